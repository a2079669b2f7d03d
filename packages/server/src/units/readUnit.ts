import type { UnitDto } from '@hengjian/contract/unit'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { loadLabels } from '../cases/labels'
import { type ListContext, listCases } from '../cases/listCases'
import { presentIn } from '../centre/readCentre'
import { knownRooms } from '../centre/rooms'
import { integer, rowsOf } from '../database/rows'
import { conditionsOf } from '../findings/conditions'
import { judgedUpTo } from '../judging/judgedUpTo'
import { listMatters } from '../matters/listMatters'
import type { Reader } from '../matters/party'
import { casesOf } from '../people/listPeople'

/** What a reading of a unit works with. */
export interface UnitContext extends ListContext {
  readonly reader: Reader
}

/** What is asked for: one site only, or all. */
export interface UnitAsked {
  readonly unit: string
  readonly site: string | undefined
}

const SHOWN = 10
const YEAR = 365 * 86_400_000

/** Whether any case is the unit's. */
async function isKnown(client: ClientBase, office: string, unit: string): Promise<boolean> {
  const { rowCount } = await client.query('select from object_card where office = $1 and unit = $2 limit 1', [
    office,
    unit,
  ])
  return rowCount === 1
}

const filedSchema = z.object({ object: z.string(), at: integer })

/** When each case was filed first, of those of which that is on record. */
async function filingsOf(
  client: ClientBase,
  office: string,
  cases: readonly string[],
): Promise<ReadonlyMap<string, Instant>> {
  const rows = await rowsOf(
    client,
    filedSchema,
    `select met.object, min(met.occurred_at) as at from fact_object met
     join fact on fact.office = met.office and fact.id = met.fact and fact.kind = 'caseFiled'
     where met.office = $1 and met.type = 'case' and met.object = any($2::text[]) and not exists (
       select from fact later where later.office = fact.office and later.supersedes = fact.id)
     group by met.object`,
    [office, cases],
  )
  return new Map(rows.map(({ object, at }) => [object, at as Instant]))
}

async function readCases(
  client: ClientBase,
  context: UnitContext,
  { unit, site }: UnitAsked,
  now: Instant,
): Promise<UnitDto['cases']> {
  const query = { unit, site, running: 'yes', sort: 'urgent-asc', limit: SHOWN } as const
  const { rows, total } = await listCases(client, context, query, now)
  const filed = await filingsOf(
    client,
    context.office,
    rows.map(({ id }) => id),
  )
  return {
    rows: rows.map((row) => {
      const at = filed.get(row.id)
      return { ...row, filedAt: at === undefined ? null : formatInstant(at) }
    }),
    total,
  }
}

/** Whoever is inside for the unit: by their visit, or by a case of theirs. */
async function readInside(
  client: ClientBase,
  context: UnitContext,
  { unit, site }: UnitAsked,
  now: Instant,
): Promise<UnitDto['inside']> {
  const { office } = context
  const present = await presentIn(client, context, await knownRooms(client, office, now), { site, left: false }, now)
  const rows = await rowsOf(
    client,
    z.object({ visit: z.string() }),
    `select present.visit from unnest($3::text[], $4::text[]) as present (person, visit)
     where exists (select from object_card seen where seen.office = $1 and seen.type = 'visit'
         and seen.object = present.visit and seen.unit = $2)
       or exists (select from object_link link
         join object_card held on held.office = link.office and held.type = 'case' and held.object = link.within_object
         where link.office = $1 and link.type = 'person' and link.object = present.person and link.within_type = 'case'
           and held.unit = $2)`,
    [office, unit, present.map(({ person }) => person), present.map(({ visit }) => visit)],
  )
  const visits = new Set(rows.map(({ visit }) => visit))
  const own = present.filter(({ visit }) => visits.has(visit))
  const people = own.map(({ person }) => person)
  const cases = await casesOf(client, context, people)
  const labelOf = await loadLabels(
    client,
    office,
    people.map((id) => ({ type: 'person', id })),
  )
  return own.map(({ person, site: at, enteredAt }) => ({
    ...{ id: person, label: labelOf('person', person), site: at, enteredAt: formatInstant(enteredAt) },
    cases: (cases.get(person) ?? []).map(({ id, label }) => ({ id, label })),
  }))
}

