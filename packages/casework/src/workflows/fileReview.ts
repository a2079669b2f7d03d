import { defineWorkflow } from '../define'
import { PROCURATORS } from '../roles'
import { local, rules } from '../source'
import { VIOLATIONS } from './pieces/choices'
import { policeAnswer } from './pieces/correcting'
import { archive, cancel, reopen } from './pieces/ending'
import {
  attachments,
  caseName,
  choice,
  choices,
  date,
  involvesMinor,
  link,
  long,
  must,
  number,
  origin,
  suspects,
  text,
  unitConcerned,
} from './pieces/fields'
import { byHandler, byHead, byTeam, handlerFields, handOver, peopleActions, teamField } from './pieces/handling'
import { byUnit, receiving, sendBackDraft, serve } from './pieces/issuing'
import { supervisionReaders } from './pieces/reading'
import { clock, days, end, ownClock, reason, state, step } from './pieces/writing'

const RESULTS = {
  none: { zh: '未发现问题', en: 'Nothing found' },
  advice: { zh: '向办案单位反馈', en: 'Feedback to the unit' },
  investigation: { zh: '启动侦查活动监督', en: 'Investigation supervision' },
  filing: { zh: '启动立案监督', en: 'Filing supervision' },
  pursuit: { zh: '追捕追诉', en: 'Pursuit' },
}

/** 卷宗审查: a file is read for what ought to be supervised, and every finding goes somewhere (S55). */
export const fileReview = defineWorkflow({
  id: 'fileReview',
  version: 2,
  title: { zh: '卷宗审查', en: 'File review' },
  meaning: {
    zh: '审查卷宗，逐项记录问题，提出意见，审批后反馈或者启动监督。',
    en: 'A file is read, findings are noted one by one, and after approval fed back or supervised.',
  },
  readers: supervisionReaders,
  states: {
    assigned: state('待审查', 'Assigned', 'office', 'take'),
    reviewing: state('审查中', 'Being read', 'office', 'report'),
    reported: state('待审批', 'Reported', 'office', 'approve'),
    disposed: state('待反馈', 'To be fed back', 'office', 'feedBack'),
    fedBack: state('已反馈', 'Fed back', 'police', 'answer'),
    closed: state('办结', 'Closed', 'office', 'archive'),
    cancelled: end('已作废', 'Void'),
    archived: end('已归档', 'Archived'),
  },
  actions: {
    open: {
      ...step('登记', 'Open', 'opening', 'assigned'),
      who: [{ roles: [...PROCURATORS, 'departmentHead', 'caseManager'] }],
      form: {
        ...handlerFields('open'),
        caseName: must(caseName),
        unit: must(unitConcerned),
        suspects,
        volumes: must(number('卷宗册数', 'Volumes', 0, 1000)),
        reviewGround: must(long('审查缘由', 'Why', 2)),
        involvesMinor,
        origin,
      },
      makes: 'registrar',
      source: rules('567'),
    },
    take: {
      ...step('开始审查', 'Take up', ['assigned'], 'reviewing'),
      who: [byHandler],
      not: ['open'],
      form: { takenOn: must(date('开始日期', 'On')), team: teamField('open') },
      makes: 'verifier',
      source: local,
    },
    noteFinding: {
      ...step('记录问题', 'Note a finding', ['reviewing'], 'same'),
      who: [byTeam],
      form: {
        violationType: must(choices('情形', 'Kind', VIOLATIONS)),
        page: must(text('卷、页', 'Volume and page', 60)),
        findingWords: must(long('问题', 'Finding', 4)),
        attachments: attachments(),
      },
      source: rules('567'),
    },
    report: {
      ...step('提出审查意见', 'Report', ['reviewing'], 'reported'),
      who: [byHandler],
      not: ['open'],
      form: {
        findings: must(long('审查情况', 'What was found', 4)),
        reviewResult: must(choice('处理意见', 'Result', RESULTS)),
        opinion: must(long('意见及依据', 'Opinion', 4)),
      },
      document: { type: 'fileReviewRecord', step: 'drafted' },
      opens: {
        by: 'reviewResult',
        cases: { investigation: 'investigationSupervision', filing: 'filingSupervision', pursuit: 'pursuit' },
      },
      source: rules('567'),
    },
    sendBack: sendBackDraft(['reported'], 'reviewing'),
    approve: {
      ...step('审批', 'Approve', ['reported'], 'disposed'),
      who: [byHead],
      not: ['open', 'take', 'report'],
      form: { approvalNote: long('审批意见', 'Note') },
      document: { type: 'fileReviewRecord', step: 'signed' },
      makes: 'approver',
      source: local,
    },
    feedBack: serve(['disposed'], 'fedBack', 'fileReviewRecord'),
    ...receiving(['fedBack'], 'feedBack'),
    answer: { ...policeAnswer(['fedBack'], 'closed'), who: byUnit },
    finishWithout: {
      ...step('不需反馈', 'Nothing to feed back', ['disposed'], 'closed'),
      who: [byHead],
      form: { supervisionMatter: link('启动的监督事项', 'Supervision matter', 'matter') },
      reasons: {
        none: reason('未发现问题', 'Nothing found'),
        supervised: reason('已启动监督事项，由该事项反馈', 'Supervised: the feedback comes with that matter'),
      },
      answers: 'lawfulReason',
      source: local,
    },
    handOver: handOver('open'),
    ...peopleActions,
    archive: archive(['closed'], 'archived'),
    cancel: cancel(['assigned'], 'cancelled'),
    reopen: reopen(['archived', 'cancelled'], 'assigned'),
  },
  clocks: {
    review: ownClock('审查', 'Review', days(10), ['take'], 'report'),
    answer: clock('公安反馈', 'Answer of the police', 'police', {
      from: [{ action: 'feedBack', field: 'servedOn' }],
      term: days(15),
      endedBy: [{ action: 'answer', field: 'answeredOn' }],
      proposes: 'answer',
      source: local,
    }),
  },
  closing: [],
})
