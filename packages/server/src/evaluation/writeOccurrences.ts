import { randomUUID } from 'node:crypto'
import { focusOf } from '@hengjian/assistance'
import { type CaseStanding, type Occurrence, occurrencesOfCase } from '@hengjian/evaluation'
import type { Fact } from '@hengjian/facts'
import type { ClientBase } from 'pg'
import { attributesOf } from '../cases/course'
import type { ObjectRef } from '../judging/cluster'
import { joinedOn } from './joined'

/** What occurrences are derived from. */
export type Origin = 'case' | 'person' | 'matter'

interface Row {
  readonly kind: string
  readonly key: string
  readonly day: number
  /** The day on which the same occurred last before; null where it never did. */
  readonly previous: number | null
  readonly origin: string
  readonly marks: readonly string[]
  readonly amount: number | null
  readonly unit: string | null
  readonly case_id: string | null
  readonly person: string | null
  readonly matter: string | null
}

const rowOf = (origin: string, one: Occurrence, previous: number | null): Row => ({
  kind: one.kind,
  key: one.key,
  day: one.day,
  previous,
  origin,
  marks: [...one.marks].sort(),
  amount: one.amount ?? null,
  unit: one.unit ?? null,
  case_id: one.case ?? null,
  person: one.person ?? null,
  matter: one.matter ?? null,
})

/** The rows of one origin, in the order of their days: all that ever occurs under one key stands in one origin. */
function rowsOf(origin: string, occurrences: readonly Occurrence[]): readonly Row[] {
  const last = new Map<string, number>()
  return [...occurrences]
    .sort((left, right) => left.day - right.day)
    .map((one) => {
      const key = `${one.kind} ${one.key}`
      const previous = last.get(key) ?? null
      last.set(key, one.day)
      return rowOf(origin, one, previous)
    })
}

/**
 * Makes what is stored of these origins what they tell now: new and changed ones are written, gone ones removed, the rest is left alone. The days on
 * which something changed are to be counted anew.
 */
export async function writeOccurrences(
  client: ClientBase,
  office: string,
  type: Origin,
  told: ReadonlyMap<string, readonly Occurrence[]>,
): Promise<void> {
  if (told.size === 0) return
  const rows = [...told].flatMap(([origin, occurrences]) => rowsOf(origin, occurrences))
  await client.query(
    `with fresh as materialized (
       select * from jsonb_to_recordset($4::jsonb) as row (kind text, key text, day integer, previous integer, origin text, marks text[],
         amount integer, unit text, case_id text, person text, matter uuid)
     ), gone as (
       delete from occurrence old where old.office = $1 and old.origin_type = $2 and old.origin = any($3::text[])
         and not exists (select from fresh where fresh.kind = old.kind and fresh.key = old.key and fresh.day = old.day)
       returning day
     ), written as (
       insert into occurrence as old (office, kind, key, day, previous, origin_type, origin, marks, amount, unit, case_id, person, matter)
       select $1, kind, key, day, previous, $2, origin, marks, amount, unit, case_id, person, matter from fresh
       on conflict (office, kind, key, day) do update set previous = excluded.previous, origin_type = excluded.origin_type,
         origin = excluded.origin, marks = excluded.marks, amount = excluded.amount, unit = excluded.unit, case_id = excluded.case_id,
         person = excluded.person, matter = excluded.matter
       where (old.previous, old.origin, old.marks, old.amount, old.unit, old.case_id, old.person, old.matter) is distinct from
         (excluded.previous, excluded.origin, excluded.marks, excluded.amount, excluded.unit, excluded.case_id, excluded.person, excluded.matter)
       returning day
     )
     insert into uncounted_day (office, day, mark)
     select distinct $1, day, $5::uuid from (select day from gone union all select day from written) changed`,
    [office, type, [...told.keys()], JSON.stringify(rows), randomUUID()],
  )
}

/** Derives what counts in the cases that were judged. */
export async function writeCaseOccurrences(
  client: ClientBase,
  office: string,
  judged: readonly ObjectRef[],
  facts: readonly Fact[],
): Promise<void> {
  const ids = new Set(judged.flatMap(({ type, id }) => (type === 'case' ? [id] : [])))
  const own = new Map<string, Fact[]>([...ids].map((id) => [id, []]))
  for (const fact of facts)
    for (const id of new Set(fact.objects.flatMap((one) => (one.type === 'case' ? [one.id] : []))))
      own.get(id)?.push(fact)
  // A withdrawal names no object: it is known by what it supersedes.
  const superseding = facts.filter(({ supersedes }) => supersedes !== undefined)
  const standing = await standingOf(client, office, own)
  await writeOccurrences(
    client,
    office,
    'case',
    new Map(
      [...own].map(([id, named]) => [
        id,
        occurrencesOfCase(id, [...new Set([...named, ...superseding])], standing.get(id)),
      ]),
    ),
  )
}

/** Of the cases whose review came to a decision: whether the office had joined their investigation, and whether they are in focus. */
async function standingOf(
  client: ClientBase,
  office: string,
  cases: ReadonlyMap<string, readonly Fact[]>,
): Promise<ReadonlyMap<string, CaseStanding>> {
  const decided = [...cases].filter(([, facts]) => facts.some(({ kind }) => kind === 'prosecutionDecided'))
  const joined = await joinedOn(
    client,
    office,
    decided.map(([id]) => id),
  )
  return new Map(
    decided.map(([id, facts]) => [
      id,
      { intervenedOn: joined.get(id), isFocus: focusOf(attributesOf(facts, { type: 'case', id })).length > 0 },
    ]),
  )
}
