import { defineWorkflow } from '../define'
import { HEADS, PROCURATORS } from '../roles'
import { local, read, rules } from '../source'
import { annotate } from './pieces/annotating'
import { remind, reminderIssued } from './pieces/correcting'
import { archive, cancel, reopen } from './pieces/ending'
import {
  attachments,
  caseName,
  choice,
  choices,
  comingDate,
  date,
  involvesMinor,
  link,
  long,
  moment,
  must,
  number,
  origin,
  servedUnit,
  shownTo,
  text,
  toldPolice,
  unit,
  yesNo,
} from './pieces/fields'
import { byHandler, byHead, byTeam, handlerFields, handOver, peopleActions, teamField } from './pieces/handling'
import {
  adviceAnswerFields,
  adviceFields,
  exclusionFields,
  FOCUS_TYPES,
  INTERVENTION_MODES,
  INTERVENTION_OUTCOMES,
  START_MODES,
} from './pieces/intervening'
import { byUnit, headSigns, receiving, sendBackDraft, serve, voidDocument } from './pieces/issuing'
import { clock, days, end, explained, on, ownClock, reason, state, step } from './pieces/writing'

const hours = (count: number) => ({ count: 'elapsed', of: { hours: count } }) as const
const ACTIVE = ['inProgress', 'drafted', 'signed', 'advised', 'feedback', 'tracking'] as const

