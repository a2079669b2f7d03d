import { defineWorkflow } from '../define'
import { HEADS, PROCURATORS } from '../roles'
import { local, read, rules } from '../source'
import { annotate } from './pieces/annotating'
import { archive, cancel, reopen } from './pieces/ending'
import {
  attachments,
  caseName,
  choice,
  choices,
  comingDate,
  date,
  link,
  long,
  must,
  mustWhen,
  origin,
  text,
  unitConcerned,
  yesNo,
} from './pieces/fields'
import { byChief, byHandler, byHead, byTeam, handlerFields, handOver, peopleActions } from './pieces/handling'
import { ANSWERS, DECISIONS, DOUBTS, HOUSEHOLD, RESULTS, TRIGGERS } from './pieces/identifying'
import { clock, dated, days, end, explained, on, ownClock, reason, state, step, workingDays } from './pieces/writing'

const request = {
  evidenceHolder: must(text('调取对象', 'Holder')),
  evidenceItems: must(text('调取内容', 'What is asked')),
  legalBasis: must(text('依据', 'Basis')),
  purpose: must(text('查询目的（限于本案）', 'Purpose, of this case alone')),
  answerBy: must(comingDate('回复期限', 'Answer by')),
}
const queried = { ...read('CPL', '54'), status: 'unverified' } as const

/**
 * 隐瞒身份核查 (practice 5.9): a ladder of checks, each with its letter and result. Only what the unit itself confirms in writing counts: a match
 * marks nobody.
 */
