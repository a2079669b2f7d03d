import { actionOf, type Form, type LinkTarget, type Workflow } from '@hengjian/casework'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { Places } from '../database/places'
import { rowsOf } from '../database/rows'
import { HttpProblem } from '../http/problem'
import type { Reader } from './party'
import { readable } from './readable'

/** What a matter hangs together with: `finding:<id>` and the like, as forms write it. */
export interface Link {
  readonly type: LinkTarget
  readonly target: string
}

const typeSchema = z.enum(['finding', 'case', 'person', 'matter'])
const linkRow = z.object({ type: typeSchema, target: z.string() })

/** Reads a link; undefined where it is none. */
export function parseLink(text: string): Link | undefined {
  const at = text.indexOf(':')
  const type = typeSchema.safeParse(text.slice(0, Math.max(0, at)))
  const target = text.slice(at + 1)
  return type.success && target !== '' ? { type: type.data, target } : undefined
}

const isUuid = (text: string): boolean => z.uuid().safeParse(text).success

/** Whether there is such a thing for the reader. */
export async function isThere(client: ClientBase, reader: Reader, { type, target }: Link): Promise<boolean> {
  const { of, values } = new Places(reader.office, target)
  const there = async (text: string): Promise<boolean> => (await client.query(text, values)).rowCount !== 0
  switch (type) {
    case 'finding':
      return isUuid(target) && there('select from finding where office = $1 and id = $2')
    case 'matter':
      return (
        isUuid(target) && there(`select from matter m where m.office = $1 and m.id = $2 and ${readable(reader, of)}`)
      )
    case 'case':
    case 'person':
      return there(`select from object_card where office = $1 and object = $2 and type = ${of(type)} limit 1`)
  }
}

/** The links that a form names; 422 LINK_UNKNOWN where one leads nowhere. */
export async function linksIn(
  client: ClientBase,
  reader: Reader,
  definition: Workflow,
  action: string,
  form: Form,
): Promise<readonly Link[]> {
  const links: Link[] = []
  for (const [name, field] of Object.entries(actionOf(definition, action)?.form ?? {})) {
    const value = form[name]
    if (field.kind !== 'link' || typeof value !== 'string' || value === '') continue
    const link = parseLink(value)
    if (link === undefined || !field.to.includes(link.type) || !(await isThere(client, reader, link)))
      throw new HttpProblem('LINK_UNKNOWN', { found: field.title.zh, place: name })
    links.push(link)
  }
  return links
}

/** What a matter hangs together with. */
export const linksOf = (client: ClientBase, office: string, id: string): Promise<readonly Link[]> =>
  rowsOf(client, linkRow, 'select type, target from matter_link where office = $1 and matter = $2', [office, id])

/** Keeps the links of an action; one that was there stays as it was. */
export async function keepLinks(
  client: ClientBase,
  { office, id, sequence }: { readonly office: string; readonly id: string; readonly sequence: number },
  links: readonly Link[],
): Promise<void> {
  if (links.length === 0) return
  await client.query(
    `insert into matter_link (office, matter, type, target, sequence)
     select $1, $2, type, target, $3 from unnest($4::text[], $5::text[]) as row (type, target) on conflict do nothing`,
    [office, id, sequence, links.map(({ type }) => type), links.map(({ target }) => target)],
  )
}
