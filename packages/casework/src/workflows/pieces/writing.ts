import type { Bilingual, StatutoryTerm } from '@hengjian/law'
import type { Side } from '../../roles'
import { local, type Source } from '../../source'
import type { Branch, ClockDefinition, ClockPoint, ReasonDefinition, StateDefinition } from '../../workflow'

/** The parts of a workflow written in a line each, as the tables of practice write them. */

/** A state, whose turn it is, and the regular way on. */
export const state = <const Action extends string>(
  zh: string,
  en: string,
  turn: Side,
  next: Action,
): StateDefinition<Action> => ({ title: { zh, en }, turn, next })

export const end = (zh: string, en: string): StateDefinition<never> => ({ title: { zh, en }, turn: null, ends: true })

interface Step<State extends string> {
  readonly title: Bilingual
  readonly from: 'opening' | 'anywhere' | readonly State[]
  readonly to: State | 'same' | Branch<State>
}

/** What an action is called, and where it leads from where. */
export const step = <const State extends string>(
  zh: string,
  en: string,
  from: 'opening' | 'anywhere' | readonly State[],
  to: State | 'same' | Branch<State>,
): Step<State> => ({ title: { zh, en }, from, to })

/** A reason that speaks for itself. */
export const reason = (zh: string, en: string, source?: Source): ReasonDefinition => ({
  title: { zh, en },
  ...(source === undefined ? {} : { source }),
})
/** A reason that must be explained. */
export const explained = (zh: string, en: string, source?: Source): ReasonDefinition => ({
  ...reason(zh, en, source),
  words: true,
})

/** With each of the actions. */
export const on = <const Action extends string>(...actions: readonly Action[]): readonly ClockPoint<Action>[] =>
  actions.map((action) => ({ action }))
/** At the date or instant that the action's form names. */
export const dated = <const Action extends string>(action: Action, field: string): ClockPoint<Action> => ({
  action,
  field,
})

export const days = (count: number): StatutoryTerm => ({ count: 'D', of: { days: count } })
export const workingDays = (count: number): StatutoryTerm => ({ count: 'DW', of: { workingDays: count } })
export const months = (count: number): StatutoryTerm => ({ count: 'M', of: { months: count } })

/** A clock with its title and who has to keep it. */
export const clock = <const Action extends string>(
  zh: string,
  en: string,
  whose: Side,
  rest: Omit<ClockDefinition<Action>, 'title' | 'whose'>,
): ClockDefinition<Action> => ({ title: { zh, en }, whose, ...rest })

/** A clock of the office's own setting (本院设定) upon itself; overdue, it proposes the first of the actions that end it. */
export const ownClock = <const Action extends string>(
  zh: string,
  en: string,
  term: StatutoryTerm,
  from: readonly Action[],
  ...[first, ...rest]: readonly [Action, ...Action[]]
): ClockDefinition<Action> =>
  clock(zh, en, 'office', { from: on(...from), term, endedBy: on(first, ...rest), proposes: first, source: local })
