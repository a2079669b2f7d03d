import { defineWorkflow } from '../define'
import { local, rules } from '../source'
import { askHigherReview, CHALLENGE_RESULTS, recordHigherDecision } from './pieces/challenging'
import { archive, cancel, reopen } from './pieces/ending'
import {
  attachments,
  caseName,
  choice,
  date,
  involvesMinor,
  long,
  must,
  origin,
  people,
  suspects,
  toldPolice,
  unitConcerned,
} from './pieces/fields'
import { byChief, byHandler, byHead, handlerFields, handOver, peopleActions } from './pieces/handling'
import { agree, receiving, sendBackDraft, serve, voidDocument } from './pieces/issuing'
import { supervisionReaders } from './pieces/reading'
import { clock, dated, days, end, explained, on, reason, state, step } from './pieces/writing'

const NON_APPROVAL = { field: 'challengeKind', is: ['nonApproval'] }
const NON_PROSECUTION = { field: 'challengeKind', is: ['nonProsecution'] }

/** 复议复核: the police challenge a non-approval of arrest (Rules 290–292) or a non-prosecution (Rules 379–380). */
export const reconsideration = defineWorkflow({
  id: 'reconsideration',
  version: 2,
  title: { zh: '不捕不诉复议复核', en: 'Reconsideration' },
  meaning: {
    zh: '公安机关对不批准逮捕、不起诉要求复议的，另行指派检察官审查，检察长决定；提请复核的，登记上级决定。',
    en: 'Another procurator reviews what the police challenge, the chief decides; what the higher procuratorate decides is recorded.',
  },
  readers: supervisionReaders,
  states: {
    received: state('已受理', 'Received', 'office', 'assign'),
    reviewing: state('另行审查', 'Under review by another', 'office', 'report'),
    reported: state('待审核', 'Reported', 'office', 'agree'),
    approval: state('待决定', 'To be decided', 'office', 'decide'),
    decided: state('待送达', 'Decided', 'office', 'serve'),
    served: state('已送达', 'Served', 'police', 'close'),
    higherReview: state('上级复核', 'With the higher procuratorate', 'higher', 'recordHigherDecision'),
    closed: state('办结', 'Closed', 'office', 'archive'),
    cancelled: end('已作废', 'Void'),
    archived: end('已归档', 'Archived'),
  },
  actions: {
    receive: {
      ...step('受理', 'Receive', 'opening', 'received'),
      who: [{ roles: ['caseManager', 'clerk', 'departmentHead'] }],
      form: {
        challengeKind: must(
          choice('类型', 'Kind', {
            nonApproval: { zh: '不批准逮捕', en: 'Non-approval' },
            nonProsecution: { zh: '不起诉', en: 'Non-prosecution' },
          }),
        ),
        challengedOn: toldPolice(date('收到要求复议意见书日期', 'Received on')),
        unit: must(unitConcerned),
        caseName: must(caseName),
        suspects,
        challengeGrounds: toldPolice(long('要求复议的理由（原文）', 'Grounds, verbatim', 4)),
        originalHandlers: must(people('原承办检察官', 'Original procurators', { most: 6, makes: 'recused' })),
        involvesMinor,
        origin,
        attachments: attachments(),
      },
      makes: 'registrar',
      source: rules('290', '379'),
    },
    refuse: {
      ...step('不予受理', 'Do not accept', ['received'], 'closed'),
      who: [byHead],
      form: { refusalWords: must(long('告知内容', 'What the police are told', 4)) },
      reasons: {
        again: reason('补充侦查后应当重新提请批准逮捕', 'The arrest must be requested anew', rules('292')),
        outside: explained('不符合复议条件', 'Outside what can be reconsidered'),
      },
      answers: 'lawfulReason',
      source: rules('292'),
    },
    assign: {
      ...step('另行指派', 'Assign another', ['received'], 'reviewing'),
      who: [byHead],
      form: { ...handlerFields('receive') },
      source: rules('290', '379'),
    },
    report: {
      ...step('提出审查意见', 'Report', ['reviewing'], 'reported'),
      who: [byHandler],
      not: ['receive'],
      form: { opinion: must(long('审查意见', 'Opinion', 10)) },
      document: { type: 'challengeDecision', step: 'drafted' },
      source: rules('290', '379'),
    },
    agree: agree(['reported'], 'approval', 'report'),
    sendBack: sendBackDraft(['reported', 'approval'], 'reviewing'),
    decide: {
      ...step('复议决定', 'Decide', ['approval'], 'decided'),
      who: [byChief],
      not: ['report', 'agree'],
      form: {
        challengeResult: toldPolice(choice('复议决定', 'Decision', CHALLENGE_RESULTS)),
        challengeReason: toldPolice(long('理由', 'Reasons', 4)),
      },
      document: { type: 'challengeDecision', step: 'signed' },
      answers: 'reply',
      makes: 'issuer',
      source: rules('290', '291', '379'),
    },
    voidDocument: voidDocument(['decided'], 'reviewing', 'challengeDecision'),
    serve: serve(['decided'], 'served', 'challengeDecision'),
    ...receiving(['served'], 'serve'),
    askHigherReview: askHigherReview(['served'], 'higherReview', rules('291', '380')),
    recordHigherDecision: recordHigherDecision(
      ['higherReview'],
      { by: 'higherResult', cases: { kept: 'closed', revoked: 'closed' } },
      rules('291', '380'),
    ),
    close: {
      ...step('办结', 'Close', ['served'], 'closed'),
      who: [byHandler],
      form: { closingNote: long('说明', 'Note') },
      source: local,
    },
    handOver: handOver('receive'),
    ...peopleActions,
    archive: archive(['closed'], 'archived'),
    cancel: cancel(['received'], 'cancelled'),
    reopen: reopen(['archived', 'cancelled'], 'received'),
  },
  clocks: {
    nonApproval: clock('不捕复议', 'Reconsideration of a non-approval', 'office', {
      from: [dated('receive', 'challengedOn')],
      term: days(7),
      endedBy: on('decide', 'refuse'),
      when: NON_APPROVAL,
      proposes: 'decide',
      source: rules('290'),
    }),
    nonProsecution: clock('不起诉复议', 'Reconsideration of a non-prosecution', 'office', {
      from: [dated('receive', 'challengedOn')],
      term: days(30),
      endedBy: on('decide', 'refuse'),
      when: NON_PROSECUTION,
      proposes: 'decide',
      source: rules('379'),
    }),
    higherNonApproval: clock('不捕复核', 'Review of a non-approval', 'higher', {
      from: [dated('askHigherReview', 'higherAskedOn')],
      term: days(15),
      endedBy: [dated('recordHigherDecision', 'higherDecidedOn')],
      when: NON_APPROVAL,
      proposes: 'recordHigherDecision',
      source: rules('291'),
    }),
    higherNonProsecution: clock('不起诉复核', 'Review of a non-prosecution', 'higher', {
      from: [dated('askHigherReview', 'higherAskedOn')],
      term: days(30),
      endedBy: [dated('recordHigherDecision', 'higherDecidedOn')],
      when: NON_PROSECUTION,
      proposes: 'recordHigherDecision',
      source: rules('380'),
    }),
  },
  closing: [],
})
