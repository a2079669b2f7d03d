import { defineWorkflow } from '../define'
import { PROCURATORS } from '../roles'
import { local, rules, unread } from '../source'
import { annotate } from './pieces/annotating'
import { recordNoReply, replyToSource } from './pieces/answering'
import { CASE_STAGES, CLUE_SOURCES, CORRECTION_METHODS, VERIFICATION_METHODS, VIOLATIONS } from './pieces/choices'
import { correctionForm, objection, policeAnswer, remind, reminderIssued, reportUp } from './pieces/correcting'
import { archive, cancel, reopen } from './pieces/ending'
import {
  attachments,
  caseName,
  choice,
  choices,
  date,
  facts,
  involvesMinor,
  long,
  must,
  origin,
  suspects,
  text,
  toldPolice,
  unitConcerned,
  yesNo,
} from './pieces/fields'
import { byChief, byHandler, handlerFields, handOver, peopleActions, teamField } from './pieces/handling'
import {
  agree,
  chiefSigns,
  headSigns,
  receiving,
  receivingDecision,
  sendBackDraft,
  serve,
  voidDocument,
} from './pieces/issuing'
import { supervisionReaders } from './pieces/reading'
import { rechecking } from './pieces/rechecking'
import { clock, dated, days, end, explained, months, on, reason, state, step } from './pieces/writing'

const SERVED = ['noticeServed', 'correctionServed'] as const
const CORRECTION = {
  by: 'method',
  cases: { correction: 'correctionNotice', proposal: 'procuratorialProposal' },
} as const

