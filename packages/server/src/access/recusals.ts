import type { ClientBase } from 'pg'
import { HttpProblem } from '../http/problem'

type Of = (value: unknown) => string

/** What is looked at or done something to. */
interface Named {
  readonly type: string
  readonly id: string
}

interface Person {
  readonly office: string
  readonly login: string
}

/** Declarations that stand, as SQL over `recusal_declaration d`. */
const STANDING = `not exists (select from recusal_lift l where l.office = d.office and l.declaration = d.id)`

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

/** Those of some people who declared recusal from a case or person. */
export async function recusedAmong(
  client: ClientBase,
  office: string,
  links: readonly { readonly type: string; readonly target: string }[],
): Promise<readonly string[]> {
  if (links.length === 0) return []
  const { rows } = await client.query<{ person: string }>(
    `with named as (
       select type, target from unnest($2::text[], $3::text[]) as named (type, target)
       union select 'case', f.case_id from unnest($2::text[], $3::text[]) as found (type, target)
         join finding f on f.office = $1 and f.id = case when found.type = 'finding' then found.target::uuid end
         where f.case_id is not null
     )
     select distinct d.person from recusal_declaration d where d.office = $1 and ${STANDING} and (
       exists (select from named where named.type = d.type and named.target = d.object)
       or exists (select from named join object_link link on link.office = $1 and link.type = 'person' and link.within_type = 'case'
         where (d.type = 'person' and named.type = 'case' and link.object = d.object and link.within_object = named.target)
           or (d.type = 'case' and named.type = 'person' and link.object = named.target and link.within_object = d.object)))`,
    [office, links.map(({ type }) => type), links.map(({ target }) => target)],
  )
  return rows.map(({ person }) => person)
}

const GUARDED: readonly string[] = ['case', 'person', 'finding']

/** Recusal stops access at once: 403 RECUSAL_DECLARED for whoever looks at or does something to what they declared themselves recused from. */
export async function checkNotRecused(client: ClientBase, { office, login }: Person, act: Named): Promise<void> {
  if (act.id === '' || !GUARDED.includes(act.type)) return
  const declared = await client.query('select from recusal_declaration where office = $1 and person = $2 limit 1', [
    office,
    login,
  ])
  if (declared.rowCount === 0) return
  const recused = await recusedAmong(client, office, [{ type: act.type, target: act.id }])
  if (recused.includes(login)) throw new HttpProblem('RECUSAL_DECLARED')
}
