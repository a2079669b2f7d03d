import { local, rules, type Source } from '../../source'
import type { ActionDefinition, ActionDocument, Grant } from '../../workflow'
import { attachments, date, long, must, servedUnit, shownTo, text } from './fields'
import { byChief, byDesk, byHead, byHeads } from './handling'

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

/** Serves a document on the unit; from then on its members see what is meant for them. Its clocks run from receipt. */
export const serve = <const State extends string>(
  from: readonly State[],
  to: State,
  document: ActionDocument['type'],
): ActionDefinition<State, never> => ({
  title: { zh: '送达', en: 'Serve' },
  from,
  to,
  who: byDesk,
  form: {
    servedUnit: servedUnit(),
    servedOn: must(shownTo(date('收到日期（送达回证）', 'Received on'), 'police')),
    receivedBy: must(shownTo(text('签收人', 'Received by', 40), 'police')),
    receipt: attachments('送达回证', 'Receipt'),
  },
  document: { type: document, step: 'served' },
  source: local,
})
