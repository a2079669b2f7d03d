import { defineWorkflow } from '../define'
import { HEADS, PROCURATORS } from '../roles'
import { local } from '../source'
import { archive, cancel, reopen } from './pieces/ending'
import { attachments, choice, date, long, must, shownTo, text, toldPolice, unitConcerned } from './pieces/fields'
import { byDesk, byTeam, handlerFields, handOver, peopleActions } from './pieces/handling'
import { agree, byUnit, chiefSigns, receiving, sendBackDraft, serve, voidDocument } from './pieces/issuing'
import { supervisionReaders } from './pieces/reading'
import { clock, dated, days, end, explained, reason, state, step } from './pieces/writing'

const KINDS = {
  monthly: { zh: '月通报', en: 'Monthly' },
  special: { zh: '专项通报', en: 'Special' },
}

/** 信息通报 (practice S51): what supervision found of a unit's work, told to it by month or on a subject, and its feedback. */
export const bulletin = defineWorkflow({
  id: 'bulletin',
  version: 1,
  title: { zh: '情况通报', en: 'Bulletin' },
  meaning: {
    zh: '按月或者专题向办案单位通报监督、逮捕、起诉等情况和典型问题，经审批、送达，收取公安机关反馈。',
    en: 'Tells a police unit month by month, or on a subject, of supervision, arrests, prosecutions and typical problems; approved, served, and answered.',
  },
  readers: supervisionReaders,
  states: {
    drafted: state('起草', 'Drafted', 'office', 'agree'),
    approval: state('待签发', 'To be signed', 'office', 'sign'),
    signed: state('待送达', 'Signed', 'office', 'serve'),
    served: state('已送达', 'Served', 'police', 'feedBack'),
    closed: state('办结', 'Closed', 'office', 'archive'),
    cancelled: end('已作废', 'Void'),
    archived: end('已归档', 'Archived'),
  },
  actions: {
    open: {
      ...step('起草', 'Draft', 'opening', 'drafted'),
      who: [{ roles: [...PROCURATORS, 'assistantProcurator', 'clerk', 'caseManager'] }],
      form: {
        bulletinKind: must(choice('通报种类', 'Kind', KINDS)),
        bulletinPeriod: toldPolice(text('通报期间', 'Period', 40)),
        ...handlerFields(),
        unit: must(unitConcerned),
        figures: toldPolice(long('基本数字', 'Figures', 10)),
        problems: toldPolice(long('典型问题（隐去姓名、案号）', 'Typical problems, masked', 4)),
        requests: toldPolice(long('意见和要求', 'Requests', 4)),
        attachments: shownTo(attachments(), 'police'),
      },
      makes: 'registrar',
      document: { type: 'bulletin', step: 'drafted' },
      source: local,
    },
    revise: {
      ...step('修改', 'Revise', ['drafted'], 'same'),
      who: [byTeam, { roles: ['assistantProcurator', 'clerk', 'caseManager'], relations: ['registrar'] }],
      form: {
        figures: toldPolice(long('基本数字', 'Figures', 10)),
        problems: toldPolice(long('典型问题（隐去姓名、案号）', 'Typical problems, masked', 4)),
        requests: toldPolice(long('意见和要求', 'Requests', 4)),
      },
      document: { type: 'bulletin', step: 'drafted' },
      source: local,
    },
    agree: agree(['drafted'], 'approval', 'open'),
    sendBack: sendBackDraft(['approval'], 'drafted'),
    sign: chiefSigns({
      from: ['approval'],
      to: 'signed',
      document: 'bulletin',
      source: local,
      not: ['open', 'agree'],
    }),
    voidDocument: voidDocument(['signed'], 'drafted', 'bulletin'),
    serve: serve(['signed'], 'served', 'bulletin'),
    ...receiving(['served'], 'serve'),
    feedBack: {
      ...step('公安反馈', 'Police feedback', ['served'], 'closed'),
      who: byUnit,
      form: {
        answeredOn: toldPolice(date('反馈日期', 'Answered on')),
        policeWords: toldPolice(long('反馈内容（原文）', 'Feedback, verbatim', 4)),
        attachments: shownTo(attachments(), 'police'),
      },
      feedback: 'answered',
      answers: 'reply',
      source: local,
    },
    recordNoFeedback: {
      ...step('记明无需反馈', 'Record that none is due', ['served'], 'closed'),
      who: [...byDesk, { roles: HEADS }],
      form: {},
      reasons: {
        noRequest: reason('只通报数字，未提出要求', 'It told numbers and asked for nothing'),
        orally: explained('公安机关已当面反馈', 'The police answered in person'),
      },
      answers: 'lawfulReason',
      source: local,
    },
    handOver: handOver(),
    ...peopleActions,
    archive: archive(['closed'], 'archived'),
    cancel: cancel(['drafted', 'approval'], 'cancelled'),
    reopen: reopen(['archived', 'cancelled'], 'drafted'),
  },
  clocks: {
    feedback: clock('公安反馈', 'Feedback of the police', 'police', {
      from: [dated('serve', 'servedOn')],
      term: days(15),
      endedBy: [dated('feedBack', 'answeredOn')],
      proposes: 'recordNoFeedback',
      source: local,
    }),
  },
  closing: [],
})
