import { defineWorkflow } from '../define'
import type { Condition } from '../form'
import { HEADS, PROCURATORS } from '../roles'
import { local, read, rules } from '../source'
import type { Grant } from '../workflow'
import { annotate } from './pieces/annotating'
import { remind, reminderIssued } from './pieces/correcting'
import { followingActions } from './pieces/divertedCourse'
import {
  ageGuard,
  custodyFields,
  DETENTION_SOURCE,
  DETENTION_TERMS,
  dangerFields,
  dangerGuards,
  opinionFields,
  opinionGuards,
  reconciliationFields,
  reconciliationGuards,
  settlementFields,
  suspectFields,
} from './pieces/diverting'
import { archive, cancel, reopen } from './pieces/ending'
import {
  attachments,
  caseName,
  choice,
  date,
  long,
  must,
  origin,
  servedUnit,
  shownTo,
  text,
  toldPolice,
  unit,
} from './pieces/fields'
import { byHandler, byHead, handOver, peopleActions } from './pieces/handling'
import { byUnit, receiving, sendBackDraft, serve, voidDocument } from './pieces/issuing'
import { clock, dated, end, explained, on, ownClock, reason, state, step } from './pieces/writing'

const hard = (is: boolean): Condition => ({ field: 'hardCase', is: [is] })
const DETAINED: Condition = { field: 'measure', is: ['detained'] }

/** The unit that submits, or the desk for what comes on paper. */
const bySubmitter: readonly Grant[] = [
  { roles: ['policeLiaison'] },
  { roles: [...PROCURATORS, 'assistantProcurator', 'clerk', 'caseManager'] },
]

/** The time to request arrest runs from the detention, in custody days that no rest day moves (CPL 91). */
const detention = (days: number, term: string, zh: string, en: string) =>
  clock(zh, en, 'office', {
    from: [dated('submit', 'detainedAt')],
    term: { count: 'DC', of: { days } },
    endedBy: on('serve', 'endEarly'),
    when: [DETAINED, { field: 'detentionTerm', is: [term] }],
    proposes: 'draftOpinion',
    source: DETENTION_SOURCE,
  })

const hours = (count: number) => ({ count: 'elapsed', of: { hours: count } }) as const

