import { defineWorkflow } from '../define'
import { PROCURATORS } from '../roles'
import { local, read, rules } from '../source'
import { replyToSource } from './pieces/answering'
import { CUSTODY_GROUNDS } from './pieces/choices'
import { policeAnswer } from './pieces/correcting'
import { archive, cancel, reopen } from './pieces/ending'
import {
  attachments,
  caseName,
  choice,
  choices,
  date,
  involvesMinor,
  long,
  must,
  origin,
  text,
  toldPolice,
  unitConcerned,
} from './pieces/fields'
import { byHandler, byHead, byTeam, handlerFields, handOver, peopleActions } from './pieces/handling'
import { headSigns, receiving, sendBackDraft, serve, voidDocument } from './pieces/issuing'
import { supervisionReaders } from './pieces/reading'
import { clock, dated, days, end, on, state, step } from './pieces/writing'

/** 羁押必要性审查: whether custody must go on (Rules 573–582), on application or of the office's own motion. */
export const custodyNecessity = defineWorkflow({
  id: 'custodyNecessity',
  version: 2,
  title: { zh: '羁押必要性审查', en: 'Custody necessity review' },
  meaning: {
    zh: '依职权或者依申请审查有无继续羁押的必要，不需要的建议释放或者变更，跟踪处理并告知申请人。',
    en: 'Reviews whether custody must go on, proposes release or change, follows the answer and tells the applicant.',
  },
  readers: supervisionReaders,
  states: {
    accepted: state('已受理', 'Accepted', 'office', 'propose'),
    drafted: state('建议待签发', 'Proposal drafted', 'office', 'sign'),
    signed: state('建议待送达', 'Proposal signed', 'office', 'serve'),
    served: state('建议已送达', 'Proposal served', 'police', 'answer'),
    decided: state('待告知', 'Applicant to be told', 'office', 'close'),
    closed: state('办结', 'Closed', 'office', 'archive'),
    cancelled: end('已作废', 'Void'),
    archived: end('已归档', 'Archived'),
  },
  actions: {
    open: {
      ...step('受理', 'Open', 'opening', 'accepted'),
      who: [{ roles: [...PROCURATORS, 'caseManager', 'petitionClerk'] }],
      form: {
        startedBy: must(
          choice('启动方式', 'How', {
            application: { zh: '依申请', en: 'Application' },
            house: { zh: '看守所建议', en: 'Detention house' },
            ownMotion: { zh: '依职权', en: 'Own motion' },
          }),
        ),
        receivedOn: must(date('收到（启动）日期', 'Received on')),
        proceduralStage: must(
          choice('诉讼阶段', 'Stage', {
            investigation: { zh: '侦查', en: 'Investigation' },
            prosecution: { zh: '审查起诉', en: 'Prosecution' },
            trial: { zh: '审判', en: 'Trial' },
          }),
        ),
        ...handlerFields('open'),
        caseName: must(caseName),
        unit: must(unitConcerned),
        detainee: toldPolice(text('在押人员', 'Detainee')),
        applicant: text('申请人', 'Applicant'),
        applicationGrounds: long('申请理由', 'Grounds'),
        involvesMinor,
        origin,
        attachments: attachments(),
      },
      makes: 'registrar',
      source: rules('574', '576'),
    },
    recordReview: {
      ...step('登记审查情况', 'Record the review', ['accepted'], 'same'),
      who: [byTeam],
      form: {
        reviewWays: must(long('审查方式（576、577条）及情况', 'How it was reviewed', 4)),
        heard: must(long('听取的意见', 'Who was heard', 2)),
      },
      source: rules('577', '578'),
    },
    propose: {
      ...step('拟建议释放或者变更', 'Draft a proposal', ['accepted'], 'drafted'),
      who: [byHandler],
      not: ['open'],
      form: {
        custodyGrounds: toldPolice(choices('情形', 'Grounds', CUSTODY_GROUNDS)),
        custodyOpinion: toldPolice(long('理由和法律依据', 'Reasons and law', 10)),
      },
      document: { type: 'custodyProposal', step: 'drafted' },
      source: rules('579', '580'),
    },
    sendBack: sendBackDraft(['drafted'], 'accepted'),
    sign: headSigns({
      from: ['drafted'],
      to: 'signed',
      document: 'custodyProposal',
      source: rules('575', '581'),
      not: ['propose'],
    }),
    voidDocument: voidDocument(['signed'], 'accepted', 'custodyProposal'),
    serve: serve(['signed'], 'served', 'custodyProposal'),
    ...receiving(['served'], 'serve'),
    answer: policeAnswer(['served'], 'decided'),
    correct: {
      ...step('提出纠正意见', 'Have it corrected', ['served'], 'same'),
      who: [byHandler],
      form: { correctionGround: must(long('应当纠正的情形', 'What is to be corrected', 4)) },
      opens: 'investigationSupervision',
      source: rules('581'),
    },
    changeDirectly: {
      ...step('直接释放或者变更', 'Release or change directly', ['accepted'], 'decided'),
      when: { field: 'proceduralStage', is: ['prosecution'] },
      who: [byHandler],
      not: ['open'],
      form: {
        custodyGrounds: must(choices('情形', 'Grounds', CUSTODY_GROUNDS)),
        changeDecision: must(long('决定及理由', 'Decision', 10)),
      },
      answers: 'reply',
      source: rules('575'),
    },
    keepCustody: {
      ...step('有继续羁押必要', 'Custody must go on', ['accepted'], 'decided'),
      who: [byHead],
      not: ['open'],
      form: { custodyOpinion: must(long('审查意见和理由', 'Opinion and reasons', 10)) },
      answers: 'reply',
      source: rules('578', '582'),
    },
    tellApplicant: {
      ...replyToSource(['decided'], 'closed', rules('582')),
      when: { field: 'startedBy', is: ['application', 'house'] },
    },
    close: {
      ...step('办结', 'Close', ['decided'], 'closed'),
      when: { field: 'startedBy', is: ['ownMotion'] },
      who: [byHandler],
      form: { closingNote: long('说明', 'Note') },
      source: local,
    },
    handOver: handOver('open'),
    ...peopleActions,
    archive: archive(['closed'], 'archived'),
    cancel: cancel(['accepted'], 'cancelled'),
    reopen: reopen(['archived', 'cancelled'], 'accepted'),
  },
  clocks: {
    decision: clock('审查决定', 'Decision', 'office', {
      from: [dated('open', 'receivedOn')],
      term: days(10),
      endedBy: on('propose', 'keepCustody', 'changeDirectly'),
      when: { field: 'proceduralStage', is: ['investigation', 'trial'] },
      proposes: 'propose',
      source: read('CNR', '19'),
    }),
    answer: clock('办案机关回复处理情况', 'Answer of the agency', 'police', {
      from: [dated('serve', 'servedOn')],
      term: days(10),
      endedBy: [dated('answer', 'answeredOn')],
      proposes: 'correct',
      source: {
        status: 'verified',
        basis: [
          { law: 'SPP', article: '581' },
          { law: 'CPL', article: '95' },
          { law: 'CNR', article: '22' },
        ],
      },
    }),
  },
  closing: [],
})
