import { defineWorkflow } from '../define'
import { HEADS, PROCURATORS } from '../roles'
import { local, rules } from '../source'
import { replyFields } from './pieces/answering'
import { PETITION_CHANNELS, PETITION_KINDS } from './pieces/choices'
import { archive, cancel, reopen } from './pieces/ending'
import {
  attachments,
  choice,
  comingDate,
  date,
  facts,
  involvesMinor,
  link,
  long,
  must,
  origin,
  sealed,
  shownTo,
  text,
  unitConcerned,
  yesNo,
} from './pieces/fields'
import { byHandler, byHead, byTeam, handlerFields, handOver, peopleActions } from './pieces/handling'
import { clock, dated, days, end, explained, months, on, ownClock, reason, state, step } from './pieces/writing'

const byWindow = { roles: ['petitionClerk', 'departmentHead'] } as const

/** 信访 (practice 5.11), as the staff take it in: visit, letter, hotline, pasted message. */
export const petition = defineWorkflow({
  id: 'petition',
  version: 1,
  title: { zh: '群众信访', en: 'Petition' },
  meaning: {
    zh: '来访、来信、来电、网络留言的登记、受理、分流、办理和答复，件件有回复。',
    en: 'Visits, letters, calls and messages, from registration to the reply.',
  },
  readers: [
    { roles: ['residentProcurator', ...HEADS, 'caseManager', 'petitionClerk'] },
    { roles: [...PROCURATORS, 'assistantProcurator', 'clerk'], relations: ['registrar', 'handler', 'team'] },
    { roles: ['citizen'], relations: ['ownCase'] },
  ],
  states: {
    received: state('已接收', 'Received', 'office', 'accept'),
    supplement: state('待补正', 'Awaiting material', 'citizen', 'supply'),
    accepted: state('已受理', 'Accepted', 'office', 'route'),
    routed: state('已分流', 'Routed', 'office', 'take'),
    processing: state('办理中', 'Being handled', 'office', 'replyResult'),
    resultReplied: state('已答复结果', 'Answered', 'citizen', 'archive'),
    reReview: state('重新审查', 'Under review again', 'office', 'replyAgain'),
    transferred: state('已移送（告知）', 'Transferred', 'office', 'archive'),
    notAccepted: state('不予受理', 'Not accepted', 'office', 'archive'),
    withdrawn: state('已撤回', 'Withdrawn', 'office', 'archive'),
    merged: end('并案', 'Merged'),
    cancelled: end('已作废', 'Void'),
    archived: end('已归档', 'Archived'),
  },
  actions: {
    receive: {
      ...step('接收', 'Receive', 'opening', 'received'),
      who: [{ roles: ['petitionClerk', 'clerk'] }],
      form: {
        channel: must(choice('来访渠道', 'Channel', PETITION_CHANNELS)),
        petitionKind: must(choice('类别', 'Kind', PETITION_KINDS)),
        receivedOn: must(date('收到日期', 'Received on')),
        petitioner: must(text('信访人（匿名写“匿名”）', 'Petitioner')),
        informant: sealed('信访人身份和联系方式', "Petitioner's identity and contact"),
        protectedSource: yesNo('要求保密', 'Asks for secrecy', 'informant'),
        unit: unitConcerned,
        facts: must(shownTo(facts, 'citizen')),
        askedAgency: yesNo('已向办案机关申诉、控告', 'The agency itself was asked first'),
        involvesMinor,
        origin,
        attachments: attachments(),
      },
      makes: 'registrar',
      source: rules('161'),
    },
    askMaterial: {
      ...step('要求补正', 'Ask for material', ['received'], 'supplement'),
      who: [byWindow],
      form: {
        missingMaterial: must(shownTo(long('需补充的材料', 'Missing', 4), 'citizen')),
        supplyBy: must(shownTo(comingDate('补正期限', 'By'), 'citizen')),
      },
      document: { type: 'materialRequest', step: 'signed' },
      source: rules('162'),
    },
    supply: {
      ...step('登记补正材料', 'Take in the material', ['supplement'], 'received'),
      who: [byWindow],
      form: { suppliedOn: must(date('补齐日期', 'On')), attachments: attachments() },
      source: rules('162'),
    },
    accept: {
      ...step('受理', 'Accept', ['received'], 'accepted'),
      who: [byWindow],
      form: { acceptedOn: must(shownTo(date('受理日期', 'On'), 'citizen')) },
      document: { type: 'petitionAcceptance', step: 'signed' },
      source: rules('161', '163'),
    },
    transfer: {
      ...step('移送（告知）', 'Transfer', ['received'], 'transferred'),
      who: [byWindow],
      form: {
        transferredTo: must(shownTo(text('接收机关', 'To'), 'citizen')),
        transferGround: must(shownTo(long('理由', 'Ground', 4), 'citizen')),
      },
      reasons: {
        otherAgency: reason('不属于本院管辖', 'Not for this office', rules('161')),
        agencyFirst: reason('应当先向办案机关申诉、控告', 'The agency must be asked first', rules('555')),
      },
      document: { type: 'petitionTransfer', step: 'signed' },
      answers: 'lawfulReason',
      source: rules('161', '555'),
    },
    refuse: {
      ...step('不予受理', 'Do not accept', ['received', 'supplement'], 'notAccepted'),
      who: [byHead],
      form: { refusalWords: must(shownTo(long('告知内容', 'What the petitioner is told', 4), 'citizen')) },
      reasons: {
        outside: explained('不符合受理条件', 'Outside what is accepted', rules('162')),
        answered: explained('已经答复，无新的事实和理由', 'Answered before'),
      },
      answers: 'lawfulReason',
      source: rules('161', '162'),
    },
    merge: {
      ...step('并案', 'Merge', ['received', 'accepted'], 'merged'),
      who: [byWindow],
      form: { mainMatter: must(link('并入', 'Into', 'matter')) },
      reasons: { same: reason('重复信访，在主件中一并答复', 'Repeated: answered with the main one') },
      answers: 'lawfulReason',
      source: local,
    },
    route: {
      ...step('分流', 'Route', ['accepted'], 'routed'),
      who: [byWindow],
      form: { ...handlerFields('receive'), routingNote: long('分流说明', 'Note') },
      opens: 'clue',
      source: rules('558', '556'),
    },
    take: {
      ...step('接收办理', 'Take up', ['routed'], 'processing'),
      who: [byHandler],
      not: ['receive'],
      form: { clueMatter: link('线索', 'Clue', 'matter') },
      source: local,
    },
    recordProgress: {
      ...step('登记进展', 'Record progress', ['processing', 'reReview'], 'same'),
      who: [byTeam],
      form: { progress: must(long('进展', 'Progress', 2)) },
      source: local,
    },
    replyProgress: {
      ...step('答复办理进展', 'Reply on progress', ['processing'], 'same'),
      who: [byHandler],
      form: replyFields(),
      source: rules('163'),
    },
    replyResult: {
      ...step('答复办理结果', 'Reply on the result', ['processing'], 'resultReplied'),
      who: [byHead],
      not: ['receive', 'take'],
      form: replyFields(),
      document: { type: 'petitionReply', step: 'signed' },
      answers: 'reply',
      source: rules('163', '165'),
    },
    objectToReply: {
      ...step('信访人有异议', 'The petitioner objects', ['resultReplied'], 'reReview'),
      who: [byWindow, { roles: ['citizen'], relations: ['ownCase'] }],
      form: {
        objectedOn: must(date('提出日期', 'On')),
        petitionerWords: must(shownTo(long('异议内容（原文）', 'Objection, verbatim', 2), 'citizen')),
        petitionerAccount: {
          kind: 'people',
          title: { zh: '信访人账号', en: "Petitioner's account" },
          most: 1,
          makes: 'ownCase',
        },
      },
      source: local,
    },
    replyAgain: {
      ...step('复查答复', 'Reply again', ['reReview'], 'resultReplied'),
      who: [{ roles: ['chief'] }],
      not: ['replyResult'],
      form: replyFields(),
      document: { type: 'petitionReply', step: 'signed' },
      answers: 'reply',
      source: local,
    },
    withdraw: {
      ...step(
        '信访人撤回',
        'Withdrawn by the petitioner',
        ['received', 'supplement', 'accepted', 'routed', 'processing'],
        'withdrawn',
      ),
      who: [byWindow],
      form: {
        withdrawnOn: must(date('撤回日期', 'On')),
        ownMotion: yesNo('依职权继续办理', 'Goes on of the office’s own motion'),
      },
      reasons: { withdrawn: explained('信访人书面或者口头撤回', 'In writing or orally') },
      answers: 'lawfulReason',
      source: local,
    },
    handOver: handOver('receive'),
    ...peopleActions,
    archive: archive(['resultReplied', 'transferred', 'notAccepted', 'withdrawn'], 'archived'),
    cancel: cancel(['received'], 'cancelled'),
    reopen: reopen(['archived', 'merged', 'cancelled'], 'received'),
  },
  clocks: {
    acceptance: clock('受理审查和程序性答复', 'Acceptance', 'office', {
      from: [dated('receive', 'receivedOn'), dated('supply', 'suppliedOn')],
      term: days(7),
      endedBy: [dated('accept', 'acceptedOn'), ...on('transfer', 'refuse', 'merge', 'askMaterial', 'withdraw')],
      proposes: 'accept',
      source: rules('161', '163'),
    }),
    routing: ownClock('分流', 'Routing', days(2), ['accept'], 'route', 'merge', 'withdraw'),
    substance: clock('答复办理进展或者结果', 'Progress or result', 'office', {
      from: [dated('receive', 'receivedOn')],
      term: months(3),
      endedBy: [
        dated('replyProgress', 'repliedOn'),
        dated('replyResult', 'repliedOn'),
        ...on('transfer', 'refuse', 'withdraw'),
      ],
      proposes: 'replyProgress',
      source: rules('163'),
    }),
    progress: clock('再次答复进展', 'Progress again', 'office', {
      from: [dated('replyProgress', 'repliedOn')],
      term: months(1),
      endedBy: [dated('replyResult', 'repliedOn'), ...on('withdraw')],
      proposes: 'replyProgress',
      source: local,
    }),
  },
  closing: [],
})
