import { defineWorkflow } from '../define'
import { HEADS, PROCURATORS } from '../roles'
import { rules } from '../source'
import { annotate } from './pieces/annotating'
import { ACCEPTANCE_KINDS, CUSTODY_STATES, DECISION_KINDS, SERVICE_MANNERS } from './pieces/choices'
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
  mustWhen,
  number,
  origin,
  servedUnit,
  shownTo,
  suspects,
  text,
  toldPolice,
  unitConcerned,
  yesNo,
} from './pieces/fields'
import { byDesk, byHandler, byHead, handlerFields, handOver, peopleActions } from './pieces/handling'
import { byUnit, receiving, serve, voidDocument } from './pieces/issuing'
import { FAST, PROSECUTION, reviewClocks } from './pieces/reviewing'
import { clock, dated, days, end, explained, on, ownClock, reason, state, step, workingDays } from './pieces/writing'

const NO_CRIME = { field: 'decisionKind', is: ['noArrestNoCrime'] }
/** What cannot be accepted otherwise: it is returned, or the material asked for (Rules 157, 158). */
const ACCEPTABLE = [
  { field: 'jurisdiction', is: [true] },
  { field: 'materialComplete', is: [true] },
]
/** The words that a check needs which failed and does not keep the case from being accepted. */
const unlessChecked = (check: string, zh: string, en: string) => ({
  [`${check}Words`]: mustWhen(long(zh, en, 4), { field: check, is: [false] }),
})
const yes = (zh: string, en: string): ReturnType<typeof yesNo> => must(yesNo(zh, en))