export const identityCheck = defineWorkflow({
  id: 'identityCheck',
  version: 1,
  title: { zh: '身份核查', en: 'Identity check' },
  meaning: {
    zh: '对轻刑案件犯罪嫌疑人逐级核查户籍、社保、公积金，经单位书面确认后入卷或者通报；比对命中不能单独认定。',
    en: 'Household, social insurance, housing fund, step by step; confirmed by the unit in writing, then put on file or notified. A match alone proves nothing.',
  },
  readers: [
    { roles: HEADS },
    { roles: [...PROCURATORS, 'assistantProcurator'], relations: ['registrar', 'handler', 'team', 'issuer'] },
  ],
  states: {
    pending: state('待核查', 'Pending', 'office', 'checkHousehold'),
    level1: state('已查户籍', 'Household checked', 'office', 'requestInsurance'),
    insuranceRequested: state('已调取社保', 'Insurance asked', 'office', 'recordInsurance'),
    level2: state('已查社保', 'Insurance checked', 'office', 'requestFund'),
    fundRequested: state('已调取公积金', 'Fund asked', 'office', 'recordFund'),
    level3: state('已查公积金', 'Fund checked', 'office', 'clear'),
    suspected: state('疑似', 'Suspected', 'office', 'inquire'),
    inquiring: state('已发函核实', 'Inquiry sent', 'office', 'recordConfirmation'),
    confirmed: state('已核实', 'Confirmed', 'office', 'notify'),
    recorded: state('已入卷', 'On file', 'office', 'archive'),
    notified: state('已通报', 'Notified', 'office', 'recordFeedback'),
    fedBack: state('已反馈', 'Answered', 'office', 'archive'),
    cleared: state('已排除', 'Cleared', 'office', 'archive'),
    cancelled: end('已作废', 'Void'),
    archived: end('已归档', 'Archived'),
  },
  actions: {
    open: {
      ...step('登记核查', 'Open', 'opening', 'pending'),
      who: [{ roles: [...PROCURATORS, 'assistantProcurator', 'departmentHead'] }],
      form: {
        trigger: must(choice('核查事由', 'Why', TRIGGERS)),
        caseName: must(caseName),
        suspect: must(text('犯罪嫌疑人', 'Suspect')),
        offence: must(text('案由', 'Offence')),
        unit: unitConcerned,
        decided: must(choice('案件处理', 'Decision', DECISIONS)),
        statedIdentity: must(long('自述职业、单位', 'What was stated', 2)),
        ...handlerFields(),
        origin,
      },
      makes: 'registrar',
      source: { ...read('MPS', '203'), basis: [...read('MPS', '203').basis, ...rules('330').basis] },
    },
    checkHousehold: {
      ...step('比对户籍', 'Household record', ['pending'], 'level1'),
      who: [byTeam],
      form: {
        householdResult: must(choice('户籍查询结果', 'Result', HOUSEHOLD)),
        doubts: must(choices('疑点', 'Doubts', DOUBTS)),
        householdNote: must(long('查询说明', 'Note', 2)),
        attachments: attachments('查询结果', 'Result'),
      },
      source: rules('330'),
    },
    requestInsurance: {
      ...step('调取社保信息', 'Ask the social insurance', ['level1'], 'insuranceRequested'),
      who: [byHandler],
      form: request,
      document: { type: 'evidenceRequest', step: 'signed' },
      source: queried,
    },
    recordInsurance: {
      ...step('登记社保结果', 'Record the insurance', ['insuranceRequested'], 'level2'),
      who: [byTeam],
      form: {
        insuranceResult: must(choice('社保查询结果', 'Result', RESULTS)),
        insuranceNote: must(long('说明', 'Note', 2)),
        attachments: attachments('回函', 'Answer'),
      },
      source: queried,
    },
    requestFund: {
      ...step('调取公积金信息', 'Ask the housing fund', ['level2'], 'fundRequested'),
      who: [byHandler],
      form: request,
      document: { type: 'evidenceRequest', step: 'signed' },
      source: queried,
    },
    recordFund: {
      ...step('登记公积金结果', 'Record the fund', ['fundRequested'], 'level3'),
      who: [byTeam],
      form: {
        fundResult: must(choice('公积金查询结果', 'Result', RESULTS)),
        fundNote: must(long('说明', 'Note', 2)),
        attachments: attachments('回函', 'Answer'),
      },
      source: queried,
    },
    suspect: {
      ...step('认为疑似', 'Hold for suspected', ['level1', 'level2', 'level3'], 'suspected'),
      who: [byHandler],
      form: {
        employer: must(text('疑似单位', 'Employer')),
        suspicion: must(
          choice('依据', 'Resting on', {
            insurance: { zh: '社保记录', en: 'Insurance' },
            fund: { zh: '公积金记录', en: 'Fund' },
            other: { zh: '其他书面证据', en: 'Other papers' },
          }),
        ),
        reportWords: must(long('核查情况', 'What was found', 10)),
      },
      document: { type: 'identityReport', step: 'signed' },
      source: local,
    },
    inquire: {
      ...step('发函核实', 'Ask the unit', ['suspected'], 'inquiring'),
      who: [byHead],
      form: {
        employer: must(text('单位', 'Unit')),
        legalBasis: must(text('依据', 'Basis')),
        answerBy: must(comingDate('回复期限', 'Answer by')),
      },
      document: { type: 'identityInquiry', step: 'signed' },
      source: queried,
    },
    recordConfirmation: {
      ...step('登记单位回复', 'Record its answer', ['inquiring'], {
        by: 'unitAnswer',
        cases: { confirmed: 'confirmed', denied: 'cleared' },
      }),
      who: [byHandler],
      form: {
        unitAnswer: must(choice('单位书面回复', 'Answer in writing', ANSWERS)),
        confirmedOn: must(date('回复日期', 'On')),
        post: mustWhen(text('职务', 'Post'), { field: 'unitAnswer', is: ['confirmed'] }),
        answerWords: must(long('回复内容', 'Its words', 2)),
        attachments: must(attachments('回函', 'Answer')),
      },
      answers: 'reply',
      source: rules('330'),
    },
    record: {
      ...step('入卷（处理决定前）', 'Put on file', ['confirmed'], 'recorded'),
      when: { field: 'decided', is: ['before'] },
      who: [byHandler],
      form: {
        requestionedOn: must(date('重新讯问日期', 'Questioned again on')),
        recordNote: must(long('讯问和入卷情况', 'What was put on file', 4)),
      },
      source: rules('330', '358'),
    },
    notify: {
      ...step('通报', 'Notify', ['confirmed', 'recorded'], 'notified'),
      who: [byChief],
      form: {
        notificationKind: must(
          choice('文书', 'Document', {
            letter: { zh: '情况通报函', en: 'Letter of notification' },
            opinion: { zh: '检察意见书（不起诉后）', en: 'Procuratorial opinion' },
          }),
        ),
        notifiedTo: must(text('通报对象（监察机关、单位）', 'To')),
        notifiedOn: must(date('通报日期', 'On')),
        notificationFacts: must(long('通报内容', 'Facts', 10)),
        penaltyOpinion: must(long('处理意见', 'Opinion', 2)),
      },
      document: {
        type: { by: 'notificationKind', cases: { letter: 'unitNotification', opinion: 'procuratorialOpinion' } },
        step: 'signed',
      },
      makes: 'issuer',
      source: {
        ...read('CPL', '177'),
        basis: [...read('CPL', '177').basis, ...rules('373').basis, ...read('ZWF', '14').basis],
      },
    },
    recordFeedback: {
      ...step('登记处理结果', 'Record what followed', ['notified'], 'fedBack'),
      who: [byTeam],
      form: {
        fedBackOn: must(date('反馈日期', 'On')),
        feedbackResult: must(long('处理结果', 'Result', 2)),
        attachments: attachments(),
      },
      source: read('CPL', '177'),
    },
    recheckDecision: {
      ...step('提出复查原决定', 'Have the decision looked at again', ['confirmed', 'notified', 'fedBack'], 'same'),
      when: { field: 'decided', is: ['nonProsecution'] },
      who: [byHandler],
      form: { recheckGround: must(long('理由', 'Why', 4)), recheckMatter: link('复查事项', 'Matter', 'matter') },
      source: local,
    },
    clear: {
      ...step('排除', 'Clear', ['level1', 'level2', 'level3', 'suspected'], 'cleared'),
      who: [byHandler],
      form: { clearNote: long('说明', 'Note') },
      reasons: {
        noDoubt: reason('各级核查无异常', 'Nothing was found'),
        sameName: explained('同名同姓或者他人信息', "Somebody else's data"),
        left: explained('已经离职', 'No longer in office'),
      },
      answers: 'lawfulReason',
      source: local,
    },
    handOver: handOver(),
    ...peopleActions,
    annotate: annotate({ hiddenIdentity: yesNo('隐瞒身份', 'The identity was hidden') }),
    archive: archive(['recorded', 'fedBack', 'cleared'], 'archived'),
    cancel: cancel(['pending'], 'cancelled'),
    reopen: reopen(['archived', 'cancelled'], 'pending'),
  },
  clocks: {
    household: ownClock('核查户籍', 'Household', workingDays(2), ['open'], 'checkHousehold', 'cancel'),
    insurance: ownClock('社保回复', 'Insurance', workingDays(5), ['requestInsurance'], 'recordInsurance'),
    fund: ownClock('公积金回复', 'Fund', workingDays(5), ['requestFund'], 'recordFund'),
    answer: clock('单位回复', 'Answer of the unit', 'office', {
      from: on('inquire'),
      term: { until: 'answerBy' },
      endedBy: on('recordConfirmation'),
      proposes: 'recordConfirmation',
      source: local,
    }),
    feedback: clock('反馈处理结果', 'What followed', 'office', {
      from: [dated('notify', 'notifiedOn')],
      term: days(30),
      endedBy: [dated('recordFeedback', 'fedBackOn')],
      proposes: 'recordFeedback',
      source: local,
    }),
  },
  closing: [],
})
