import { defineWorkflow } from '../define'
import { HEADS, PROCURATORS } from '../roles'
import { local, rules } from '../source'
import { recordNoReply, replyToSource } from './pieces/answering'
import { CLUE_KINDS, CLUE_RESULTS, CLUE_SOURCES, OUTSIDE_SOURCES, VERIFICATION_METHODS } from './pieces/choices'
import { archive, cancel, reopen } from './pieces/ending'
import {
  attachments,
  choice,
  choices,
  comingDate,
  date,
  facts,
  involvesMinor,
  link,
  long,
  must,
  mustWhen,
  origin,
  sealed,
  suspects,
  text,
  unitConcerned,
  yesNo,
} from './pieces/fields'
import { byHandler, byHead, handlerField, handOver, peopleActions, teamField } from './pieces/handling'
import { clock, dated, days, end, explained, months, on, reason, state, step, workingDays } from './pieces/writing'

const BEFORE_ASSIGNMENT = ['assign', 'transferOut', 'refuse', 'merge', 'requestMaterial', 'cancel'] as const
const OPEN = ['registered', 'returnedForMaterial', 'assigned', 'verifying', 'reviewing', 'disposed'] as const

const informedSource = mustWhen(long('告知来源的方式和内容', 'How the source was told', 4), {
  field: 'source',
  is: OUTSIDE_SOURCES,
})