const countSchema = z.object({ model: z.string(), open: z.number(), confirmed: z.number(), dismissed: z.number() })

async function readFindings(
  client: ClientBase,
  context: UnitContext,
  { unit, site }: UnitAsked,
  now: Instant,
): Promise<UnitDto['findings']> {
  const { text, values } = await conditionsOf(client, context, { unit, site })
  const of = (state: string): string => `(count(*) filter (where f.state = '${state}'))::integer as ${state}`
  const rows = await rowsOf(
    client,
    countSchema,
    `select f.model, ${of('open')}, ${of('confirmed')}, ${of('dismissed')} from finding f
     where f.office = $1${text} and f.state <> 'withdrawn' and f.found >= $${values.length + 1}
     group by f.model order by open desc, confirmed desc, f.model`,
    [...values, now - YEAR],
  )
  return rows.map(({ model, ...counts }) => ({
    ...{ model, title: context.models.get(model)?.title ?? { zh: model, en: model } },
    ...counts,
  }))
}

async function readMatters(
  client: ClientBase,
  { reader }: UnitContext,
  { unit }: UnitAsked,
  now: Instant,
): Promise<UnitDto['matters']> {
  const overdue = await listMatters(client, reader, { unit, loop: 'overdue', sort: 'due', limit: SHOWN }, now)
  const open = await listMatters(client, reader, { unit, loop: 'open', sort: 'changed', limit: SHOWN }, now)
  const late = new Set(overdue.rows.map(({ id }) => id))
  return {
    rows: [...overdue.rows, ...open.rows.filter(({ id }) => !late.has(id))].slice(0, SHOWN),
    counts: open.counts,
  }
}

const officerSchema = z.object({ object: z.string(), cases: z.number() })

async function readOfficers(
  client: ClientBase,
  { office }: UnitContext,
  cases: readonly string[],
): Promise<UnitDto['officers']> {
  const rows = await rowsOf(
    client,
    officerSchema,
    `select named ->> 'id' as object, count(distinct met.object)::integer as cases from fact_object met
     join fact on fact.office = met.office and fact.id = met.fact
     cross join lateral json_array_elements(fact.body -> 'objects') named
     where met.office = $1 and met.type = 'case' and met.object = any($2::text[]) and named ->> 'type' = 'officer'
       and not exists (select from fact later where later.office = fact.office and later.supersedes = fact.id)
     group by 1 order by cases desc, 1 limit ${2 * SHOWN}`,
    [office, cases],
  )
  const labelOf = await loadLabels(
    client,
    office,
    rows.map(({ object }) => ({ type: 'officer', id: object })),
  )
  return rows.map(({ object, cases: count }) => ({ id: object, label: labelOf('officer', object), cases: count }))
}

/** A police unit as the office meets it: its cases, who is inside for it, what was found, what it owes. Undefined where nothing of it is known. */
export async function readUnit(
  client: ClientBase,
  context: UnitContext,
  asked: UnitAsked,
  now: Instant,
): Promise<UnitDto | undefined> {
  const matters = await readMatters(client, context, asked, now)
  if (matters.rows.length === 0 && !(await isKnown(client, context.office, asked.unit))) return undefined
  const cases = await readCases(client, context, asked, now)
  return {
    ...{ unit: asked.unit, now: formatInstant(now) },
    judgedUpTo: formatInstant(await judgedUpTo(client, context.office, now)),
    cases,
    inside: await readInside(client, context, asked, now),
    findings: await readFindings(client, context, asked, now),
    matters,
    officers: await readOfficers(
      client,
      context,
      cases.rows.map(({ id }) => id),
    ),
  }
}
