import type { ClientBase } from 'pg'

type Of = (value: unknown) => string

/** Whose declarations they are. */
export interface Person {
  readonly office: string
  readonly login: string
}

/** Declarations that stand, as SQL over `recusal_declaration d`. */
export const STANDING = `not exists (select from recusal_lift l where l.office = d.office and l.declaration = d.id)`

/**
 * The cases that somebody's declarations close, and the people: a person closes all cases in which they are, a case its people. Hardly anybody declares
 * anything: each way on from a declaration is a look-up of its own (`offset 0`), so that nothing large is ever read for the others.
 */
const closed = ({ office, login }: Person, of: Of): string =>
  `select shut.type, shut.object from recusal_declaration d cross join lateral (
     select d.type, d.object
     union select 'case', link.within_object from object_link link
       where link.office = d.office and d.type = 'person' and link.type = 'person' and link.object = d.object and link.within_type = 'case'
     union select 'person', link.object from object_link link
       where link.office = d.office and d.type = 'case' and link.within_type = 'case' and link.within_object = d.object and link.type = 'person'
     offset 0) shut
   where d.office = ${of(office)} and d.person = ${of(login)} and ${STANDING}`

/** The matters that hang together with what somebody's declarations close, as a query for their ids; findings count as their cases. */
export const closedMatters = (person: Person, of: Of): string => {
  const office = of(person.office)
  return `select link.matter from (${closed(person, of)}) shut cross join lateral (
     select own.matter from matter_link own where own.office = ${office} and own.type = shut.type and own.target = shut.object
     union select own.matter from finding f join matter_link own
       on own.office = f.office and own.type = 'finding' and own.target = f.id::text
       where f.office = ${office} and shut.type = 'case' and f.case_id = shut.object
     offset 0) link`
}

/** The same with all that lies within: documents and measures, visits and questionings. Others of the same case are closed by a declaration of their own. */
const within = (person: Person, of: Of): string =>
  `with recursive shut (type, object) as (
     ${closed(person, of)}
     union select link.type, link.object from shut join object_link link
       on link.office = ${of(person.office)} and link.within_type = shut.type and link.within_object = shut.object and link.type <> 'person'
   ) select type, object from shut order by type, object`

/** Something of a case: a card, a finding, a clock, a stay. */
export interface Placed {
  readonly type: string
  readonly object: string
  readonly case_id?: string | null
}

/** What somebody's declarations of recusal close to them; of nearly everybody nothing. */
export interface Closed {
  readonly types: readonly string[]
  readonly objects: readonly string[]
}

/** Reading for somebody, from whom this is kept. */
export interface Discreet {
  readonly closed: Closed
}

/** Nothing is closed: how the engine and the exports of the whole office read. */
export const NOTHING_CLOSED: Closed = { types: [], objects: [] }

/** What is closed to somebody, with all that lies within it: one look-up for whoever declared nothing. */
export async function closedTo(client: ClientBase, { office, login }: Person): Promise<Closed> {
  const declared = await client.query('select from recusal_declaration where office = $1 and person = $2 limit 1', [
    office,
    login,
  ])
  if (declared.rowCount === 0) return NOTHING_CLOSED
  const values: unknown[] = []
  const { rows } = await client.query<{ type: string; object: string }>(
    within({ office, login }, (value) => `$${values.push(value)}`),
    values,
  )
  return { types: rows.map(({ type }) => type), objects: rows.map(({ object }) => object) }
}

const has = ({ types, objects }: Closed, type: string, object: string): boolean =>
  objects.some((one, place) => one === object && types[place] === type)

/** Whether it is closed, by itself or with its case. */
export const closes = (closed: Closed, { type, object, case_id }: Placed): boolean =>
  has(closed, type, object) || (typeof case_id === 'string' && has(closed, 'case', case_id))

/**
 * Conditions that leave what is open, to be joined by `and`; none where nothing is closed, so that the lists of everybody else are read as they were. What
 * is closed is few and is hashed once.
 * @param row the columns, as SQL names them
 * @param of gives a value its place in the query
 */
export function leftOpen(
  { types, objects }: Closed,
  row: { readonly type: string; readonly object: string; readonly case?: string },
  of: Of,
): readonly string[] {
  if (types.length === 0) return []
  const shut = `(select * from unnest(${of(types)}::text[], ${of(objects)}::text[]))`
  return [
    `(${row.type}, ${row.object}) not in ${shut}`,
    ...(row.case === undefined ? [] : [`('case', coalesce(${row.case}, '')) not in ${shut}`]),
  ]
}

/** {@link leftOpen} as the end of a condition. */
export const andOpen = (...asked: Parameters<typeof leftOpen>): string =>
  leftOpen(...asked)
    .map((condition) => ` and ${condition}`)
    .join('')
