import type { ClientBase } from 'pg'
import type { ObjectRef } from './cluster'

/** Keeps beside the findings of objects where these were last seen, once their cards say it. */
export async function placeFindings(client: ClientBase, office: string, objects: readonly ObjectRef[]): Promise<void> {
  await client.query(
    `update finding set site = seen.site
     from unnest($2::text[], $3::text[]) as judged (type, object)
     left join object_card seen on seen.office = $1 and seen.type = judged.type and seen.object = judged.object
     where finding.office = $1 and finding.type = judged.type and finding.object = judged.object
       and finding.site is distinct from seen.site`,
    [office, objects.map(({ type }) => type), objects.map(({ id }) => id)],
  )
}
