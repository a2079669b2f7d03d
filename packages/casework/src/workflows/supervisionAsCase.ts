import { defineWorkflow } from '../define'
import { HEADS, PROCURATORS } from '../roles'
import { local, read, rules } from '../source'
import { recordNoReply, replyToSource } from './pieces/answering'
import { CLUE_SOURCES, MAJOR_KINDS, VERIFICATION_METHODS } from './pieces/choices'
import { archive, cancel, reopen } from './pieces/ending'
import { requestingEvidence } from './pieces/evidence'
import {
  attachments,
  caseName,
  choice,
  choices,
  date,
  facts,
  involvesMinor,
  link,
  long,
  must,
  origin,
  people,
  unitConcerned,
  yesNo,
} from './pieces/fields'
import { byChief, byHandler, byHead, byTeam, handlerFields, handOver, peopleActions } from './pieces/handling'
import { agree, chiefSigns, sendBackDraft, voidDocument } from './pieces/issuing'
import { clock, dated, days, end, explained, on, ownClock, reason, state, step, workingDays } from './pieces/writing'

/** 重大监督事项案件化 (practice 5.4): a major matter handled with the forms of a case. */
export const supervisionAsCase = defineWorkflow({
  id: 'supervisionAsCase',
  version: 2,
  title: { zh: '重大监督事项案件化办理', en: 'Supervision as a case' },
  meaning: {
    zh: '重大监督事项按受理、立项、调查核实、审查决定、跟踪督促、结案归档的程序办理，一案一卷。',
    en: 'Major matters go through acceptance, initiation, verification, decision, tracking and closing, with a volume each.',
  },
  readers: [
    { roles: [...HEADS, 'caseManager'] },
    {
      roles: [...PROCURATORS, 'assistantProcurator', 'clerk'],
      relations: ['registrar', 'handler', 'team', 'issuer', 'approver'],
    },
  ],
  states: {
    accepted: state('线索受理', 'Accepted', 'office', 'proposeInitiation'),
    initiationReview: state('立项待审核', 'Initiation proposed', 'office', 'agreeInitiation'),
    initiationApproval: state('立项待决定', 'Initiation to be decided', 'office', 'decideInitiation'),
    notInitiated: state('不立项', 'Not initiated', 'office', 'explain'),
    initiationDraft: state('立项决定书待签发', 'Decision of initiation to be signed', 'office', 'signInitiation'),
    initiated: state('已立项', 'Initiated', 'office', 'start'),
    verification: state('调查核实', 'Verification', 'office', 'finish'),
    evidenceDraft: state('调取证据待签发', 'Request for evidence drafted', 'office', 'signEvidenceRequest'),
    suspended: state('中止', 'Suspended', 'office', 'resume'),
    decisionReview: state('审查决定', 'Under review', 'office', 'report'),
    reportReview: state('审查报告待审核', 'Report written', 'office', 'agreeReport'),
    reportApproval: state('审查报告待决定', 'Report to be decided', 'office', 'decide'),
    documented: state('制发文书', 'Documents', 'office', 'recordService'),
    tracking: state('跟踪督促', 'Tracking', 'police', 'recordAnswer'),
    answered: state('待结案', 'To be closed', 'office', 'close'),
    concluded: state('结案', 'Concluded', 'office', 'archive'),
    cancelled: end('已作废', 'Void'),
    archived: end('已归档', 'Archived'),
  },
  actions: {
    open: {
      ...step('受理', 'Open', 'opening', 'accepted'),
      who: [{ roles: PROCURATORS }],
      form: {
        source: must(choice('线索来源', 'Source', CLUE_SOURCES)),
        acceptedOn: must(date('受理日期', 'Accepted on')),
        majorKind: must(choices('重大情形', 'Why it is major', MAJOR_KINDS)),
        ...handlerFields('open'),
        caseName: must(caseName),
        unit: must(unitConcerned),
        facts: must(facts),
        involvesMinor,
        origin,
        attachments: attachments(),
      },
      makes: 'registrar',
      source: local,
    },
    proposeInitiation: {
      ...step('提请立项', 'Propose initiation', ['accepted'], 'initiationReview'),
      who: [byHandler],
      form: {
        reviewFindings: must(long('审查情况', 'Review', 4)),
        plan: must(long('调查方案', 'Plan', 4)),
        team: must(
          people('办案组成员（两人以上）', 'Team of two or more', { least: 2, most: 8, makes: 'team', not: ['open'] }),
        ),
      },
      document: { type: 'majorInitiation', step: 'drafted' },
      source: local,
    },
    agreeInitiation: agree(['initiationReview'], 'initiationApproval', 'proposeInitiation'),
    decideInitiation: {
      ...step('立项决定', 'Decide on initiation', ['initiationApproval'], {
        by: 'initiation',
        cases: { yes: 'initiationDraft', no: 'notInitiated' },
      }),
      who: [byChief],
      not: ['proposeInitiation', 'agreeInitiation'],
      form: {
        initiation: must(
          choice('决定', 'Decision', { yes: { zh: '立项', en: 'Initiate' }, no: { zh: '不立项', en: 'Do not' } }),
        ),
        decisionReason: must(long('理由', 'Reasons', 4)),
      },
      document: { type: 'majorInitiation', step: 'signed' },
      makes: 'approver',
      source: local,
    },
    signInitiation: chiefSigns({
      from: ['initiationDraft'],
      to: 'initiated',
      document: 'initiationDecision',
      source: local,
      not: ['proposeInitiation', 'agreeInitiation'],
    }),
    voidInitiation: voidDocument(['initiated'], 'initiationDraft', 'initiationDecision'),
    explain: replyToSource(['notInitiated'], 'concluded', local),
    recordNoReply: recordNoReply(['notInitiated'], 'concluded'),
    start: {
      ...step('开始调查核实', 'Start', ['initiated'], 'verification'),
      who: [byHandler],
      not: ['open'],
      form: { startedOn: must(date('开始日期', 'Started on')) },
      makes: 'verifier',
      source: rules('551'),
    },
    recordStep: {
      ...step('登记调查核实', 'Record a step', ['verification'], 'same'),
      who: [byTeam],
      form: {
        methods: must(choices('方式', 'Ways', VERIFICATION_METHODS)),
        stepOn: must(date('日期', 'On')),
        stepWords: must(long('情况', 'What was found', 4)),
        attachments: attachments('笔录、材料', 'Records and material'),
      },
      source: rules('551'),
    },
    ...requestingEvidence,
    extend: {
      ...step('延长调查核实期限', 'Extend', ['verification'], 'same'),
      who: [byHead],
      once: true,
      form: {},
      reasons: { complex: explained('案情复杂', 'Complex') },
      source: local,
    },
    suspend: {
      ...step('中止', 'Suspend', ['verification'], 'suspended'),
      who: [byChief],
      form: { suspensionGround: must(long('中止的事实和理由', 'Facts and reasons', 4)) },
      reasons: {
        unreachable: reason('关键人员暂时无法查找', 'A key person cannot be found for now'),
        otherCase: reason('须以另案结果为依据', 'The outcome of another case is needed'),
      },
      document: { type: 'suspensionDecision', step: 'signed' },
      source: local,
    },
    resume: {
      ...step('恢复', 'Resume', ['suspended'], 'verification'),
      who: [byChief],
      form: { resumeNote: long('说明', 'Note') },
      source: local,
    },
    terminate: {
      ...step('终止', 'Terminate', ['verification', 'suspended', 'decisionReview'], 'concluded'),
      who: [byChief],
      not: ['finish'],
      form: { terminationNote: must(long('说明', 'Explanation', 4)) },
      reasons: {
        unfounded: reason('查明不存在应当监督的情形', 'There is nothing to supervise'),
        elsewhere: explained('已由其他机关处理', 'Dealt with by another agency'),
      },
      document: { type: 'terminationDecision', step: 'signed' },
      answers: 'lawfulReason',
      source: local,
    },
    finish: {
      ...step('调查核实终结', 'Finish verification', ['verification'], 'decisionReview'),
      who: [byHandler],
      not: ['open'],
      form: {
        methods: must(choices('核实方式', 'Methods', VERIFICATION_METHODS)),
        findings: must(long('查明的事实与证据', 'Findings', 10)),
      },
      source: rules('551'),
    },
    report: {
      ...step('提出审查报告', 'Report', ['decisionReview'], 'reportReview'),
      who: [byHandler],
      form: {
        opinion: must(long('审查意见及依据', 'Opinion', 10)),
        hard: yesNo('疑难，经检察官联席会议或者听证', 'Hard: a meeting or hearing was held'),
        meetingMinutes: long('联席会议或者听证情况', 'Minutes'),
        attachments: attachments(),
      },
      document: { type: 'majorReport', step: 'drafted' },
      source: local,
    },
    agreeReport: agree(['reportReview'], 'reportApproval', 'report', 'finish'),
    returnReport: sendBackDraft(['reportReview', 'reportApproval'], 'decisionReview'),
    decide: {
      ...step('审查决定', 'Decide', ['reportApproval'], 'documented'),
      who: [byChief],
      not: ['report', 'finish', 'agreeReport'],
      form: {
        supervisionWay: must(
          choice('监督方式', 'Way', {
            filing: { zh: '立案监督', en: 'Filing supervision' },
            investigation: { zh: '侦查活动监督', en: 'Investigation supervision' },
          }),
        ),
        decisionReason: must(long('理由', 'Reasons', 4)),
      },
      document: { type: 'majorReport', step: 'signed' },
      makes: 'approver',
      opens: {
        by: 'supervisionWay',
        cases: { filing: 'filingSupervision', investigation: 'investigationSupervision' },
      },
      source: local,
    },
    recordService: {
      ...step('登记监督文书', 'Record the documents', ['documented'], 'tracking'),
      who: [byTeam],
      form: {
        supervisionMatter: must(link('监督事项', 'Supervision matter', 'matter')),
        servedOn: must(date('送达日期', 'Served on')),
      },
      source: local,
    },
    recordAnswer: {
      ...step('登记回复和整改', 'Record answer and rectification', ['tracking'], 'answered'),
      who: [byHandler],
      form: {
        answeredOn: must(date('回复日期', 'Answered on')),
        policeWords: must(long('回复内容（原文）', 'Answer, verbatim', 4)),
        attachments: attachments(),
      },
      answers: 'reply',
      source: read('PO', '21'),
    },
    close: {
      ...step('结案', 'Close', ['answered'], 'concluded'),
      who: [byChief],
      not: ['report', 'finish'],
      form: { effect: must(long('监督成效', 'Effect', 4)) },
      document: { type: 'closingReport', step: 'signed' },
      source: local,
    },
    handOver: handOver('open'),
    ...peopleActions,
    archive: archive(['concluded'], 'archived'),
    cancel: cancel(['accepted'], 'cancelled'),
    reopen: reopen(['archived', 'cancelled'], 'accepted'),
  },
  clocks: {
    proposal: ownClock('线索审查', 'Review of the clue', workingDays(5), ['open'], 'proposeInitiation'),
    initiation: ownClock('立项审批', 'Initiation', workingDays(3), ['proposeInitiation'], 'decideInitiation'),
    verification: clock('调查核实', 'Verification', 'office', {
      from: [dated('start', 'startedOn')],
      term: days(30),
      extendedBy: { action: 'extend', term: days(15), after: 'due' },
      suspended: { from: 'suspend', to: 'resume' },
      endedBy: on('finish', 'terminate'),
      proposes: 'finish',
      source: local,
    }),
    decision: clock('审查决定', 'Decision', 'office', {
      from: on('finish'),
      term: days(10),
      endedBy: on('decide', 'terminate'),
      proposes: 'report',
      source: local,
    }),
    documents: ownClock('制发文书', 'Documents', days(3), ['decide'], 'recordService'),
    closing: ownClock('结案', 'Closing', days(10), ['recordAnswer'], 'close'),
    archiving: ownClock('归档', 'Archiving', days(30), ['close', 'terminate'], 'archive'),
  },
  closing: [],
})
