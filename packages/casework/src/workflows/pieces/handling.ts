import type { Field } from '../../form'
import { HEADS, PROCURATORS } from '../../roles'
import { local, read, rules } from '../../source'
import type { ActionDefinition, Grant } from '../../workflow'
import { ALLOCATION_CHANGES } from './choices'
import { choice, long, must, mustWhen, people } from './fields'
import { explained, reason } from './writing'

/** Whoever handles the matter. */
export const byHandler: Grant = { roles: PROCURATORS, relations: ['handler'] }
/** The handler, or who was named beside them. */
export const byTeam: Grant = { roles: [...PROCURATORS, 'assistantProcurator'], relations: ['handler', 'team'] }
/** Work at the desk that needs no decision; for the handler too, because a sensitive matter is closed to the clerks. */
export const byDesk: readonly Grant[] = [{ roles: ['clerk', 'assistantProcurator'] }, byHandler]
export const byHead: Grant = { roles: ['departmentHead'] }
export const byHeads: Grant = { roles: HEADS }
export const byChief: Grant = { roles: ['chief'] }

/** Names a handler: never one who did what must be kept apart. */
const handlerField = (...not: readonly string[]): Field => must(people('承办人', 'Handler', { makes: 'handler', not }))

/** Names a handler, with the reason where it is another than roster and expertise propose. */
export const handlerFields = (...not: readonly string[]) => ({
  handler: handlerField(...not),
  allocationChange: {
    ...choice('不按建议确定承办人的理由', 'Why another than proposed', ALLOCATION_CHANGES),
    explains: 'handler',
  },
  allocationWords: mustWhen(long('理由说明', 'The reason in words', 4), { field: 'allocationChange', is: ['other'] }),
})
export const teamField = (...not: readonly string[]): Field =>
  people('办案组成员', 'Team', { most: 8, makes: 'team', not })

/** Hands the matter to another handler, at any time and with a reason: nothing is left without one. */
export const handOver = (...not: readonly string[]): ActionDefinition<never, never> => ({
  title: { zh: '变更承办人', en: 'Hand over' },
  from: 'anywhere',
  to: 'same',
  who: [byHeads],
  form: { handler: handlerField(...not) },
  reasons: {
    roster: reason('值班或者分工调整', 'Change of roster or of duties'),
    recused: reason('原承办人回避', 'The handler is recused', read('CPL', '29')),
    load: reason('工作量调整', 'Work load'),
    other: explained('其他', 'Other'),
  },
  source: local,
})

/** CPL 29; the fourth is open and must be explained. */
const RECUSAL_REASONS = {
  party: reason('本人是当事人或者其近亲属', 'A party, or a near relative of one'),
  interest: reason('本人或者近亲属与本案有利害关系', 'An interest in the case, own or of a near relative'),
  witness: reason('担任过证人、鉴定人、辩护人、诉讼代理人', 'Was witness, expert, defender or agent'),
  other: explained('其他可能影响公正处理的关系', 'Another tie that may affect fairness'),
} as const

/** Recusal takes effect at once: whoever declares it can do and see nothing more of the matter. */
const recuse: ActionDefinition<never, never> = {
  title: { zh: '自行回避', en: 'Recuse oneself' },
  from: 'anywhere',
  to: 'same',
  who: [
    {
      roles: [...PROCURATORS, 'assistantProcurator', 'clerk'],
      relations: ['registrar', 'handler', 'team', 'verifier'],
    },
  ],
  form: { recusalNote: long('说明', 'Explanation') },
  reasons: RECUSAL_REASONS,
  makes: 'recused',
  source: rules('24'),
}

/** Orders somebody's recusal (Rules 29, 31: the chief does). */
const orderRecusal: ActionDefinition<never, never> = {
  title: { zh: '决定回避', en: 'Order a recusal' },
  from: 'anywhere',
  to: 'same',
  who: [byChief],
  form: { recusedPeople: must(people('回避人员', 'Recused', { most: 8, makes: 'recused' })) },
  reasons: RECUSAL_REASONS,
  source: rules('29', '31'),
}

/** What may happen to the people of any matter, wherever it stands. */
export const peopleActions = { recuse, orderRecusal }
