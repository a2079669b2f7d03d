import type { Instant, PlainDate } from '@hengjian/law'
import type { PersonId } from '../matter'
import type { ExchangeWay, Skill } from './skills'
import type { SpecialTeam } from './specialTeam'

/** One training: when, in what, by whom, with what, and who was there. */
export interface Training {
  readonly id: string
  readonly date: PlainDate
  readonly skill: Skill
  readonly title: string
  readonly lecturer: string
  /** The rule whose breaches it is about; null where it is about something else. */
  readonly model: string | null
  /** What is handed out. */
  readonly material: string
  /** Null as long as nobody wrote down who was there. */
  readonly attended: readonly PersonId[] | null
}

/** Somebody who went to the police for a while, or came from them. */
export interface Exchange {
  readonly id: string
  readonly way: ExchangeWay
  /** In words: the police have no account here. */
  readonly person: string
  readonly unit: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly words: string
}

/** What is entered into the book; nothing of it is ever changed, a later entry of the same id takes its place. */
export type TeamEntry =
  | { readonly kind: 'team'; readonly team: SpecialTeam }
  | { readonly kind: 'teamEnded'; readonly id: string }
  | { readonly kind: 'training'; readonly training: Omit<Training, 'attended'> }
  | { readonly kind: 'trainingDropped'; readonly id: string }
  | { readonly kind: 'attendance'; readonly id: string; readonly people: readonly PersonId[] }
  | { readonly kind: 'exchange'; readonly exchange: Exchange }

/** An entry as it is kept. */
export interface TeamEntered {
  readonly by: PersonId
  readonly at: Instant
  readonly entry: TeamEntry
}

/** Teams, trainings and exchanges as the entries left them, by id. */
export interface TeamBook {
  readonly teams: ReadonlyMap<string, SpecialTeam>
  readonly trainings: ReadonlyMap<string, Training>
  readonly exchanges: ReadonlyMap<string, Exchange>
}

const EMPTY: TeamBook = { teams: new Map(), trainings: new Map(), exchanges: new Map() }

const withOne = <Value>(map: ReadonlyMap<string, Value>, id: string, value: Value): ReadonlyMap<string, Value> =>
  new Map([...map, [id, value]])
const without = <Value>(map: ReadonlyMap<string, Value>, id: string): ReadonlyMap<string, Value> =>
  new Map([...map].filter(([one]) => one !== id))

function entered(book: TeamBook, { entry }: TeamEntered): TeamBook {
  switch (entry.kind) {
    case 'team':
      return { ...book, teams: withOne(book.teams, entry.team.id, entry.team) }
    case 'teamEnded':
      return { ...book, teams: without(book.teams, entry.id) }
    case 'training': {
      const { id } = entry.training
      const attended = book.trainings.get(id)?.attended ?? null
      return { ...book, trainings: withOne(book.trainings, id, { ...entry.training, attended }) }
    }
    case 'trainingDropped':
      return { ...book, trainings: without(book.trainings, entry.id) }
    case 'attendance': {
      const training = book.trainings.get(entry.id)
      if (training === undefined) return book
      return { ...book, trainings: withOne(book.trainings, entry.id, { ...training, attended: entry.people }) }
    }
    case 'exchange':
      return { ...book, exchanges: withOne(book.exchanges, entry.exchange.id, entry.exchange) }
  }
}

/** The book that entries make, in the order in which they were made. */
export const teamBookOf = (entries: readonly TeamEntered[]): TeamBook => entries.reduce(entered, EMPTY)

/** Why something cannot be entered: what it is about is not there, or it speaks of days to come or turned round. */
export type TeamFault = 'TEAM_UNKNOWN' | 'TRAINING_UNKNOWN' | 'TRAINING_TO_COME' | 'EXCHANGE_REVERSED'

/** Whether an entry can be made on a day; null where it can. */
export function whyNotInBook(entry: TeamEntry, book: TeamBook, today: PlainDate): TeamFault | null {
  switch (entry.kind) {
    case 'team':
    case 'training':
      return null
    case 'teamEnded':
      return book.teams.has(entry.id) ? null : 'TEAM_UNKNOWN'
    case 'trainingDropped':
      return book.trainings.has(entry.id) ? null : 'TRAINING_UNKNOWN'
    case 'attendance': {
      const training = book.trainings.get(entry.id)
      if (training === undefined) return 'TRAINING_UNKNOWN'
      return training.date > today ? 'TRAINING_TO_COME' : null
    }
    case 'exchange':
      return entry.exchange.to < entry.exchange.from ? 'EXCHANGE_REVERSED' : null
  }
}

/** How many trainings of each skill somebody attended in a stretch of days. */
export function attendedBy(
  { trainings }: TeamBook,
  person: PersonId,
  from: PlainDate,
  to: PlainDate,
): ReadonlyMap<Skill, number> {
  const counts = new Map<Skill, number>()
  for (const { date, skill, attended } of trainings.values())
    if (date >= from && date <= to && attended?.includes(person) === true)
      counts.set(skill, (counts.get(skill) ?? 0) + 1)
  return counts
}
