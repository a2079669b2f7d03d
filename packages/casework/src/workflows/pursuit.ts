import { defineWorkflow } from '../define'
import { PROCURATORS } from '../roles'
import { local, rules } from '../source'
import { remind, reminderIssued } from './pieces/correcting'
import { archive, cancel, reopen } from './pieces/ending'
import {
  attachments,
  caseName,
  choice,
  comingDate,
  date,
  involvesMinor,
  long,
  must,
  origin,
  shownTo,
  text,
  toldPolice,
  unitConcerned,
} from './pieces/fields'
import { byChief, byHandler, byHead, handlerFields, handOver, peopleActions } from './pieces/handling'
import { agree, byUnit, chiefSigns, headSigns, receiving, sendBackDraft, serve, voidDocument } from './pieces/issuing'
import { supervisionReaders } from './pieces/reading'
import { clock, dated, end, on, reason, state, step } from './pieces/writing'

const ARREST = { field: 'pursuitKind', is: ['arrest'] }
const PROSECUTION = { field: 'pursuitKind', is: ['prosecution'] }
const DOCUMENT = { by: 'pursuitKind', cases: { arrest: 'arrestPursuit', prosecution: 'prosecutionPursuit' } } as const

/** 追捕追诉: a suspect who should be arrested and was not requested (Rules 288), or a suspect or crime left out (Rules 356). */
export const pursuit = defineWorkflow({
  id: 'pursuit',
  version: 4,
  title: { zh: '追捕追诉', en: 'Pursuit' },
  meaning: {
    zh: '遗漏应当逮捕的犯罪嫌疑人、遗漏罪行或者同案犯的，要求公安机关提请逮捕、补充移送起诉。',
    en: 'Suspects or crimes left out: the police are asked to request the arrest or to transfer more.',
  },
  readers: supervisionReaders,
  states: {
    found: state('已发现', 'Found', 'office', 'draft'),
    drafted: state('待审核', 'Drafted', 'office', 'agree'),
    approval: state('待签发', 'To be signed', 'office', 'decideArrest'),
    issued: state('待送达', 'Signed', 'office', 'serve'),
    served: state('已送达', 'Served', 'police', 'comply'),
    reasonsGiven: state('公安说明理由', 'Reasons given', 'office', 'acceptReasons'),
    answered: state('已回复', 'Answered', 'office', 'conclude'),
    closed: state('办结', 'Closed', 'office', 'archive'),
    cancelled: end('已作废', 'Void'),
    archived: end('已归档', 'Archived'),
  },
  actions: {
    open: {
      ...step('登记', 'Open', 'opening', 'found'),
      who: [{ roles: PROCURATORS }],
      form: {
        pursuitKind: must(
          choice('类型', 'Kind', {
            arrest: { zh: '追捕', en: 'Arrest' },
            prosecution: { zh: '追诉', en: 'Prosecution' },
          }),
        ),
        foundOn: must(date('发现日期', 'Found on')),
        ...handlerFields('open'),
        caseName: must(caseName),
        unit: must(unitConcerned),
        pursuedPerson: toldPolice(text('遗漏的人员或者罪行', 'Person or crime left out')),
        involvesMinor,
        origin,
      },
      makes: 'registrar',
      source: rules('288', '356'),
    },
    dismiss: {
      ...step('不追捕追诉', 'Do not pursue', ['found', 'reasonsGiven'], 'closed'),
      who: [byHead],
      not: ['open', 'draft'],
      form: { dismissalNote: must(long('说明', 'Explanation', 4)) },
      reasons: {
        unfit: reason('不符合逮捕、起诉条件', 'The conditions are not met'),
        reasonsHold: reason('公安机关的理由成立', 'The police are right'),
      },
      answers: 'lawfulReason',
      source: rules('288', '356'),
    },
    draft: {
      ...step('拟文书', 'Draft', ['found'], 'drafted'),
      who: [byHandler],
      not: ['open'],
      form: {
        findings: toldPolice(long('事实和理由', 'Facts and reasons', 10)),
        replyBy: toldPolice(comingDate('办理期限', 'By')),
      },
      document: { type: DOCUMENT, step: 'drafted' },
      source: rules('288', '356'),
    },
    agree: agree(['drafted'], 'approval', 'draft'),
    sendBack: sendBackDraft(['drafted', 'approval'], 'found'),
    decideArrest: {
      ...chiefSigns({
        from: ['approval'],
        to: 'issued',
        document: 'arrestPursuit',
        source: rules('288'),
        not: ['draft', 'agree'],
      }),
      when: ARREST,
    },
    signProsecution: {
      ...headSigns({
        from: ['approval'],
        to: 'issued',
        document: 'prosecutionPursuit',
        source: rules('356'),
        not: ['draft'],
      }),
      when: PROSECUTION,
    },
    voidDocument: voidDocument(['issued'], 'found', DOCUMENT),
    serve: serve(['issued'], 'served', DOCUMENT),
    ...receiving(['served'], 'serve', 'serveReminder'),
    comply: {
      ...step('公安提请逮捕或者移送', 'Police comply', ['served'], 'answered'),
      who: byUnit,
      form: {
        answeredOn: toldPolice(date('日期', 'On')),
        policeWords: toldPolice(long('办理情况（原文）', 'What was done, verbatim', 4)),
        attachments: shownTo(attachments(), 'police'),
      },
      feedback: 'answered',
      answers: 'reply',
      source: rules('288', '356'),
    },
    giveReasons: {
      ...step('公安说明理由', 'Police give reasons', ['served'], 'reasonsGiven'),
      who: byUnit,
      form: {
        reasonsOn: toldPolice(date('日期', 'On')),
        policeReasons: toldPolice(long('理由（原文）', 'Reasons, verbatim', 4)),
        attachments: shownTo(attachments(), 'police'),
      },
      feedback: 'answered',
      answers: 'reply',
      source: rules('288'),
    },
    remind: remind(['served'], local),
    ...reminderIssued(['served']),
    acceptReasons: {
      ...step('理由成立', 'Find the reasons good', ['reasonsGiven'], 'answered'),
      who: [byHandler],
      form: { reviewOpinion: must(long('审查意见', 'Opinion', 4)) },
      source: rules('288'),
    },
    decideDirectly: {
      ...step('直接决定逮捕（提起公诉）', 'Arrest or prosecute directly', ['reasonsGiven', 'served'], 'answered'),
      who: [byChief],
      not: ['draft'],
      form: {
        directDecision: must(long('决定及理由', 'Decision and reasons', 10)),
        directDecisionNo: must(text('决定书文号', 'Number', 60)),
      },
      answers: 'reply',
      source: rules('288', '356'),
    },
    conclude: {
      ...step('登记结果', 'Record the result', ['answered'], 'closed'),
      who: [byHandler],
      form: { outcome: must(long('结果', 'Outcome', 2)), outcomeOn: must(date('日期', 'On')) },
      source: local,
    },
    handOver: handOver('open'),
    ...peopleActions,
    archive: archive(['closed'], 'archived'),
    cancel: cancel(['found'], 'cancelled'),
    reopen: reopen(['archived', 'cancelled'], 'found'),
  },
  clocks: {
    answer: clock('公安办理（期限载于文书）', 'Answer, as the document says', 'police', {
      from: on('serve', 'serveReminder'),
      term: { until: 'replyBy' },
      endedBy: [dated('comply', 'answeredOn'), dated('giveReasons', 'reasonsOn'), ...on('decideDirectly')],
      proposes: 'remind',
      source: local,
    }),
  },
  closing: [],
})