/** 线索 (practice 5.1): what may lead to supervision. Every one is answered: 线索件件有回复. */
export const clue = defineWorkflow({
  id: 'clue',
  version: 1,
  title: { zh: '线索', en: 'Clue' },
  meaning: {
    zh: '可能引起监督的线索，从登记、分流、核查到反馈来源，件件有回复。',
    en: 'What may lead to supervision, from registration over assignment and verification to the reply to its source.',
  },
  readers: [
    { roles: ['residentProcurator', ...HEADS, 'caseManager', 'petitionClerk'] },
    {
      roles: [...PROCURATORS, 'assistantProcurator', 'clerk'],
      relations: ['registrar', 'handler', 'team', 'verifier'],
    },
  ],
  states: {
    registered: state('已登记', 'Registered', 'office', 'assign'),
    returnedForMaterial: state('待补正', 'Awaiting material', 'citizen', 'supplement'),
    assigned: state('已分流', 'Assigned', 'office', 'accept'),
    verifying: state('核查中', 'Being verified', 'office', 'conclude'),
    reviewing: state('待审核', 'Under review', 'office', 'approve'),
    disposed: state('已处理', 'Disposed of', 'office', 'reply'),
    replied: state('已反馈', 'Answered', 'office', 'archive'),
    transferredOut: state('已移送', 'Transferred', 'office', 'archive'),
    notAccepted: state('不予受理', 'Not accepted', 'office', 'archive'),
    merged: end('并案', 'Merged'),
    cancelled: end('已作废', 'Void'),
    archived: end('已归档', 'Archived'),
  },
  actions: {
    register: {
      ...step('登记', 'Register', 'opening', 'registered'),
      who: [{ roles: [...PROCURATORS, 'assistantProcurator', 'clerk', 'petitionClerk'] }],
      form: {
        source: must(choice('线索来源', 'Source', CLUE_SOURCES)),
        clueKind: must(choice('线索类型', 'Kind', CLUE_KINDS)),
        foundOn: must(date('发现或者收到日期', 'Found or received on')),
        sourceName: text('来源单位或者反映人', 'Source'),
        informantCode: text('举报人代号', "Informant's code", 40),
        informant: sealed('举报人身份', "Informant's identity"),
        protectedSource: yesNo('要求为来源保密', 'The source asks for secrecy', 'informant'),
        unit: unitConcerned,
        suspects,
        facts: must(facts),
        involvesMinor,
        origin,
        attachments: attachments(),
      },
      document: { type: 'clueRegistration', step: 'drafted' },
      makes: 'registrar',
      source: rules('161'),
    },
    requestMaterial: {
      ...step('要求补正', 'Ask for material', ['registered'], 'returnedForMaterial'),
      who: [{ roles: ['clerk', 'petitionClerk', 'residentProcurator', 'departmentHead'] }],
      form: {
        missingMaterial: must(long('需补充的材料', 'Missing material', 4)),
        supplyBy: must(comingDate('补正期限', 'To be supplied by')),
      },
      document: { type: 'materialRequest', step: 'signed' },
      source: rules('162'),
    },
    supplement: {
      ...step('登记补正材料', 'Take in the material', ['returnedForMaterial'], 'registered'),
      who: [{ roles: ['clerk', 'petitionClerk', 'residentProcurator', 'departmentHead'] }],
      form: { suppliedOn: must(date('补齐日期', 'Supplied on')), attachments: attachments() },
      source: rules('162'),
    },
    transferOut: {
      ...step('移送主管机关', 'Transfer to the competent agency', ['registered'], 'transferredOut'),
      who: [{ roles: ['residentProcurator', 'departmentHead'] }],
      not: ['register'],
      form: {
        transferredTo: must(text('接收机关', 'Receiving agency')),
        transferGround: must(long('移送理由', 'Ground', 4)),
        informedSource,
      },
      reasons: {
        otherAgency: reason('不属于本院管辖', 'Not for this office', rules('161')),
        otherLevel: reason('属于其他检察院管辖', 'For another procuratorate', rules('161')),
      },
      document: { type: 'clueTransfer', step: 'signed' },
      answers: 'lawfulReason',
      source: rules('161'),
    },
    refuse: {
      ...step('不予受理', 'Do not accept', ['registered', 'returnedForMaterial'], 'notAccepted'),
      who: [{ roles: ['residentProcurator', 'departmentHead'] }],
      not: ['register'],
      form: {
        informedSource,
      },
      reasons: {
        notOurs: explained('不属于受理范围', 'Outside what is accepted', rules('162')),
        notSupplied: reason('逾期未补正', 'Material was not supplied', rules('162')),
        agencyFirst: reason('应当先向办案机关申诉、控告', 'The agency itself must be asked first', rules('555')),
        answeredBefore: explained('已经答复，无新的事实和理由', 'Answered before, nothing new'),
      },
      answers: 'lawfulReason',
      source: rules('161', '162'),
    },
    merge: {
      ...step('并案', 'Merge', ['registered', 'assigned', 'verifying'], 'merged'),
      who: [{ roles: ['residentProcurator', 'departmentHead'] }],
      form: { mainMatter: must(link('并入的线索', 'Merged into', 'matter')) },
      reasons: {
        sameFacts: reason('反映同一事实，在主线索中一并答复', 'Same facts: answered with the main clue'),
      },
      answers: 'lawfulReason',
      source: local,
    },
    assign: {
      ...step('分流', 'Assign', ['registered'], 'assigned'),
      who: [{ roles: ['residentProcurator', 'departmentHead'] }],
      form: {
        handler: handlerField('register'),
        assignmentGround: must(long('分流理由', 'Ground', 2)),
        verifyBy: comingDate('办理期限', 'Due on'),
      },
      document: { type: 'clueAssignment', step: 'signed' },
      source: local,
    },
    decline: {
      ...step('退回分流', 'Decline', ['assigned'], 'registered'),
      who: [byHandler],
      form: {},
      reasons: {
        field: explained('不属于本人办理范围', 'Not in my field'),
        absent: explained('因故不能办理', 'Prevented'),
      },
      source: local,
    },
    accept: {
      ...step('接收核查', 'Take up', ['assigned'], 'verifying'),
      who: [byHandler],
      not: ['register'],
      form: { plan: must(long('核查步骤与措施', 'Plan', 4)), team: teamField('register') },
      document: { type: 'verificationPlan', step: 'signed' },
      makes: 'verifier',
      source: local,
    },
    extend: {
      ...step('延长核查期限', 'Extend', ['verifying'], 'same'),
      who: [byHead],
      once: true,
      form: {},
      reasons: { complex: explained('案情复杂，需要继续核查', 'Complex: more to verify') },
      source: local,
    },
    conclude: {
      ...step('核查终结', 'Conclude', ['verifying'], 'reviewing'),
      who: [byHandler],
      not: ['register'],
      form: {
        methods: must(choices('核查方式', 'Methods', VERIFICATION_METHODS)),
        findings: must(long('查明的事实与证据', 'What was found', 10)),
        result: must(choice('处理意见', 'Result', CLUE_RESULTS)),
        opinion: must(long('意见及依据', 'Opinion and basis', 4)),
        attachments: attachments('证据材料', 'Evidence'),
      },
      document: { type: 'verificationReport', step: 'drafted' },
      opens: {
        by: 'result',
        cases: { filing: 'filingSupervision', investigation: 'investigationSupervision', major: 'supervisionAsCase' },
      },
      source: rules('551'),
    },
    sendBack: {
      ...step('退回补充核查', 'Send back', ['reviewing'], 'verifying'),
      who: [{ roles: HEADS }],
      not: ['register', 'conclude'],
      form: { instruction: must(long('补充核查的要求', 'What is wanted', 4)) },
      source: local,
    },
    approve: {
      ...step('审批核查报告', 'Approve', ['reviewing'], 'disposed'),
      who: [{ roles: HEADS }],
      not: ['register', 'accept', 'conclude'],
      form: { approvalNote: long('审批意见', 'Note') },
      document: { type: 'verificationReport', step: 'signed' },
      makes: 'approver',
      source: local,
    },
    reply: replyToSource(['disposed'], 'replied', rules('163', '165')),
    recordNoReply: recordNoReply(['disposed'], 'replied'),
    handOver: handOver('register'),
    ...peopleActions,
    archive: archive(['replied', 'transferredOut', 'notAccepted'], 'archived'),
    cancel: cancel(OPEN, 'cancelled'),
    reopen: reopen(['archived', 'merged', 'cancelled'], 'registered'),
  },
  clocks: {
    acceptance: clock('受理审查', 'Decision on acceptance', 'office', {
      from: [...on('register'), dated('supplement', 'suppliedOn')],
      term: days(7),
      endedBy: on(...BEFORE_ASSIGNMENT),
      when: { field: 'source', is: ['complaint', 'window'] },
      proposes: 'assign',
      source: rules('161', '162'),
    }),
    assignment: clock('分流', 'Assignment', 'office', {
      from: on('register', 'supplement', 'decline', 'reopen'),
      term: workingDays(1),
      endedBy: on(...BEFORE_ASSIGNMENT),
      proposes: 'assign',
      source: local,
    }),
    takingUp: clock('接收核查', 'Taking up', 'office', {
      from: on('assign'),
      term: workingDays(2),
      endedBy: on('accept', 'decline', 'merge'),
      proposes: 'handOver',
      source: local,
    }),
    complaintReview: clock('控告、申诉审查意见', 'Opinion on a complaint', 'office', {
      from: on('assign'),
      term: days(15),
      endedBy: on('conclude', 'merge', 'decline'),
      when: { field: 'source', is: ['complaint'] },
      proposes: 'conclude',
      source: rules('556'),
    }),
    verification: clock('核查', 'Verification', 'office', {
      from: on('accept', 'sendBack'),
      term: days(30),
      extendedBy: { action: 'extend', term: days(15), after: 'due' },
      endedBy: on('conclude', 'merge'),
      proposes: 'conclude',
      source: local,
    }),
    petitionReply: clock('答复办理进展或者结果', 'Reply to the petitioner', 'office', {
      from: [dated('register', 'foundOn')],
      term: months(3),
      endedBy: [...on('recordNoReply', 'transferOut', 'refuse'), dated('reply', 'repliedOn')],
      when: { field: 'source', is: ['complaint', 'window'] },
      proposes: 'reply',
      source: rules('163'),
    }),
    internalReply: clock('反馈来源部门', 'Reply to the source', 'office', {
      from: on('approve'),
      term: workingDays(5),
      endedBy: [...on('recordNoReply'), dated('reply', 'repliedOn')],
      proposes: 'reply',
      source: local,
    }),
    archiving: clock('归档', 'Archiving', 'office', {
      from: on('reply', 'recordNoReply', 'transferOut', 'refuse'),
      term: days(10),
      endedBy: on('archive'),
      proposes: 'archive',
      source: local,
    }),
  },
  closing: [],
})
