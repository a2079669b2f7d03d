import { defineWorkflow } from '../define'
import { HEADS, PROCURATORS } from '../roles'
import { local, read, rules } from '../source'
import { annotate } from './pieces/annotating'
import { ageGuard, custodyFields, suspectFields } from './pieces/diverting'
import { archive, cancel, reopen } from './pieces/ending'
import {
  alsoShownTo,
  attachments,
  caseName,
  choice,
  date,
  long,
  must,
  origin,
  shownTo,
  unitConcerned,
  yesNo,
} from './pieces/fields'
import { byHandler, handlerFields, handOver, peopleActions } from './pieces/handling'
import { byJudge, courtActions, courtClocks } from './pieces/pleaCourt'
import { eligibilityFields, PROPOSERS } from './pieces/pleading'
import { helpActions } from './pieces/pleaHelp'
import { proposingActions } from './pieces/pleaProposing'
import { clock, dated, days, end, explained, months, on, ownClock, reason, state, step } from './pieces/writing'

const longer = (is: boolean) => ({ field: 'longerThanYear', is: [is] })
const hours = (count: number) => ({ count: 'elapsed', of: { hours: count } }) as const
const BEFORE_PROSECUTION = [
  'accepted',
  'rightsTold',
  'lawyerRequested',
  'lawyerHelped',
  'heard',
  'assessing',
  'pleaSigned',
] as const
const BEFORE_JUDGMENT = ['pleaSigned', 'prosecuted', 'scheduled', 'tried'] as const

/** Ten days of review, fifteen where more than a year is likely (CPL 172). */
const review = (count: number, is: boolean, zh: string, en: string) =>
  clock(zh, en, 'office', {
    from: [dated('accept', 'acceptedOn')],
    term: days(count),
    endedBy: [dated('prosecute', 'prosecutedOn'), ...on('decideNonProsecution', 'exitOrdinary')],
    when: longer(is),
    proposes: 'prosecute',
    source: { ...read('CPL', '172'), basis: [...read('CPL', '172').basis, ...rules('273').basis] },
  })

