import {
  APPROVALS,
  awayReasons,
  type Entered,
  POSTS,
  type Roster,
  type RosterEntry,
  rosterOf,
  SWAP_STATES,
} from '@hengjian/casework'
import type { Instant, PlainDate } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { integer, rowOf, rowsOf } from '../database/rows'

const day = z.int().transform((date) => date as PlainDate)
const person = z.string().transform((login) => login as Entered['by'])
const shift = z.object({ line: z.string(), date: day })
const turns = { id: z.string(), name: z.string(), people: z.array(person), days: z.int() }
const reason = z.enum(awayReasons)

const planSchema = z.object({
  from: day,
  handover: z.int(),
  working: z.object({ from: z.int(), to: z.int() }),
  approval: z.enum(APPROVALS),
  lines: z.array(
    z.discriminatedUnion('kind', [
      z.object({ ...turns, kind: z.literal('rotation'), post: z.enum(POSTS) }),
      z.object({ ...turns, kind: z.literal('resident'), post: z.enum(POSTS) }),
      z.object({
        ...turns,
        kind: z.literal('department'),
        workflows: z.array(z.string()),
        offences: z.array(z.string()),
        minors: z.boolean(),
      }),
    ]),
  ),
})

const entrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plan'), plan: planSchema }),
  z.object({ kind: z.literal('away'), person, from: day, to: day, reason }),
  z.object({ kind: z.literal('back'), person, from: day, to: day }),
  z.object({ kind: z.literal('substitution'), shift, person, reason }),
  z.object({ kind: z.literal('swap'), id: z.string(), mine: shift, theirs: shift, asked: person, words: z.string() }),
  z.object({ kind: z.literal('swapStep'), id: z.string(), state: z.enum(SWAP_STATES), words: z.string() }),
  z.object({ kind: z.literal('note'), id: z.string(), date: day, words: z.string() }),
  z.object({ kind: z.literal('noteTaken'), id: z.string() }),
])

const rowSchema = z.object({
  made_by: person,
  made_at: integer.transform((at) => at as Instant),
  entry: entrySchema,
})

/** The roster of an office as far as it concerns the days from one on. */
export async function loadRoster(client: ClientBase, office: string, from: PlainDate): Promise<Roster> {
  const rows = await rowsOf(
    client,
    rowSchema,
    'select made_by, made_at, entry from roster_entry where office = $1 and last_day >= $2 order by number',
    [office, from],
  )
  return rosterOf(rows.map(({ made_by, made_at, entry }): Entered => ({ by: made_by, at: made_at, entry })))
}

const FOR_GOOD = 2_147_483_647

/** The days an entry concerns. */
function daysOf(entry: RosterEntry, roster: Roster): readonly [first: number, last: number] {
  switch (entry.kind) {
    case 'plan':
      return [entry.plan.from, FOR_GOOD]
    case 'away':
    case 'back':
      return [entry.from, entry.to]
    case 'substitution':
      return [entry.shift.date, entry.shift.date]
    case 'swap':
      return [Math.min(entry.mine.date, entry.theirs.date), Math.max(entry.mine.date, entry.theirs.date)]
    case 'swapStep': {
      const swap = roster.swaps.get(entry.id)
      const dates = swap === undefined ? [0] : [swap.mine.date, swap.theirs.date]
      return [Math.min(...dates), Math.max(...dates)]
    }
    case 'note':
      // Whoever takes over reads it the day after.
      return [entry.date, entry.date + 1]
    case 'noteTaken': {
      const date = roster.notes.get(entry.id)?.date ?? 0
      return [date, date + 1]
    }
  }
}

/** Lets one person at a time enter something into an office's roster, until the transaction ends. */
export const holdRoster = (client: ClientBase, office: string): Promise<unknown> =>
  client.query(`select pg_advisory_xact_lock(hashtextextended('roster ' || $1, 0))`, [office])

/** Adds an entry that was checked against the roster while it was held. @returns its number */
export async function addEntry(
  client: ClientBase,
  office: string,
  { by, at, entry }: Entered,
  roster: Roster,
): Promise<number> {
  const [first, last] = daysOf(entry, roster)
  const added = await rowOf(
    client,
    z.object({ number: z.int() }),
    `insert into roster_entry (office, number, made_by, made_at, first_day, last_day, entry)
     select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 from roster_entry where office = $1 returning number`,
    [office, by, at, first, last, JSON.stringify(entry)],
  )
  return added?.number ?? 0
}
