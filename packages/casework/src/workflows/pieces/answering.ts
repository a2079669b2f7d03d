import type { Fields } from '../../form'
import { local, type Source } from '../../source'
import type { ActionDefinition } from '../../workflow'
import { REPLY_MANNERS } from './choices'
import { choice, date, long, must, shownTo, text } from './fields'
import { byDesk, byHandler } from './handling'
import { explained, reason } from './writing'

/** What a reply to somebody outside says, and how it was given. */
export const replyFields = (): Fields => ({
  repliedTo: must(text('回复对象', 'Replied to')),
  repliedOn: must(date('回复日期', 'Replied on')),
  replyManner: must(choice('回复方式', 'Manner', REPLY_MANNERS)),
  replyText: must(shownTo(long('回复内容', 'Reply', 10), 'citizen')),
  replyBasis: must(shownTo(long('依据', 'Basis', 2), 'citizen')),
})

/** Replies to where the matter came from. */
export const replyToSource = <const State extends string>(
  from: readonly State[],
  to: State,
  source: Source,
): ActionDefinition<State, never> => ({
  title: { zh: '反馈来源', en: 'Reply to the source' },
  from,
  to,
  who: [...byDesk, { roles: ['residentProcurator'] }],
  form: replyFields(),
  document: { type: 'clueReply', step: 'signed' },
  answers: 'reply',
  source,
})

/** Why there is nobody who could be replied to. */
export const recordNoReply = <const State extends string>(
  from: readonly State[],
  to: State,
): ActionDefinition<State, never> => ({
  title: { zh: '记明不能回复的理由', en: 'Record why there is no reply' },
  from,
  to,
  who: [{ roles: ['residentProcurator', 'departmentHead'] }, byHandler],
  form: {},
  reasons: {
    anonymous: reason('匿名，无法联系', 'Anonymous, cannot be reached'),
    declined: explained('反映人明确表示不需要回复', 'The source wants no reply'),
    ownFinding: reason('本院自行发现，无回复对象', 'Found by the office itself: nobody to reply to'),
    unreachable: explained('反映人死亡或者下落不明', 'The source has died or cannot be found'),
  },
  answers: 'lawfulReason',
  source: local,
})