/** 认罪认罚与速裁 (practice 5.7): from the police's mark to execution, signed only with the lawyer present, tried in one lane. */
export const pleaLeniency = defineWorkflow({
  id: 'pleaLeniency',
  version: 2,
  title: { zh: '认罪认罚速裁', en: 'Plea leniency and fast track' },
  meaning: {
    zh: '审查速裁条件，告知权利，法律帮助，听取意见，律师在场签署具结书，量刑建议、起诉、排期、庭审、判决、执行全程有期限。',
    en: 'Eligibility, rights, legal help, views, a statement signed with the lawyer present, proposal, prosecution, hearing, judgment, execution.',
  },
  readers: [
    { roles: ['residentProcurator', 'rotatingProcurator', ...HEADS, 'caseManager'] },
    { roles: [...PROCURATORS, 'assistantProcurator', 'clerk'], relations: ['registrar', 'handler', 'team', 'issuer'] },
    { roles: ['policeLiaison'], relations: ['ownUnit'] },
    { roles: ['residentJudge'], relations: ['judge'] },
    { roles: ['dutyLawyer', 'defenceLawyer'], relations: ['counsel'] },
  ],
  states: {
    policeFast: state('快侦', 'Fast investigation', 'police', 'accept'),
    accepted: state('受理', 'Accepted', 'office', 'tellRights'),
    rightsTold: state('权利告知', 'Rights told', 'office', 'requestLawyer'),
    lawyerRequested: state('已通知律师', 'Lawyer requested', 'lawyer', 'recordHelp'),
    lawyerHelped: state('已获法律帮助', 'Lawyer helped', 'office', 'hear'),
    heard: state('已听取意见', 'Views heard', 'office', 'signPlea'),
    assessing: state('调查评估', 'Social inquiry', 'office', 'recordAssessment'),
    pleaSigned: state('已具结', 'Statement signed', 'office', 'prosecute'),
    prosecuted: state('已起诉', 'Prosecuted', 'court', 'schedule'),
    scheduled: state('已排期', 'Scheduled', 'court', 'hold'),
    tried: state('已开庭', 'Tried', 'court', 'sentence'),
    sentenced: state('已宣判', 'Sentenced', 'office', 'reviewProposal'),
    effective: state('已生效', 'Effective', 'court', 'execute'),
    appealed: state('已上诉', 'Appealed', 'court', 'makeEffective'),
    executed: state('交付执行', 'Executed', 'office', 'archive'),
    exitOrdinary: state('转普通', 'Left the lane', 'office', 'archive'),
    converted: state('转程序', 'Converted', 'court', 'sentence'),
    retracted: state('已反悔', 'Retracted', 'office', 'exitAfterRetraction'),
    nonProsecuted: state('不起诉', 'Not prosecuted', 'office', 'archive'),
    cancelled: end('已作废', 'Void'),
    archived: end('已归档', 'Archived'),
  },
  actions: {
    markFast: {
      ...step('登记快侦案件', 'Mark a fast case', 'opening', 'policeFast'),
      who: [{ roles: [...PROCURATORS, 'assistantProcurator', 'clerk', 'caseManager', 'policeLiaison'] }],
      form: {
        caseName: must(shownTo(caseName, 'police', 'court', 'lawyer')),
        unit: { ...must(shownTo(unitConcerned, 'police', 'court', 'lawyer')), makes: 'ownUnit' },
        ...alsoShownTo({ ...suspectFields, ...custodyFields }, 'police', 'court', 'lawyer'),
        proposer: must(shownTo(choice('建议速裁来源', 'Proposed by', PROPOSERS), 'police')),
        filedOn: shownTo(date('立案日期', 'Filed on'), 'police'),
        facts: must(shownTo(long('基本事实', 'Facts', 4), 'police', 'lawyer')),
        origin,
        attachments: shownTo(attachments(), 'police'),
      },
      guards: [ageGuard, { code: 'UNIT_NOT_OWN', rule: 'ownUnit', field: 'unit', source: local }],
      makes: 'registrar',
      source: rules('439'),
    },
    accept: {
      ...step('受理', 'Accept', ['policeFast'], 'accepted'),
      who: [{ roles: ['caseManager', 'departmentHead'] }],
      form: {
        transferDate: must(shownTo(date('移送起诉日期', 'Transferred on'), 'police')),
        acceptedOn: must(shownTo(date('受理日期', 'Accepted on'), 'police', 'lawyer')),
        longerThanYear: must(
          shownTo(yesNo('可能判处有期徒刑超过一年', 'More than a year is likely'), 'court', 'lawyer'),
        ),
        ...handlerFields('markFast'),
      },
      source: rules('273'),
    },
    checkEligibility: {
      ...step('审查速裁条件', 'Check eligibility', BEFORE_PROSECUTION, 'same'),
      who: [byHandler],
      form: { ...eligibilityFields, eligibilityNote: long('说明', 'Note') },
      source: {
        ...read('CPL', '222', '223'),
        basis: [...read('CPL', '222', '223').basis, ...rules('437', '438').basis],
      },
    },
    ...helpActions,
    ...proposingActions,
    ...courtActions,
    retract: {
      ...step('反悔', 'Retract', BEFORE_JUDGMENT, 'retracted'),
      who: [byHandler, byJudge],
      form: {
        retractedOn: must(shownTo(date('日期', 'On'), 'court', 'lawyer')),
        retractionWords: must(shownTo(long('反悔内容和原因（原文）', 'Why, verbatim', 4), 'court', 'lawyer')),
      },
      source: rules('271', '278'),
    },
    exitAfterRetraction: {
      ...step('转普通程序办理', 'Handle in the ordinary way', ['retracted'], 'exitOrdinary'),
      who: [byHandler],
      form: { exitNote: must(long('处理（具结书失效，依法重新处理）', 'The statement is void: what follows', 4)) },
      answers: 'reply',
      source: rules('278'),
    },
    exitOrdinary: {
      ...step('退出速裁', 'Leave the lane', BEFORE_PROSECUTION, 'exitOrdinary'),
      who: [byHandler],
      form: { exitNote: must(long('说明', 'Explanation', 4)) },
      reasons: {
        shut: explained('具有不适用速裁程序的情形', 'The fast track is shut', rules('438')),
        noPlea: reason('不认罪认罚', 'No plea', rules('437')),
        noConsent: reason('不同意适用速裁程序', 'No consent', rules('437')),
        unclear: explained('事实、证据需要进一步查明', 'Facts to be cleared'),
      },
      answers: 'lawfulReason',
      source: rules('273', '438'),
    },
    handOver: handOver('markFast'),
    ...peopleActions,
    annotate: annotate(),
    archive: archive(['executed', 'exitOrdinary', 'nonProsecuted'], 'archived'),
    cancel: cancel(['policeFast'], 'cancelled'),
    reopen: reopen(['archived', 'cancelled'], 'policeFast'),
  },
  clocks: {
    fastInvestigation: clock('快侦（七日内移送）', 'Fast investigation, seven days', 'police', {
      from: [dated('markFast', 'filedOn')],
      term: days(7),
      endedBy: [dated('accept', 'transferDate')],
      proposes: 'accept',
      source: local,
    }),
    reviewTen: review(10, false, '速裁审查起诉（十日）', 'Fast-track review, ten days'),
    reviewFifteen: review(15, true, '速裁审查起诉（十五日）', 'Fast-track review, fifteen days'),
    rights: clock('告知权利', 'Rights told', 'office', {
      from: [dated('accept', 'acceptedOn')],
      term: days(3),
      endedBy: [dated('tellRights', 'rightsNoticeDate'), ...on('exitOrdinary')],
      proposes: 'tellRights',
      source: read('CPL', '34'),
    }),
    lawyer: clock('法律帮助', 'Legal help', 'lawyer', {
      from: on('requestLawyer'),
      term: hours(24),
      endedBy: on('recordHelp', 'exitOrdinary'),
      proposes: 'recordHelp',
      source: local,
    }),
    ...courtClocks,
    fullReview: clock('转普通后审查起诉', 'Ordinary review', 'office', {
      from: [dated('accept', 'acceptedOn')],
      term: months(1),
      endedBy: [dated('prosecute', 'prosecutedOn'), ...on('decideNonProsecution', 'exitOrdinary')],
      proposes: 'exitOrdinary',
      source: read('CPL', '172'),
    }),
    proposalReview: ownClock('审查量刑建议采纳', 'Review of the judgment', days(5), ['sentence'], 'reviewProposal'),
  },
  closing: [
    {
      title: { zh: '判决后应当审查量刑建议采纳情况', en: 'After the judgment its proposal is reviewed' },
      anyOf: ['reviewProposal'],
      when: { field: 'proposalFollowed', is: ['adopted', 'adjustedAndAdopted', 'notAdopted'] },
      source: read('CPL', '201'),
    },
  ],
})