/** 受理逮捕起诉案件: acceptance with the five checks (Rules 157), allocation, review within its limits, decision and receipt. */
export const caseAcceptance = defineWorkflow({
  id: 'caseAcceptance',
  version: 2,
  title: { zh: '受理逮捕、起诉案件', en: 'Arrest and prosecution cases' },
  meaning: {
    zh: '案管部门统一受理并作五项审查，分案、审查、决定、送达和执行回执全程有期限。',
    en: 'Accepted by case management with five checks, allocated, reviewed, decided, served and received, each in its time.',
  },
  readers: [
    { roles: ['residentProcurator', ...HEADS, 'caseManager'] },
    { roles: [...PROCURATORS, 'assistantProcurator', 'clerk'], relations: ['registrar', 'handler', 'team'] },
    { roles: ['policeLiaison'], relations: ['ownUnit'] },
  ],
  states: {
    received: state('已接收', 'Received', 'office', 'accept'),
    supplementSigned: state('补送通知待送达', 'Request signed', 'office', 'serveSupplement'),
    supplementing: state('待补送', 'Awaiting material', 'police', 'receiveSupplement'),
    accepted: state('已受理', 'Accepted', 'office', 'allocate'),
    reviewing: state('审查中', 'Under review', 'office', 'decide'),
    decided: state('已决定', 'Decided', 'office', 'serveDecision'),
    served: state('决定已送达', 'Served', 'police', 'recordReceipt'),
    executed: state('已执行', 'Executed', 'office', 'archive'),
    returned: state('不予受理', 'Not accepted', 'office', 'archive'),
    cancelled: end('已作废', 'Void'),
    archived: end('已归档', 'Archived'),
  },
  actions: {
    receive: {
      ...step('接收并审查', 'Receive and check', 'opening', 'received'),
      who: [{ roles: ['caseManager', 'clerk'] }],
      form: {
        acceptanceKind: must(choice('受理类型', 'Kind', ACCEPTANCE_KINDS)),
        receivedOn: must(date('接收日期', 'Received on')),
        nationalNo: text('全国系统编号', 'National number', 60),
        unit: must(unitConcerned),
        policeDocNo: text('移送文书号', 'Number of the request', 60),
        caseName: must(caseName),
        offence: text('案由', 'Offence'),
        suspects: must(suspects),
        suspectCount: number('人数', 'Suspects', 1, 1000),
        custody: must(choice('在案和强制措施', 'Custody', CUSTODY_STATES)),
        custodyPlace: text('羁押处所', 'Place of custody'),
        custodyDue: comingDate('羁押到期日', 'Custody ends'),
        volumes: must(number('卷宗册数', 'Volumes', 0, 1000)),
        discs: number('光盘', 'Discs', 0, 1000),
        jurisdiction: yes('属于本院管辖', 'In this office’s jurisdiction'),
        materialComplete: yes('案卷材料齐备、规范', 'Material complete'),
        propertyMatches: yes('款项物品与清单相符', 'Property matches its list'),
        suspectPresent: yes('犯罪嫌疑人在案', 'Suspect at hand'),
        inTime: yes('在规定期限内移送', 'Transferred in time'),
        plea: yesNo('认罪认罚', 'Pleads guilty'),
        fastTrack: must(yesNo('建议适用速裁程序', 'Fast track proposed')),
        longerThanYear: must(yesNo('可能判处有期徒刑超过一年', 'More than a year is likely')),
        involvesMinor,
        origin,
      },
      makes: 'registrar',
      source: rules('156', '157'),
    },
    askSupplement: {
      ...step('要求补送', 'Ask for material', ['received'], 'supplementSigned'),
      who: [{ roles: ['caseManager', 'departmentHead'] }],
      form: { missingMaterial: toldPolice(long('需补送的材料', 'Missing', 2)) },
      document: { type: 'supplementRequest', step: 'signed' },
      source: rules('158'),
    },
    voidSupplement: voidDocument(['supplementSigned'], 'received', 'supplementRequest'),
    serveSupplement: {
      ...serve(['supplementSigned'], 'supplementing', 'supplementRequest'),
      who: [{ roles: ['caseManager', 'clerk', 'departmentHead'] }],
    },
    ...receiving(['supplementing', 'served'], 'serveSupplement', 'serveDecision'),
    receiveSupplement: {
      ...step('接收补送材料', 'Take in the material', ['supplementing'], 'received'),
      who: [{ roles: ['caseManager', 'departmentHead'] }],
      form: {
        suppliedOn: must(date('补送日期', 'On')),
        materialComplete: yes('案卷材料齐备、规范', 'Material complete'),
        attachments: attachments(),
      },
      source: rules('158'),
    },
    returnCase: {
      ...step('不予受理', 'Do not accept', ['received', 'supplementing'], 'returned'),
      who: [{ roles: ['caseManager', 'departmentHead'] }],
      form: { returnWords: must(long('说明', 'Explanation', 4)) },
      reasons: {
        jurisdiction: reason('不属于本院管辖', 'Not in this jurisdiction', rules('157')),
        absent: reason('移送起诉的犯罪嫌疑人在逃', 'The suspect is at large', rules('158')),
        incomplete: reason('未补送材料', 'Material was not supplied', rules('158')),
        again: reason(
          '补充侦查后应当重新提请批准逮捕',
          'To be requested anew after supplementary investigation',
          rules('292'),
        ),
      },
      answers: 'lawfulReason',
      source: rules('158'),
    },
    accept: {
      ...step('受理登记', 'Accept', ['received'], 'accepted'),
      when: ACCEPTABLE,
      who: [{ roles: ['caseManager', 'departmentHead'] }],
      form: {
        acceptedOn: must(date('受理日期', 'Accepted on')),
        ...unlessChecked('suspectPresent', '犯罪嫌疑人不在案仍受理的理由', 'Why it is accepted without the suspect'),
        ...unlessChecked('propertyMatches', '款项物品不符的处理', 'What was done about the property'),
        ...unlessChecked('inTime', '未在规定期限内移送的处理', 'What was done about the delay'),
      },
      document: { type: 'acceptanceRegistration', step: 'signed' },
      source: rules('158'),
    },
    allocate: {
      ...step('分案', 'Allocate', ['accepted'], 'reviewing'),
      who: [{ roles: ['caseManager', 'departmentHead'] }],
      form: {
        allocation: must(
          choice('分案方式', 'How', {
            random: { zh: '随机', en: 'At random' },
            assigned: { zh: '指定', en: 'Assigned' },
          }),
        ),
        allocationGround: mustWhen(long('指定的理由', 'Why assigned', 4), { field: 'allocation', is: ['assigned'] }),
        ...handlerFields('receive'),
      },
      source: rules('158', '273'),
    },
    extend: {
      ...step('延长审查期限', 'Extend', ['reviewing'], 'same'),
      who: [byHead],
      once: true,
      form: {},
      reasons: { complex: explained('重大、复杂案件', 'Major or complex', rules('282')) },
      source: rules('282'),
    },
    decide: {
      ...step('审结', 'Decide', ['reviewing'], 'decided'),
      who: [byHandler],
      not: ['receive', 'accept'],
      form: {
        decisionKind: must(choice('审结结果', 'Result', DECISION_KINDS)),
        decidedOn: must(date('决定日期', 'Decided on')),
        decisionNo: must(text('决定书文号', 'Number', 60)),
        decisionReason: must(long('理由', 'Reasons', 4)),
        chiefApproval: mustWhen(text('检察长批准（姓名、日期）', "Chief's approval"), {
          field: 'decisionKind',
          is: ['noArrest', 'noProsecution'],
        }),
      },
      answers: 'reply',
      source: rules('282', '284', '285'),
    },
    serveDecision: {
      ...step('送达决定', 'Serve', ['decided'], 'served'),
      who: byDesk,
      form: {
        servedUnit: servedUnit(),
        serviceManner: shownTo(choice('送达方式', 'Manner of service', SERVICE_MANNERS), 'police'),
        servedOn: toldPolice(date('收到日期', 'Received on')),
        receivedBy: toldPolice(text('签收人', 'By', 40)),
      },
      source: rules('286'),
    },
    recordReceipt: {
      ...step('登记执行回执', 'Record the receipt', ['served'], 'executed'),
      who: byUnit,
      form: {
        receiptOn: toldPolice(date('回执日期', 'On')),
        execution: toldPolice(long('执行情况（未执行的写明原因）', 'What was done', 2)),
      },
      source: rules('159', '286'),
    },
    recordAftermath: {
      ...step('登记后续处理', 'Record what followed', ['served', 'executed'], 'same'),
      when: NO_CRIME,
      who: byUnit,
      form: {
        aftermathOn: toldPolice(date('日期', 'On')),
        aftermath: toldPolice(long('撤销案件、终止侦查或者要求复议的情况', 'What followed', 2)),
      },
      source: rules('287'),
    },
    correct: {
      ...step('另行纠正违法', 'Have it corrected', ['accepted', 'reviewing', 'served', 'executed'], 'same'),
      who: [byHandler],
      form: { correctionGround: must(long('应当纠正的情形', 'What is to be corrected', 4)) },
      opens: 'investigationSupervision',
      source: rules('286', '287'),
    },
    handOver: handOver('receive'),
    ...peopleActions,
    annotate: annotate({ hasProperty: yesNo('有涉案财物', 'Property is involved') }),
    archive: archive(['executed', 'returned'], 'archived'),
    cancel: cancel(['received'], 'cancelled'),
    reopen: reopen(['archived', 'cancelled'], 'received'),
  },
  clocks: {
    ...reviewClocks,
    sameDay: clock('速裁案件当日移送', 'Same-day hand-over', 'office', {
      from: [dated('receive', 'receivedOn')],
      term: { count: 'calendar', of: { days: 0 } },
      endedBy: on('allocate', 'returnCase', 'askSupplement'),
      when: [PROSECUTION, FAST],
      proposes: 'accept',
      source: rules('273'),
    }),
    allocation: ownClock('分案', 'Allocation', workingDays(1), ['accept'], 'allocate'),
    receipt: clock('不捕执行回执', 'Receipt of a non-approval', 'police', {
      from: [dated('serveDecision', 'servedOn')],
      term: days(3),
      endedBy: [dated('recordReceipt', 'receiptOn')],
      when: { field: 'decisionKind', is: ['noArrest', 'noArrestNoCrime'] },
      proposes: 'correct',
      source: rules('286'),
    }),
    noAction: clock('不捕后撤案、终止侦查或者要求复议', 'What follows a non-approval', 'police', {
      from: [dated('serveDecision', 'servedOn')],
      term: days(15),
      endedBy: [dated('recordAftermath', 'aftermathOn')],
      when: NO_CRIME,
      proposes: 'correct',
      source: rules('287'),
    }),
  },
  closing: [],
})
