import { exchangeWays, skills, type TeamBook, type TeamEntered, type TeamEntry, teamBookOf } from '@hengjian/casework'
import type { Instant, PlainDate } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { integer, rowOf, rowsOf } from '../database/rows'

const day = z.int().transform((date) => date as PlainDate)
const person = z.string().transform((login) => login as TeamEntered['by'])

const entrySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('team'),
    team: z.object({
      id: z.string(),
      name: z.string(),
      offences: z.array(z.string()),
      minors: z.boolean(),
      members: z.array(person),
    }),
  }),
  z.object({ kind: z.literal('teamEnded'), id: z.string() }),
  z.object({
    kind: z.literal('training'),
    training: z.object({
      id: z.string(),
      date: day,
      skill: z.enum(skills),
      title: z.string(),
      lecturer: z.string(),
      model: z.string().nullable(),
      material: z.string(),
    }),
  }),
  z.object({ kind: z.literal('trainingDropped'), id: z.string() }),
  z.object({ kind: z.literal('attendance'), id: z.string(), people: z.array(person) }),
  z.object({
    kind: z.literal('exchange'),
    exchange: z.object({
      id: z.string(),
      way: z.enum(exchangeWays),
      person: z.string(),
      unit: z.string(),
      from: day,
      to: day,
      words: z.string(),
    }),
  }),
])

const rowSchema = z.object({
  made_by: person,
  made_at: integer.transform((at) => at as Instant),
  entry: entrySchema,
})

/** The book of an office's team. */
export async function loadTeamBook(client: ClientBase, office: string): Promise<TeamBook> {
  const rows = await rowsOf(
    client,
    rowSchema,
    'select made_by, made_at, entry from team_entry where office = $1 order by number',
    [office],
  )
  return teamBookOf(rows.map(({ made_by, made_at, entry }) => ({ by: made_by, at: made_at, entry })))
}

/** Lets one person at a time enter something into an office's book, until the transaction ends. */
export const holdTeamBook = (client: ClientBase, office: string): Promise<unknown> =>
  client.query(`select pg_advisory_xact_lock(hashtextextended('team ' || $1, 0))`, [office])

/** Adds an entry that was checked against the book while it was held. @returns its number */
export async function addTeamEntry(
  client: ClientBase,
  office: string,
  { by, at, entry }: { readonly by: string; readonly at: Instant; readonly entry: TeamEntry },
): Promise<number> {
  const added = await rowOf(
    client,
    z.object({ number: z.int() }),
    `insert into team_entry (office, number, made_by, made_at, entry)
     select $1, coalesce(max(number), 0) + 1, $2, $3, $4 from team_entry where office = $1 returning number`,
    [office, by, at, JSON.stringify(entry)],
  )
  return added?.number ?? 0
}
