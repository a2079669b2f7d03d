import type { MatterDto, MatterRowDto } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { NOTHING_CLOSED } from '../access/closed'
import { loadLabels } from '../cases/labels'
import { Places } from '../database/places'
import { rowsOf } from '../database/rows'
import { SELECT_FINDINGS, selectFindings } from '../findings/rows'
import { modelsInForce } from '../judging/inForce'
import type { Link } from './link'
import type { Reader } from './party'
import { loadNames, presentRow } from './presentRow'
import { isOfOffice, readable } from './readable'
import { SELECT_MATTERS, selectMatters } from './storedMatter'

type LinkDto = MatterDto['links'][number]

const linkSchema = z.object({ type: z.enum(['finding', 'case', 'person', 'matter']), target: z.string() })

/** What a finding is called: its model's title. Whoever reads a matter is recused from none of its findings. */
async function findingTitles(client: ClientBase, office: string, ids: readonly string[]) {
  const text = `${SELECT_FINDINGS} and f.id = any($2::uuid[])`
  const rows = await selectFindings(client, text, [office, ids], NOTHING_CLOSED)
  const { models } = modelsInForce()
  return new Map(rows.map(({ id, model }) => [id, models.get(model)?.title ?? model]))
}

async function matterNumbers(client: ClientBase, reader: Reader, ids: readonly string[]) {
  const { of, values } = new Places(reader.office, ids)
  const text = `${SELECT_MATTERS} and m.id = any($2::uuid[]) and ${readable(reader, of)}`
  return new Map((await selectMatters(client, text, values)).map(({ id, number }) => [id, number]))
}

/** What a matter hangs together with, as far as the reader may read it. */
export async function readLinks(client: ClientBase, reader: Reader, matter: string): Promise<LinkDto[]> {
  if (!isOfOffice(reader)) return []
  const { office } = reader
  const links = await rowsOf(
    client,
    linkSchema,
    'select type, target from matter_link where office = $1 and matter = $2 order by sequence, type, target',
    [office, matter],
  )
  const ids = (type: Link['type']): string[] => links.filter((one) => one.type === type).map(({ target }) => target)
  const findings = await findingTitles(client, office, ids('finding'))
  const numbers = await matterNumbers(client, reader, ids('matter'))
  const labelOf = await loadLabels(
    client,
    office,
    links.map(({ type, target }) => ({ type, id: target })),
  )
  return links.flatMap(({ type, target: id }): LinkDto[] => {
    if (type === 'case' || type === 'person') return [{ type, id, label: labelOf(type, id) }]
    const label = (type === 'finding' ? findings : numbers).get(id)
    return label === undefined ? [] : [{ type, id, label }]
  })
}

/** The matters that hang together with any of some things, the latest first, as far as the reader may read them. */
export async function linkedMatters(
  client: ClientBase,
  reader: Reader,
  links: readonly Link[],
  now: Instant,
): Promise<MatterRowDto[]> {
  const types = links.map(({ type }) => type)
  const targets = links.map(({ target }) => target)
  const { of, values } = new Places(reader.office, types, targets)
  const rows = await selectMatters(
    client,
    `${SELECT_MATTERS} and m.id in (
       select link.matter from unnest($2::text[], $3::text[]) as wanted (type, target)
       join matter_link link on link.office = $1 and link.type = wanted.type and link.target = wanted.target)
     and ${readable(reader, of)} order by m.opened_at desc, m.id limit 50`,
    values,
  )
  const nameOf = await loadNames(client, reader.office)
  return rows.map((row) => presentRow(row, reader, nameOf, now))
}
