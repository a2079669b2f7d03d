import { addDays, type PlainDate } from '@hengjian/law'
import type { PersonId } from '../matter'
import { ASSISTANTS, PROCURATORS, type Role } from '../roles'
import type { Note } from './note'
import { keyOf, type Shift } from './shift'
import type { Swap } from './swap'

/** What a seat on duty asks of whoever fills it: a procurator decides, a second person is there with them. */
export const POSTS = ['procurator', 'second'] as const
export type Post = (typeof POSTS)[number]

interface Turns {
  readonly id: string
  readonly name: string
  /** Those who take turns, the first from the first day of the plan on. */
  readonly people: readonly PersonId[]
  /** How many days each has before the next. */
  readonly days: number
}

/** A seat that is filled: by day round the clock (轮值), or in working hours (常驻). Seats are asked in the order of the plan. */
export interface DutyLine extends Turns {
  readonly kind: 'rotation' | 'resident'
  readonly post: Post
}

/** The second roster: whose turn it is in a department for matters of certain kinds and offences. */
export interface DepartmentLine extends Turns {
  readonly kind: 'department'
  /** The workflows whose matters come to it. */
  readonly workflows: readonly string[]
  /** Words of the offences (罪名) that come to it; with none, every offence does. */
  readonly offences: readonly string[]
  /** Only where a minor is involved. */
  readonly minors: boolean
}

export type RosterLine = DutyLine | DepartmentLine

/** When a swap that both want needs a head's approval too. */
export const APPROVALS = ['always', 'shortNotice', 'never'] as const
export type Approval = (typeof APPROVALS)[number]

/** Rotation as data: in force from a day on, until the next plan. Times of day are minutes after midnight. */
export interface Plan {
  readonly from: PlainDate
  /** When one shift ends and the next begins. */
  readonly handover: number
  readonly working: { readonly from: number; readonly to: number }
  readonly approval: Approval
  readonly lines: readonly RosterLine[]
}

/** The roster of an office as its entries left it. */
export interface Roster {
  /** Those entered later count where two begin on one day. */
  readonly plans: readonly Plan[]
  /** Who has a shift other than whose turn it was, by `keyOf`. */
  readonly given: ReadonlyMap<string, PersonId>
  /** Who is away on which day, by `awayKey`. */
  readonly away: ReadonlySet<string>
  readonly swaps: ReadonlyMap<string, Swap>
  readonly notes: ReadonlyMap<string, Note>
}

export const EMPTY_ROSTER: Roster = {
  plans: [],
  given: new Map(),
  away: new Set(),
  swaps: new Map(),
  notes: new Map(),
}

export const awayKey = (person: PersonId, date: PlainDate): string => `${date} ${person}`
export const isAway = ({ away }: Roster, person: PersonId, date: PlainDate): boolean => away.has(awayKey(person, date))

/** The plan in force on a day; undefined before the first. */
export const planOn = ({ plans }: Roster, date: PlainDate): Plan | undefined =>
  plans.reduce<Plan | undefined>(
    (best, plan) => (plan.from <= date && (best === undefined || plan.from >= best.from) ? plan : best),
    undefined,
  )

/** The line of a shift; undefined where that day's plan has none of the name. */
export const lineOf = (roster: Roster, { line, date }: Shift): RosterLine | undefined =>
  planOn(roster, date)?.lines.find(({ id }) => id === line)

/** Those of a line from whoever has the turn on a day on, in the order in which they come. */
export function turnsFrom({ from }: Plan, { people, days }: RosterLine, date: PlainDate): readonly PersonId[] {
  if (people.length === 0) return []
  const at = Math.floor((date - from) / days) % people.length
  return [...people.slice(at), ...people.slice(0, at)]
}

/** Who has a shift, whether they are there or not; undefined where there is no such shift or nobody takes turns. */
export function holderOf(roster: Roster, shift: Shift): PersonId | undefined {
  const plan = planOn(roster, shift.date)
  const line = lineOf(roster, shift)
  if (plan === undefined || line === undefined) return undefined
  return roster.given.get(keyOf(shift)) ?? turnsFrom(plan, line, shift.date)[0]
}

/** The days from one to another, both counted. */
export const daysBetween = (from: PlainDate, to: PlainDate): readonly PlainDate[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => addDays(from, index))

/** Those who can be put on duty, with their titles: whoever may sign in. */
export type Staff = ReadonlyMap<PersonId, { readonly roles: readonly Role[] }>

const FIT: Readonly<Record<Post, readonly Role[]>> = {
  procurator: PROCURATORS,
  second: [...PROCURATORS, ...ASSISTANTS],
}

/** Whether titles are of those who can be put on duty, in whatever post; who has no title at all does the work of their role. */
export const isForDuty = (titles: readonly Role[]): boolean =>
  titles.length === 0 || titles.some((title) => FIT.second.includes(title))

/** Whether somebody holds a title that the post asks for. */
export const fits = (staff: Staff, person: PersonId, post: Post): boolean =>
  staff.get(person)?.roles.some((role) => FIT[post].includes(role)) === true
