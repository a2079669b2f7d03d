import type { Instant, PlainDate } from '@hengjian/law'
import type { PersonId } from '../matter'
import { awayKey, daysBetween, EMPTY_ROSTER, type Plan, type Roster } from './roster'
import { keyOf, type Shift } from './shift'
import type { Swap, SwapState } from './swap'

/** Why somebody else takes a shift, or is away. */
export const AWAY_REASONS = {
  leave: { zh: '请假', en: 'On leave' },
  ill: { zh: '病假', en: 'Ill' },
  court: { zh: '出庭、提讯等公务', en: 'In court or on other duty' },
  training: { zh: '学习培训', en: 'Training' },
  other: { zh: '其他', en: 'Other' },
} as const
export type AwayReason = keyof typeof AWAY_REASONS

const isAwayReason = (name: string): name is AwayReason => name in AWAY_REASONS
/** Every reason, in the order above. */
export const awayReasons: readonly AwayReason[] = Object.keys(AWAY_REASONS).filter(isAwayReason)

/** What is entered into a roster; nothing of it is ever changed. */
export type RosterEntry =
  | { readonly kind: 'plan'; readonly plan: Plan }
  | {
      readonly kind: 'away'
      readonly person: PersonId
      readonly from: PlainDate
      readonly to: PlainDate
      readonly reason: AwayReason
    }
  | { readonly kind: 'back'; readonly person: PersonId; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly kind: 'substitution'; readonly shift: Shift; readonly person: PersonId; readonly reason: AwayReason }
  | {
      readonly kind: 'swap'
      readonly id: string
      readonly mine: Shift
      readonly theirs: Shift
      readonly asked: PersonId
      readonly words: string
    }
  | { readonly kind: 'swapStep'; readonly id: string; readonly state: SwapState; readonly words: string }
  | { readonly kind: 'note'; readonly id: string; readonly date: PlainDate; readonly words: string }
  | { readonly kind: 'noteTaken'; readonly id: string }

/** An entry as it is kept: who made it, and when. */
export interface Entered {
  readonly by: PersonId
  readonly at: Instant
  readonly entry: RosterEntry
}

type Of<Kind extends RosterEntry['kind']> = Extract<RosterEntry, { kind: Kind }>

/** A new plan begins anew: what was given or exchanged from its first day on was given under another. */
function withPlan(roster: Roster, { plan }: Of<'plan'>): Roster {
  const before = [...roster.given].filter(([key]) => Number(key.split(' ')[0]) < plan.from)
  return { ...roster, plans: [...roster.plans, plan], given: new Map(before) }
}

function withAway(roster: Roster, { person, from, to }: Of<'away'>): Roster {
  return { ...roster, away: new Set([...roster.away, ...daysBetween(from, to).map((date) => awayKey(person, date))]) }
}

function withBack(roster: Roster, { person, from, to }: Of<'back'>): Roster {
  const days = new Set(daysBetween(from, to).map((date) => awayKey(person, date)))
  return { ...roster, away: new Set([...roster.away].filter((key) => !days.has(key))) }
}

/** The two shifts change hands. */
const exchanged = (roster: Roster, { mine, theirs, asker, asked }: Swap): Roster => ({
  ...roster,
  given: new Map([...roster.given, [keyOf(mine), asked], [keyOf(theirs), asker]]),
})

function withSwapStep(roster: Roster, { id, state }: Of<'swapStep'>): Roster {
  const swap = roster.swaps.get(id)
  if (swap === undefined) return roster
  const next = { ...roster, swaps: new Map([...roster.swaps, [id, { ...swap, state }]]) }
  return state === 'inEffect' ? exchanged(next, swap) : next
}

function withNoteTaken(roster: Roster, { id }: Of<'noteTaken'>, { by, at }: Entered): Roster {
  const note = roster.notes.get(id)
  if (note === undefined || note.taken !== null) return roster
  return { ...roster, notes: new Map([...roster.notes, [id, { ...note, taken: { by, at } }]]) }
}

/** The roster after one more entry. */
export function entered(roster: Roster, made: Entered): Roster {
  const { entry, by, at } = made
  switch (entry.kind) {
    case 'plan':
      return withPlan(roster, entry)
    case 'away':
      return withAway(roster, entry)
    case 'back':
      return withBack(roster, entry)
    case 'substitution':
      return { ...roster, given: new Map([...roster.given, [keyOf(entry.shift), entry.person]]) }
    case 'swap': {
      const { kind: _, ...swap } = entry
      return { ...roster, swaps: new Map([...roster.swaps, [entry.id, { ...swap, asker: by, at, state: 'asked' }]]) }
    }
    case 'swapStep':
      return withSwapStep(roster, entry)
    case 'note': {
      const { kind: _, ...note } = entry
      return { ...roster, notes: new Map([...roster.notes, [entry.id, { ...note, by, at, taken: null }]]) }
    }
    case 'noteTaken':
      return withNoteTaken(roster, entry, made)
  }
}

/** The roster that entries make, in the order in which they were made. */
export const rosterOf = (entries: readonly Entered[]): Roster => entries.reduce(entered, EMPTY_ROSTER)
