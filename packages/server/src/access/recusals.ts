import type { ClientBase } from 'pg'
import { HttpProblem } from '../http/problem'
import { type Closed, closedTo, closes, type Person, type Placed, STANDING } from './closed'

/** What is looked at or done something to. */
interface Named {
  readonly type: string
  readonly id: string
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

/** What something that is read or written by its id stands over; whatever else has an id is closed with its matter or is nobody's. */
const STANDS_OVER: Readonly<Record<string, string>> = {
  case: `select 'case' as type, $2 as object, null as case_id where $1 <> ''`,
  person: `select 'person' as type, $2 as object, null as case_id where $1 <> ''`,
  finding: 'select type, object, case_id from finding where office = $1 and id::text = $2',
  verdict: 'select type, object, case_id from verdict where office = $1 and key = $2',
  fact: `select one ->> 'type' as type, one ->> 'id' as object, null as case_id
    from fact, json_array_elements(body -> 'objects') one where office = $1 and id = $2`,
}

async function isClosed(client: ClientBase, office: string, act: Named, closed: Closed): Promise<boolean> {
  const select = STANDS_OVER[act.type]
  if (select === undefined) return false
  const { rows } = await client.query<Placed>(select, [office, act.id])
  return rows.some((row) => closes(closed, row))
}

/** Recusal stops access at once: 403 RECUSAL_DECLARED for whoever looks at or does something to what they declared themselves recused from. */
export async function checkNotRecused(client: ClientBase, person: Person, act: Named): Promise<void> {
  if (act.id === '' || STANDS_OVER[act.type] === undefined) return
  const closed = await closedTo(client, person)
  if (closed.types.length > 0 && (await isClosed(client, person.office, act, closed)))
    throw new HttpProblem('RECUSAL_DECLARED')
}
