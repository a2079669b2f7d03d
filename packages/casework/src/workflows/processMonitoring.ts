import { defineWorkflow } from '../define'
import { HEADS, PROCURATORS } from '../roles'
import { local, rules } from '../source'
import { PROCESS_FAULTS, SERVICE_MANNERS } from './pieces/choices'
import { archive, cancel, reopen } from './pieces/ending'
import { attachments, caseName, choice, date, involvesMinor, long, must, origin, text } from './pieces/fields'
import { byHandler, byHead, handlerFields, handOver, peopleActions } from './pieces/handling'
import { voidDocument } from './pieces/issuing'
import { clock, dated, days, end, state, step } from './pieces/writing'

const byMonitor = { roles: ['caseManager', 'departmentHead'] } as const

/** 案件流程监控: case management corrects the office itself (Rules 664–665). */
export const processMonitoring = defineWorkflow({
  id: 'processMonitoring',
  version: 2,
  title: { zh: '案件流程监控', en: 'Process monitoring' },
  meaning: {
    zh: '案管部门对本院办案活动的问题口头提示或者发送流程监控通知书，办案部门签收并在十日内书面回复。',
    en: 'Case management hints at or gives notice of faults of the office itself; the department confirms receipt and answers in ten days.',
  },
  readers: [
    { roles: [...HEADS, 'caseManager'] },
    { roles: [...PROCURATORS, 'assistantProcurator'], relations: ['handler', 'team'] },
  ],
  states: {
    found: state('已发现', 'Found', 'office', 'notify'),
    hinted: state('已口头提示', 'Hinted', 'office', 'answer'),
    noticeSigned: state('通知书待送达', 'Notice signed', 'office', 'serveNotice'),
    notified: state('通知书已送达', 'Notice served', 'office', 'answer'),
    answered: state('已回复', 'Answered', 'office', 'check'),
    closed: state('办结', 'Closed', 'office', 'archive'),
    cancelled: end('已作废', 'Void'),
    archived: end('已归档', 'Archived'),
  },
  actions: {
    open: {
      ...step('登记', 'Open', 'opening', 'found'),
      who: [{ roles: ['caseManager'] }],
      form: {
        foundOn: must(date('发现日期', 'Found on')),
        faultKind: must(choice('情形', 'Kind', PROCESS_FAULTS)),
        gravity: must(
          choice('情节', 'Gravity', {
            light: { zh: '轻微', en: 'Light' },
            serious: { zh: '较重', en: 'Serious' },
            grave: { zh: '严重', en: 'Grave' },
          }),
        ),
        ...handlerFields('open'),
        department: must(text('办案部门', 'Department')),
        caseName: must(caseName),
        findings: must(long('问题', 'Fault', 4)),
        legalBasis: must(long('依据', 'Basis', 4)),
        involvesMinor,
        origin,
      },
      makes: 'registrar',
      source: rules('664', '665'),
    },
    hint: {
      ...step('口头提示', 'Hint', ['found'], 'hinted'),
      when: { field: 'gravity', is: ['light'] },
      who: [byMonitor],
      form: { hintWords: must(long('提示内容', 'What was said', 4)) },
      source: rules('665'),
    },
    notify: {
      ...step('签发流程监控通知书', 'Sign a notice', ['found', 'hinted'], 'noticeSigned'),
      who: [byMonitor],
      form: { noticeNote: long('说明', 'Note') },
      document: { type: 'processNotice', step: 'signed' },
      makes: 'issuer',
      source: rules('665'),
    },
    voidNotice: voidDocument(['noticeSigned'], 'found', 'processNotice'),
    serveNotice: {
      ...step('送达办案部门', 'Serve the department', ['noticeSigned'], 'notified'),
      who: [byMonitor],
      form: {
        serviceManner: must(choice('送达方式', 'Manner of service', SERVICE_MANNERS)),
        servedOn: must(date('收到日期', 'Received on')),
      },
      document: { type: 'processNotice', step: 'served' },
      source: rules('665'),
    },
    // The department of the office itself says that it has the notice: who serves cannot say so for it.
    acknowledge: {
      ...step('办案部门签收', 'Department acknowledges', ['notified'], 'same'),
      who: [byHandler, byHead],
      not: ['open', 'notify', 'serveNotice'],
      once: ['serveNotice'],
      form: { acknowledgedNote: text('备注', 'Note') },
      feedback: 'received',
      source: rules('665'),
    },
    reportToChief: {
      ...step('向检察长报告', 'Report to the chief', ['notified', 'answered'], 'same'),
      when: { field: 'gravity', is: ['grave'] },
      who: [byMonitor],
      form: { report: must(long('报告内容', 'Report', 4)) },
      source: rules('665'),
    },
    answer: {
      ...step('办案部门回复', 'Department answers', ['hinted', 'notified'], 'answered'),
      who: [byHandler, byHead],
      not: ['open', 'notify', 'serveNotice'],
      form: {
        answeredOn: must(date('回复日期', 'On')),
        answerWords: must(long('核查和纠正情况', 'What was found and mended', 4)),
        attachments: attachments(),
      },
      feedback: 'answered',
      answers: 'reply',
      source: rules('665'),
    },
    check: {
      ...step('核实', 'Check', ['answered'], { by: 'mended', cases: { yes: 'closed', no: 'notified' } }),
      who: [byMonitor],
      not: ['answer'],
      form: {
        mended: must(choice('已经纠正', 'Mended', { yes: { zh: '是', en: 'Yes' }, no: { zh: '否', en: 'No' } })),
        checkResult: must(long('核实情况', 'What was found', 4)),
      },
      source: local,
    },
    handOver: handOver('open'),
    ...peopleActions,
    archive: archive(['closed'], 'archived'),
    cancel: cancel(['found'], 'cancelled'),
    reopen: reopen(['archived', 'cancelled'], 'found'),
  },
  clocks: {
    answer: clock('办案部门书面回复', 'Answer of the department', 'office', {
      from: [dated('serveNotice', 'servedOn')],
      term: days(10),
      endedBy: [dated('answer', 'answeredOn')],
      proposes: 'answer',
      source: rules('665'),
    }),
  },
  closing: [
    {
      title: { zh: '情节严重的应当向检察长报告', en: 'What is grave must be reported to the chief' },
      anyOf: ['reportToChief'],
      when: { field: 'gravity', is: ['grave'] },
      source: rules('665'),
    },
  ],
})
