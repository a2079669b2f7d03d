import { local, rules, type Source } from '../../source'
import type { ActionDefinition, ActionDocument, Branch, Grant } from '../../workflow'
import { SERVICE_MANNERS } from './choices'
import { attachments, choice, date, long, must, servedUnit, shownTo, text, toldPolice } from './fields'
import { byChief, byDesk, byHead, byHeads } from './handling'
import { explained, step } from './writing'

/** The unit's liaison, or the office's desk for what comes on paper. */
export const byUnit: readonly Grant[] = [{ roles: ['policeLiaison'], relations: ['ownUnit'] }, ...byDesk]

/** What the chief decides is looked at by the department head first (Rules 6). */
export const agree = <const State extends string, const Action extends string>(
  from: readonly State[],
  to: State,
  ...not: readonly Action[]
): ActionDefinition<State, Action> => ({
  title: { zh: '部门负责人审核', en: "Head's review" },
  from,
  to,
  who: [byHead],
  not,
  form: { headOpinion: must(long('审核意见', 'Opinion', 2)) },
  source: rules('6'),
})

/** Sends a draft back to whoever wrote it. */
export const sendBackDraft = <const State extends string>(
  from: readonly State[],
  to: State,
): ActionDefinition<State, never> => ({
  title: { zh: '退回修改', en: 'Send back' },
  from,
  to,
  who: [byHeads],
  form: { instruction: must(long('修改要求', 'What is wanted', 4)) },
  source: local,
})

interface Signing<State extends string, Action extends string> {
  readonly from: readonly State[]
  readonly to: State
  readonly document: ActionDocument['type']
  readonly source: Source
  readonly not: readonly Action[]
}

const signing =
  (zh: string, en: string, grant: Grant) =>
  <const State extends string, const Action extends string>({
    from,
    to,
    document,
    source,
    not,
  }: Signing<State, Action>): ActionDefinition<State, Action> => ({
    title: { zh, en },
    from,
    to,
    who: [grant],
    not,
    form: { approvalNote: long('审批意见', 'Note') },
    document: { type: document, step: 'signed' },
    makes: 'issuer',
    source,
  })

/** The chief decides, and the document bears its number from then on. */
export const chiefSigns = signing('检察长决定并签发', 'Chief decides and signs', byChief)
/** The department head signs. */
export const headSigns = signing('部门负责人签发', 'Head signs', byHead)

/** Serves a document on the unit; from then on its members see what is meant for them. Its clocks run from receipt, which the unit acknowledges itself where it was served online. */
export const serve = <const State extends string>(
  from: readonly State[],
  to: State | 'same' | Branch<State>,
  document: ActionDocument['type'],
): ActionDefinition<State, never> => ({
  title: { zh: '送达', en: 'Serve' },
  from,
  to,
  who: byDesk,
  form: {
    servedUnit: servedUnit(),
    serviceManner: shownTo(choice('送达方式', 'Manner of service', SERVICE_MANNERS), 'police'),
    servedOn: toldPolice(date('收到日期（送达回证）', 'Received on')),
    receivedBy: toldPolice(text('签收人', 'Received by', 40)),
    receipt: attachments('送达回证', 'Receipt'),
  },
  document: { type: document, step: 'served' },
  source: local,
})

/** The unit says that it has what was served, once for each service. */
const acknowledge = <const State extends string, const Action extends string>(
  from: readonly State[],
  ...services: readonly Action[]
): ActionDefinition<State, Action> => ({
  ...step('签收', 'Acknowledge', from, 'same'),
  who: [{ roles: ['policeLiaison'], relations: ['ownUnit'] }],
  once: services,
  form: {
    acknowledgedBy: toldPolice(text('签收人', 'Received by', 40)),
    acknowledgedNote: shownTo(text('备注', 'Note'), 'police'),
  },
  feedback: 'received',
  source: local,
})

/** Records the receipt (送达回证) that came back on paper, once for each service. */
const recordServiceReceipt = <const State extends string, const Action extends string>(
  from: readonly State[],
  ...services: readonly Action[]
): ActionDefinition<State, Action> => ({
  ...step('登记送达回证', 'Record the receipt', from, 'same'),
  who: byDesk,
  once: services,
  form: {
    receiptOn: toldPolice(date('回证载明的收到日期', 'Received on')),
    receiptBy: toldPolice(text('签收人', 'Received by', 40)),
    receipt: must(attachments('送达回证', 'Receipt')),
  },
  feedback: 'received',
  source: local,
})

/** How it becomes known that what was served has arrived. */
export const receiving = <const State extends string, const Action extends string>(
  from: readonly State[],
  ...services: readonly Action[]
) => ({
  acknowledge: acknowledge(from, ...services),
  recordServiceReceipt: recordServiceReceipt(from, ...services),
})

/** The same of a decision that is served once the unit has spoken, and leads on to where it need not answer any more. */
export const receivingDecision = <const State extends string, const Action extends string>(
  from: readonly State[],
  ...services: readonly Action[]
) => ({
  acknowledgeDecision: acknowledge(from, ...services),
  recordDecisionReceipt: recordServiceReceipt(from, ...services),
})

/** Declares a signed document void before it is served: it keeps its number, which nobody gets again, and another is drafted. */
export const voidDocument = <const State extends string>(
  from: 'anywhere' | readonly State[],
  to: State | 'same',
  document: ActionDocument['type'],
): ActionDefinition<State, never> => ({
  ...step('作废文书', 'Void the document', from, to),
  who: [byHeads],
  form: {},
  reasons: {
    wrongWords: explained('文书内容有误', 'Its words are wrong'),
    wrongUnit: explained('送达对象有误', 'It is for another unit'),
    notNeeded: explained('不再需要制发', 'It is no longer needed'),
  },
  document: { type: document, step: 'voided' },
  source: local,
})