/** 提前介入 (practice 5.5): takes part and does not interfere. Nothing in it asks whether anybody is guilty. */
export const earlyIntervention = defineWorkflow({
  id: 'earlyIntervention',
  version: 3,
  title: { zh: '提前介入', en: 'Early intervention' },
  meaning: {
    zh: '对重大、疑难、复杂案件派员介入侦查，提出取证意见，逐条跟踪落实，监督侦查合法性，直至案件进入审查。',
    en: 'Joins the investigation of major and difficult cases, advises on evidence item by item, and follows each until the case comes to review.',
  },
  readers: [
    { roles: ['residentProcurator', ...HEADS, 'caseManager'] },
    {
      roles: [...PROCURATORS, 'assistantProcurator', 'clerk'],
      relations: ['registrar', 'handler', 'team', 'approver', 'issuer'],
    },
    { roles: ['policeLiaison'], relations: ['ownUnit'] },
  ],
  states: {
    requested: state('商请', 'Requested', 'office', 'approve'),
    approved: state('已审批', 'Approved', 'office', 'assign'),
    assigned: state('已指派', 'Assigned', 'office', 'act'),
    inProgress: state('介入中', 'In progress', 'office', 'draftOpinion'),
    drafted: state('意见待签发', 'Opinion drafted', 'office', 'sign'),
    signed: state('意见待送达', 'Opinion signed', 'office', 'serve'),
    advised: state('已出具意见', 'Advised', 'police', 'giveFeedback'),
    feedback: state('已反馈', 'Answered', 'office', 'handOverToReview'),
    tracking: state('跟踪', 'Tracking', 'police', 'giveFeedback'),
    handedOver: state('转入审查', 'In review', 'office', 'archive'),
    declined: state('不介入', 'Declined', 'office', 'archive'),
    closed: state('办结', 'Closed', 'office', 'archive'),
    cancelled: end('已作废', 'Void'),
    archived: end('已归档', 'Archived'),
  },
  actions: {
    request: {
      ...step('商请（拟）介入', 'Request', 'opening', 'requested'),
      who: [{ roles: ['policeLiaison'] }, { roles: [...PROCURATORS, 'assistantProcurator', 'clerk'] }],
      form: {
        startMode: toldPolice(choice('启动方式', 'How', START_MODES)),
        requestNo: shownTo(text('商请函文号', 'Number of the request', 60), 'police'),
        requestedOn: toldPolice(date('商请（启动）日期', 'On')),
        caseName: toldPolice(caseName),
        unit: toldPolice(unit('办案单位', 'Handling unit')),
        servedUnit: servedUnit(),
        suspectCount: must(number('犯罪嫌疑人人数', 'Suspects', 0, 1000)),
        offence: toldPolice(text('案由', 'Offence')),
        focusType: toldPolice(choice('案件类型', 'Kind of case', FOCUS_TYPES)),
        filedOn: shownTo(date('立案日期', 'Filed on'), 'police'),
        requestReason: toldPolice(long('商请的理由和希望解决的问题', 'Why, and what is wished', 4)),
        involvesMinor,
        origin,
        attachments: shownTo(attachments(), 'police'),
      },
      guards: [{ code: 'UNIT_NOT_OWN', rule: 'ownUnit', field: 'servedUnit', source: local }],
      makes: 'registrar',
      source: rules('256'),
    },
    approve: {
      ...step('同意介入', 'Approve', ['requested'], 'approved'),
      who: [{ roles: HEADS }],
      not: ['request'],
      form: { approvalReason: must(long('审批意见', 'Reasons', 2)) },
      document: { type: 'interventionApproval', step: 'signed' },
      makes: 'approver',
      source: rules('256'),
    },
    decline: {
      ...step('不介入', 'Decline', ['requested'], 'declined'),
      who: [{ roles: HEADS }],
      form: { declineWords: toldPolice(long('回复内容', 'What the police are told', 4)) },
      reasons: {
        noNeed: explained('没有介入的必要', 'No need', rules('256')),
        notYet: explained('尚不具备介入条件', 'Too early'),
      },
      answers: 'lawfulReason',
      source: rules('256'),
    },
    assign: {
      ...step('指派', 'Assign', ['approved'], 'assigned'),
      who: [byHead],
      form: { ...handlerFields(), team: teamField() },
      source: local,
    },
    act: {
      ...step('介入活动', 'Take part', ['assigned', 'inProgress', 'advised', 'tracking', 'feedback'], 'inProgress'),
      who: [byTeam],
      form: {
        interventionMode: must(choices('介入方式', 'How', INTERVENTION_MODES)),
        intervenedAt: must(moment('时间', 'When')),
        inPerson: must(yesNo('检察官亲历', 'A procurator was there in person')),
        participants: must(text('参加人员', 'Who took part')),
        issues: must(long('主要问题', 'Main questions', 4)),
        attachments: attachments(),
      },
      document: { type: 'interventionRecord', step: 'signed' },
      source: rules('256'),
    },
    addAdvice: {
      ...step('提出取证意见', 'Add an item of advice', ['inProgress'], 'same'),
      who: [byTeam],
      form: adviceFields,
      source: rules('256'),
    },
    excludeEvidence: {
      ...step('提出非法证据排除意见', 'Exclusion opinion', ['inProgress', 'advised', 'feedback', 'tracking'], 'same'),
      who: [byHandler],
      form: exclusionFields,
      opens: 'investigationSupervision',
      source: read('CPL', '56', '57'),
    },
    draftOpinion: {
      ...step('拟介入意见书', 'Draft the opinion', ['inProgress'], 'drafted'),
      who: [byHandler],
      form: {
        natureOpinion: toldPolice(long('案件性质和法律适用方面的问题', 'Nature of the case and the law', 4)),
        adviceSummary: toldPolice(long('取证意见（逐条）', 'Advice, item by item', 4)),
        legalityFindings: toldPolice(long('侦查活动合法性', 'Lawfulness of the investigation', 2)),
      },
      document: { type: 'interventionOpinion', step: 'drafted' },
      source: rules('256'),
    },
    sendBack: sendBackDraft(['drafted'], 'inProgress'),
    sign: headSigns({
      from: ['drafted'],
      to: 'signed',
      document: 'interventionOpinion',
      source: rules('256'),
      not: ['draftOpinion'],
    }),
    voidDocument: voidDocument(['signed'], 'inProgress', 'interventionOpinion'),
    serve: serve(['signed'], 'advised', 'interventionOpinion'),
    ...receiving(['advised', 'tracking'], 'serve', 'serveReminder'),
    answerAdvice: {
      ...step('逐条落实情况', 'Answer an item', ['advised', 'feedback', 'tracking'], 'same'),
      who: byUnit,
      form: adviceAnswerFields,
      guards: [{ code: 'ADVICE_UNKNOWN', rule: 'numbered', field: 'adviceNo', by: 'addAdvice', source: local }],
      source: local,
    },
    checkAdvice: {
      ...step('核对落实情况', 'Check an item', ['advised', 'feedback', 'tracking'], 'same'),
      who: [byTeam],
      form: {
        checkedNo: must(number('意见序号', 'Number of the advice', 1, 200)),
        adviceChecked: must(yesNo('确已落实', 'Really done')),
        checkNote: must(long('核对说明', 'What was found', 2)),
      },
      guards: [{ code: 'ADVICE_UNKNOWN', rule: 'numbered', field: 'checkedNo', by: 'addAdvice', source: local }],
      source: local,
    },
    giveFeedback: {
      ...step('公安反馈', 'Police answer', ['advised', 'tracking'], 'feedback'),
      who: byUnit,
      form: {
        feedbackDate: toldPolice(date('反馈日期', 'Answered on')),
        policeWords: toldPolice(long('反馈内容（原文）', 'Answer, verbatim', 4)),
        attachments: shownTo(attachments(), 'police'),
      },
      feedback: 'answered',
      answers: 'reply',
      source: local,
    },
    track: {
      ...step('继续跟踪', 'Track what is open', ['feedback'], 'tracking'),
      who: [byHandler],
      form: {
        openItems: toldPolice(long('尚未落实的意见', 'What is open', 4)),
        replyBy: toldPolice(comingDate('再次反馈期限', 'Answer by')),
      },
      source: local,
    },
    remind: remind(['advised', 'tracking'], local),
    ...reminderIssued(['advised', 'tracking']),
    handOverToReview: {
      ...step('转入审查', 'Comes to review', ['feedback', 'tracking'], 'handedOver'),
      who: [byHandler],
      form: {
        reviewMatter: link('审查逮捕、起诉案件', 'Review', 'matter'),
        outcome: must(choice('后续', 'What followed', INTERVENTION_OUTCOMES)),
        returnsAndExtensions: long('退补、延期及其原因', 'Returns and extensions, and why'),
      },
      opens: 'caseAcceptance',
      source: rules('256'),
    },
    endEarly: {
      ...step('结项', 'End early', ['approved', 'assigned', ...ACTIVE], 'closed'),
      who: [byHandler, byHead],
      form: { outcome: must(choice('后续', 'What followed', INTERVENTION_OUTCOMES)) },
      reasons: {
        withdrawn: reason('案件撤销或者不再需要介入', 'The case was withdrawn'),
        idle: explained('六个月没有进展', 'No progress in six months'),
      },
      answers: 'lawfulReason',
      source: local,
    },
    handOver: handOver(),
    ...peopleActions,
    annotate: annotate({ judgment: text('判决结果', 'Judgment'), modelCase: yesNo('典型案例', 'Model case') }),
    archive: archive(['handedOver', 'declined', 'closed'], 'archived'),
    cancel: cancel(['requested'], 'cancelled'),
    reopen: reopen(['archived', 'cancelled'], 'requested'),
  },
  clocks: {
    approval: ownClock('审批', 'Approval', hours(24), ['request'], 'approve', 'decline'),
    opinion: ownClock(
      '出具意见（末次活动后三日）',
      'Opinion, three days after the last activity',
      days(3),
      ['act'],
      'draftOpinion',
      'endEarly',
    ),
    feedback: clock('公安反馈', 'Police answer', 'police', {
      from: on('serve'),
      term: days(7),
      endedBy: on('giveFeedback', 'endEarly'),
      proposes: 'remind',
      source: local,
    }),
    again: clock('再次反馈', 'Answer again', 'police', {
      from: on('track'),
      term: { until: 'replyBy' },
      endedBy: on('giveFeedback', 'handOverToReview', 'endEarly'),
      proposes: 'remind',
      source: local,
    }),
  },
  closing: [
    {
      title: { zh: '介入意见应当有公安反馈', en: 'The police must have answered' },
      anyOf: ['giveFeedback', 'endEarly', 'decline'],
      source: local,
    },
  ],
})