/** 捕前分流 (practice 5.6): a case is looked at before arrest is requested. The opinion binds nobody and never proposes bail. */
export const diversion = defineWorkflow({
  id: 'diversion',
  version: 3,
  title: { zh: '捕前分流', en: 'Pre-arrest diversion' },
  meaning: {
    zh: '提请批准逮捕前审查逮捕条件和社会危险性，促成和解，出具分流意见，由公安机关决定并反馈，跟踪至移送。',
    en: 'Before arrest is requested its conditions and the danger are looked at, a settlement is helped, an opinion given; the police decide and answer.',
  },
  readers: [
    { roles: ['residentProcurator', 'rotatingProcurator', 'minorsProcurator', ...HEADS, 'caseManager'] },
    { roles: [...PROCURATORS, 'assistantProcurator', 'clerk'], relations: ['registrar', 'handler', 'team', 'issuer'] },
    { roles: ['policeLiaison'], relations: ['ownUnit'] },
  ],
  states: {
    submitted: state('已报送', 'Submitted', 'office', 'accept'),
    returned: state('退回补材料', 'Returned for material', 'police', 'resubmit'),
    screening: state('审查', 'Screening', 'office', 'assess'),
    assessed: state('已评估', 'Assessed', 'office', 'draftOpinion'),
    reconciling: state('和解中', 'Reconciling', 'office', 'recordReconciliation'),
    reconciled: state('已和解', 'Reconciled', 'office', 'draftOpinion'),
    drafted: state('意见待签发', 'Opinion drafted', 'office', 'signOpinion'),
    signed: state('意见待送达', 'Opinion signed', 'office', 'serve'),
    opined: state('已出意见', 'Opinion given', 'police', 'decideAdoption'),
    adopted: state('已采纳', 'Adopted', 'office', 'follow'),
    partlyAdopted: state('部分采纳', 'Partly adopted', 'office', 'follow'),
    notAdopted: state('未采纳', 'Not adopted', 'police', 'requestArrest'),
    following: state('跟踪', 'Following', 'police', 'transfer'),
    breached: state('违反规定', 'Breached', 'police', 'requestArrest'),
    transferred: state('已直诉', 'Transferred', 'office', 'close'),
    toArrestReview: state('转审查逮捕', 'To arrest review', 'office', 'close'),
    closed: state('办结', 'Closed', 'office', 'archive'),
    cancelled: end('已作废', 'Void'),
    archived: end('已归档', 'Archived'),
  },
  actions: {
    submit: {
      ...step('报送', 'Submit', 'opening', 'submitted'),
      who: bySubmitter,
      form: {
        caseName: must(caseName),
        policeCaseNo: toldPolice(text('公安立案号', 'Police case number', 60)),
        unit: toldPolice(unit('办案单位', 'Handling unit')),
        servedUnit: servedUnit(),
        ...suspectFields,
        ...custodyFields,
        facts: toldPolice(long('基本事实', 'Facts', 4)),
        dangerMaterial: shownTo(long('社会危险性证据', 'Evidence of danger'), 'police'),
        origin,
        attachments: shownTo(attachments(), 'police'),
      },
      guards: [ageGuard, { code: 'UNIT_NOT_OWN', rule: 'ownUnit', field: 'servedUnit', source: local }],
      makes: 'registrar',
      source: DETENTION_SOURCE,
    },
    returnMaterial: {
      ...step('退回补材料', 'Return for material', ['submitted', 'screening'], 'returned'),
      who: [{ roles: PROCURATORS }],
      form: { missingMaterial: toldPolice(long('需补充的材料', 'Missing', 4)) },
      source: rules('135'),
    },
    resubmit: {
      ...step('补充报送', 'Submit again', ['returned'], 'submitted'),
      who: byUnit,
      form: {
        suppliedOn: toldPolice(date('补充日期', 'Supplied on')),
        dangerMaterial: shownTo(long('社会危险性证据', 'Evidence of danger'), 'police'),
        attachments: shownTo(attachments(), 'police'),
      },
      source: rules('135'),
    },
    recordExtension: {
      ...step(
        '登记延长拘留',
        'Record an extension',
        ['submitted', 'returned', 'screening', 'assessed', 'reconciling', 'reconciled', 'drafted', 'signed'],
        'same',
      ),
      when: DETAINED,
      who: byUnit,
      form: {
        detentionTerm: toldPolice(choice('提请批准逮捕期限', 'Time to request arrest', DETENTION_TERMS)),
        extensionReason: toldPolice(long('延长的理由', 'Why', 4)),
      },
      source: DETENTION_SOURCE,
    },
    accept: {
      ...step('受理审查', 'Accept', ['submitted'], 'screening'),
      who: [{ roles: PROCURATORS }],
      form: { acceptedOn: must(date('受理日期', 'Accepted on')) },
      makes: 'handler',
      source: local,
    },
    assess: {
      ...step('社会危险性评估', 'Assess the danger', ['screening', 'assessed', 'reconciled'], 'assessed'),
      who: [byHandler],
      form: dangerFields,
      guards: dangerGuards,
      document: { type: 'dangerAssessment', step: 'signed' },
      source: {
        ...rules('129', '130', '131', '132', '133', '134', '135', '140'),
        basis: [...read('CPL', '81').basis, ...rules('129', '130', '131', '132', '133', '134', '135', '140').basis],
      },
    },
    refer: {
      ...step('建议和解', 'Suggest a settlement', ['assessed'], 'reconciling'),
      who: [byHandler],
      form: {
        ...reconciliationFields,
        reconciliationAdvice: must(long('告知的权利义务和建议', 'What was told and suggested', 4)),
      },
      guards: reconciliationGuards,
      source: { ...rules('492', '496'), basis: [...read('CPL', '288').basis, ...rules('492', '496').basis] },
    },
    recordReconciliation: {
      ...step('登记和解协议', 'Record the settlement', ['reconciling'], 'reconciled'),
      who: [byHandler],
      form: settlementFields,
      document: { type: 'reconciliationAgreement', step: 'signed' },
      source: rules('497', '498', '499'),
    },
    reconciliationFailed: {
      ...step('和解未成', 'No settlement', ['reconciling'], 'assessed'),
      who: [byHandler],
      form: {},
      reasons: {
        refused: reason('被害人不同意', 'The victim does not agree'),
        amount: explained('赔偿数额未达成一致', 'No agreement on the amount'),
        other: explained('其他', 'Other'),
      },
      source: rules('496'),
    },
    draftOpinion: {
      ...step('拟分流意见', 'Draft the opinion', ['assessed', 'reconciled'], 'drafted'),
      who: [byHandler],
      form: opinionFields,
      guards: opinionGuards,
      document: { type: 'diversionOpinion', step: 'drafted' },
      source: rules('285'),
    },
    sendBack: sendBackDraft(['drafted'], 'assessed'),
    signOpinion: {
      ...step('签发意见书', 'Sign the opinion', ['drafted'], 'signed'),
      when: hard(false),
      who: [byHandler],
      form: {},
      document: { type: 'diversionOpinion', step: 'signed' },
      makes: 'issuer',
      source: local,
    },
    signHardOpinion: {
      ...step('部门负责人签发', 'Head signs', ['drafted'], 'signed'),
      when: hard(true),
      who: [byHead],
      not: ['draftOpinion'],
      form: { approvalNote: long('审批意见', 'Note') },
      document: { type: 'diversionOpinion', step: 'signed' },
      makes: 'issuer',
      source: local,
    },
    voidDocument: voidDocument(['signed'], 'assessed', 'diversionOpinion'),
    serve: serve(['signed'], 'opined', 'diversionOpinion'),
    ...receiving(['opined'], 'serve', 'serveReminder'),
    remind: remind(['opined'], local),
    ...reminderIssued(['opined']),
    ...followingActions,
    endEarly: {
      ...step(
        '终止办理',
        'End early',
        ['submitted', 'returned', 'screening', 'assessed', 'reconciling', 'reconciled', 'drafted', 'signed'],
        'closed',
      ),
      who: [{ roles: PROCURATORS }],
      form: {},
      reasons: {
        withdrawn: reason('公安机关撤回报送', 'Withdrawn by the police'),
        released: explained('已经释放、撤案或者作行政处理', 'Released, withdrawn, or dealt with administratively'),
        requested: reason('公安机关已提请批准逮捕', 'Arrest was requested already'),
      },
      answers: 'lawfulReason',
      source: local,
    },
    handOver: handOver(),
    ...peopleActions,
    annotate: annotate({ prosecutionResult: text('起诉结果', 'Prosecution'), judgment: text('判决结果', 'Judgment') }),
    archive: archive(['closed'], 'archived'),
    cancel: cancel(['submitted'], 'cancelled'),
    reopen: reopen(['archived', 'cancelled'], 'submitted'),
  },
  clocks: {
    detentionDue: detention(3, 'threeDays', '拘留后提请批准逮捕期限', 'Time to request arrest'),
    detentionDueSeven: detention(
      7,
      'sevenDays',
      '拘留后提请批准逮捕期限（延长至七日）',
      'Time to request arrest, seven days',
    ),
    detentionDueThirty: detention(
      30,
      'thirtyDays',
      '拘留后提请批准逮捕期限（延长至三十日）',
      'Time to request arrest, thirty days',
    ),
    screening: ownClock('出具意见', 'Opinion', hours(48), ['accept'], 'draftOpinion', 'endEarly', 'returnMaterial'),
    adoption: clock('公安反馈采纳情况', 'Police answer', 'police', {
      from: on('serve'),
      term: hours(24),
      endedBy: on('decideAdoption'),
      proposes: 'remind',
      source: local,
    }),
  },
  closing: [
    {
      title: { zh: '出具意见应当先作社会危险性评估', en: 'Danger must be assessed' },
      anyOf: ['assess', 'endEarly'],
      source: rules('135'),
    },
    {
      title: { zh: '应当登记后续处理', en: 'What followed must be recorded' },
      anyOf: ['close', 'endEarly'],
      source: local,
    },
  ],
})