/** 侦查活动监督 (practice 5.3): from a breach found to its correction checked; every document is answered. */
export const investigationSupervision = defineWorkflow({
  id: 'investigationSupervision',
  version: 5,
  title: { zh: '侦查活动监督', en: 'Investigation supervision' },
  meaning: {
    zh: '侦查活动中的违法情形，从发现、核实、纠正到回复、复查和整改核实，文书件件有反馈。',
    en: 'Breaches in an investigation, from finding and verifying over correction to reply, recheck and the check of what was mended.',
  },
  readers: supervisionReaders,
  states: {
    found: state('已发现', 'Found', 'office', 'verify'),
    verified: state('已核实', 'Verified', 'office', 'draftCorrection'),
    oralCorrected: state('口头纠正', 'Corrected orally', 'police', 'answer'),
    noticeDraft: state('监督通知书待签发', 'Notice drafted', 'office', 'signNotice'),
    noticeSigned: state('监督通知书待送达', 'Notice signed', 'office', 'serveNotice'),
    noticeServed: state('监督通知书已送达', 'Notice served', 'police', 'answer'),
    correctionDraft: state('纠正违法待审核', 'Correction drafted', 'office', 'agreeCorrection'),
    correctionApproval: state('纠正违法待决定', 'Correction to be decided', 'office', 'decideCorrection'),
    correctionSigned: state('纠正违法待送达', 'Correction signed', 'office', 'serveCorrection'),
    correctionServed: state('纠正违法已送达', 'Correction served', 'police', 'answer'),
    recheck: state('复查', 'Recheck', 'office', 'reviewObjection'),
    recheckDecision: state('复查待决定', 'Recheck to be decided', 'office', 'decideRecheck'),
    recheckSigned: state('复查决定待送达', 'Recheck decided', 'office', 'serveRecheck'),
    recheckUpheld: state('复查维持', 'Upheld on recheck', 'office', 'reportUp'),
    reportedUp: state('已报上级', 'Reported to the higher procuratorate', 'higher', 'answer'),
    replied: state('已回复', 'Answered by the police', 'office', 'checkRectification'),
    closed: state('办结', 'Closed', 'office', 'archive'),
    cancelled: end('已作废', 'Void'),
    archived: end('已归档', 'Archived'),
  },
  actions: {
    open: {
      ...step('登记违法情形', 'Register a breach', 'opening', 'found'),
      who: [{ roles: PROCURATORS }],
      form: {
        source: must(choice('线索来源', 'Source', CLUE_SOURCES)),
        foundOn: must(date('发现日期', 'Found on')),
        stage: must(choice('发现环节', 'Stage', CASE_STAGES)),
        ...handlerFields('open'),
        caseName: must(caseName),
        unit: must(unitConcerned),
        suspects,
        investigators: text('办案人员', 'Investigators'),
        violationType: must(choices('违法情形类别', 'Kind of breach', VIOLATIONS)),
        facts: must(facts),
        hasComplainant: yesNo('有申诉人、控告人', 'There is a complainant'),
        involvesMinor,
        origin,
        attachments: attachments(),
      },
      document: { type: 'breachRegistration', step: 'signed' },
      makes: 'registrar',
      source: rules('567'),
    },
    verify: {
      ...step('核实', 'Verify', ['found'], 'verified'),
      who: [byHandler],
      not: ['open'],
      form: {
        methods: must(choices('核实方式', 'Methods', VERIFICATION_METHODS)),
        team: must(teamField()),
        findings: must(long('核实情况', 'What was found', 10)),
        attachments: attachments('证据材料', 'Evidence'),
      },
      document: { type: 'verificationRecord', step: 'signed' },
      makes: 'verifier',
      source: rules('551'),
    },
    dismiss: {
      ...step('不属实', 'Find it unfounded', ['found', 'verified'], 'closed'),
      who: [{ roles: ['departmentHead'] }],
      not: ['open', 'verify'],
      form: { dismissalNote: must(long('说明', 'Explanation', 4)) },
      reasons: {
        unfounded: reason('违法情形不存在', 'There was no breach'),
        corrected: reason('发现时已经自行纠正', 'Corrected of their own before it was found'),
        elsewhere: explained('已在其他监督事项中处理', 'Dealt with in another matter'),
      },
      answers: 'lawfulReason',
      source: rules('552'),
    },
    correctOrally: {
      ...step('口头纠正', 'Correct orally', ['verified'], 'oralCorrected'),
      who: [byHandler],
      form: {
        servedUnit: {
          kind: 'unit',
          title: { zh: '被纠正单位', en: 'Unit corrected' },
          makes: 'ownUnit',
          required: true,
        },
        correctedOfficer: toldPolice(text('被纠正人员', 'Officer corrected')),
        legalBasis: toldPolice(long('依据', 'Basis', 4)),
        correctionOpinion: toldPolice(long('纠正意见', 'What is to be corrected', 4)),
      },
      document: { type: 'oralCorrection', step: 'signed' },
      source: rules('552'),
    },
    draftNotice: {
      ...step('拟监督通知书', 'Draft a notice', ['verified'], 'noticeDraft'),
      who: [byHandler],
      form: correctionForm,
      document: { type: 'supervisionNotice', step: 'drafted' },
      source: unread,
    },
    signNotice: headSigns({
      from: ['noticeDraft'],
      to: 'noticeSigned',
      document: 'supervisionNotice',
      source: unread,
      not: ['draftNotice'],
    }),
    voidNotice: voidDocument(['noticeSigned'], 'verified', 'supervisionNotice'),
    serveNotice: serve(['noticeSigned'], 'noticeServed', 'supervisionNotice'),
    draftCorrection: {
      ...step(
        '拟纠正违法通知书',
        'Draft a correction notice',
        ['verified', 'replied', 'oralCorrected'],
        'correctionDraft',
      ),
      who: [byHandler],
      form: { method: toldPolice(choice('监督方式', 'Method', CORRECTION_METHODS)), ...correctionForm },
      document: { type: CORRECTION, step: 'drafted' },
      source: rules('552'),
    },
    agreeCorrection: agree(['correctionDraft'], 'correctionApproval', 'draftCorrection'),
    decideCorrection: chiefSigns({
      from: ['correctionApproval'],
      to: 'correctionSigned',
      document: CORRECTION,
      source: rules('552'),
      not: ['draftCorrection', 'agreeCorrection'],
    }),
    voidCorrection: voidDocument(['correctionSigned'], 'verified', CORRECTION),
    serveCorrection: serve(['correctionSigned'], 'correctionServed', CORRECTION),
    ...receiving(SERVED, 'serveNotice', 'serveCorrection', 'serveReminder'),
    ...receivingDecision(['recheckUpheld', 'reportedUp', 'verified', 'closed'], 'serveRecheck'),
    sendBack: sendBackDraft(['noticeDraft', 'correctionDraft', 'correctionApproval'], 'verified'),
    refer: {
      ...step('移送犯罪线索', 'Refer a suspected crime', ['verified'], 'closed'),
      who: [byChief],
      not: ['verify'],
      form: {
        referredTo: must(text('接收机关', 'Referred to')),
        legalBasis: must(long('依据', 'Basis', 4)),
        referralWords: must(long('移送内容', 'What is referred', 10)),
      },
      document: { type: 'clueReferral', step: 'signed' },
      answers: 'reply',
      source: rules('552', '568'),
    },
    answer: policeAnswer(['oralCorrected', ...SERVED, 'reportedUp'], 'replied'),
    object: objection(SERVED, 'recheck'),
    ...rechecking,
    remind: remind(SERVED, rules('553')),
    ...reminderIssued(SERVED),
    reportUp: reportUp([...SERVED, 'replied', 'recheckUpheld'], 'reportedUp', rules('553', '554')),
    checkRectification: {
      ...step('核实整改', 'Check what was mended', ['replied'], {
        by: 'rectified',
        cases: { yes: 'closed', no: 'verified' },
      }),
      who: [byHandler],
      form: {
        rectified: must(
          choice('是否整改', 'Mended', {
            yes: { zh: '已经整改', en: 'Yes' },
            no: { zh: '没有真正整改，另行纠正', en: 'Not really: correct again' },
          }),
        ),
        checkResult: must(long('核实情况', 'What was found', 4)),
        attachments: attachments(),
      },
      document: { type: 'rectificationCheck', step: 'signed' },
      source: rules('553'),
    },
    informComplainant: { ...replyToSource(['closed'], 'closed', rules('552')), to: 'same' },
    recordNobodyToTell: { ...recordNoReply(['closed'], 'closed'), to: 'same' },
    handOver: handOver(),
    ...peopleActions,
    annotate: annotate(),
    archive: { ...archive(['closed'], 'archived'), document: { type: 'closingForm', step: 'signed' } },
    cancel: cancel(['found'], 'cancelled'),
    reopen: reopen(['archived', 'cancelled'], 'found'),
  },
  clocks: {
    oralAnswer: clock('口头纠正的答复', 'Answer to an oral correction', 'police', {
      from: on('correctOrally'),
      term: days(3),
      endedBy: [dated('answer', 'answeredOn'), ...on('draftCorrection')],
      proposes: 'draftCorrection',
      source: local,
    }),
    answer: clock('书面回复（期限载于文书）', 'Written answer, as the document says', 'police', {
      from: on('serveNotice', 'serveCorrection', 'serveReminder'),
      term: { until: 'replyBy' },
      endedBy: [dated('answer', 'answeredOn'), dated('object', 'objectedOn'), ...on('reportUp')],
      proposes: 'remind',
      source: rules('553'),
    }),
    proposalReply: clock('检察建议回复', 'Answer to a proposal', 'police', {
      from: [dated('serveCorrection', 'servedOn')],
      term: months(2),
      endedBy: [dated('answer', 'answeredOn'), dated('object', 'objectedOn')],
      when: { field: 'method', is: ['proposal'] },
      proposes: 'reportUp',
      source: unread,
    }),
    recheck: clock('复查', 'Recheck', 'office', {
      from: [dated('object', 'objectedOn')],
      term: days(7),
      endedBy: on('decideRecheck'),
      proposes: 'reviewObjection',
      source: rules('554'),
    }),
    rectificationCheck: clock('核实整改', 'Check of what was mended', 'office', {
      from: [dated('answer', 'answeredOn')],
      term: days(10),
      endedBy: on('checkRectification', 'draftCorrection', 'reportUp'),
      proposes: 'checkRectification',
      source: local,
    }),
  },
  closing: [
    {
      title: {
        zh: '调查核实和纠正情况应当告知申诉人、控告人',
        en: 'The complainant must be told what was found and done',
      },
      anyOf: ['informComplainant', 'recordNobodyToTell'],
      when: { field: 'hasComplainant', is: [true] },
      source: rules('552'),
    },
  ],
})
