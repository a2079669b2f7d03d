import { randomUUID } from 'node:crypto'
import type { MappingSummaryDto, StoredMappingDto } from '@hengjian/contract'
import { criminalProcedure } from '@hengjian/facts'
import { OUTSIDE_MAPPINGS } from '@hengjian/facts/outside'
import { columnsOf, kindsOf, type Mapping } from '@hengjian/facts/readers'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { nameOfLogin } from '../access/nameOfLogin'
import { integer, rowsOf } from '../database/rows'
import { HttpProblem } from '../http/problem'
import { checkMapping } from './checkMapping'

/** A mapping that was checked, with where it is from. */
export interface KnownMapping {
  readonly summary: MappingSummaryDto
  readonly body: Readonly<Record<string, unknown>>
  readonly mapping: Mapping
}

interface Origin {
  readonly id: string
  readonly version: number
  readonly name: MappingSummaryDto['name']
  readonly builtIn: boolean
  readonly madeBy: string | null
  readonly madeAt: string | null
}

function known(origin: Origin, body: Readonly<Record<string, unknown>>): KnownMapping | undefined {
  const checked = checkMapping(body)
  if (!checked.ok) return undefined
  const mapping = checked.value
  const { sources, kinds } = criminalProcedure
  const summary = {
    ...origin,
    source: mapping.source,
    sourceName: sources.get(mapping.source) ?? { zh: mapping.source, en: mapping.source },
    kinds: kindsOf(mapping).flatMap((name) => kinds.get(name)?.title ?? []),
    columns: [...columnsOf(mapping)],
    placesRows: mapping.site !== undefined,
  }
  return { summary, body, mapping }
}

/** Those of the outside systems, which come with the product. */
const builtIn = (): readonly KnownMapping[] =>
  OUTSIDE_MAPPINGS.flatMap(
    ({ id, title, mapping }) =>
      known({ id, version: 1, name: title, builtIn: true, madeBy: null, madeAt: null }, mapping) ?? [],
  )

const rowSchema = z.object({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  body: z.record(z.string(), z.unknown()),
  maker: z.string(),
  made_at: integer,
})

/** The mappings of an office in their latest versions, its own first; those that the vocabulary has outgrown are left out. */
export async function mappingsOf(client: ClientBase, office: string): Promise<readonly KnownMapping[]> {
  const rows = await rowsOf(
    client,
    rowSchema,
    `select distinct on (id) id, version, name, body, ${nameOfLogin('import_mapping.made_by')} as maker, made_at
     from import_mapping
     where office = $1 order by id, version desc`,
    [office],
  )
  const own = rows.flatMap(({ id, version, name, body, maker, made_at }) => {
    const origin = { id, version, name: { zh: name, en: name }, builtIn: false, madeBy: maker }
    return known({ ...origin, madeAt: formatInstant(made_at as Instant) }, body) ?? []
  })
  return [
    ...own.sort((one, other) => ((one.summary.madeAt ?? '') < (other.summary.madeAt ?? '') ? 1 : -1)),
    ...builtIn(),
  ]
}

/** One mapping in its latest version. 404 IMPORT_MAPPING_UNKNOWN. */
export async function mappingNamed(client: ClientBase, office: string, id: string): Promise<KnownMapping> {
  const found = (await mappingsOf(client, office)).find(({ summary }) => summary.id === id)
  if (found === undefined) throw new HttpProblem('IMPORT_MAPPING_UNKNOWN')
  return found
}

/** A mapping with its body as it travels. */
export const storedMapping = ({ summary, body }: KnownMapping): StoredMappingDto => ({ ...summary, body: { ...body } })

/** What somebody wants kept. */
interface NewMapping {
  readonly id?: string | undefined
  readonly name: string
  readonly body: Readonly<Record<string, unknown>>
}

/**
 * Keeps a mapping, or the next version of one, inside the caller's transaction. Refuses with 422 IMPORT_MAPPING and what is wrong
 * with it, 404 IMPORT_MAPPING_UNKNOWN where the office has none of that id.
 */
export async function keepMapping(
  client: ClientBase,
  { office, login, now }: { readonly office: string; readonly login: string; readonly now: Instant },
  { id, name, body }: NewMapping,
): Promise<KnownMapping> {
  const checked = checkMapping(body)
  if (!checked.ok) throw new HttpProblem('IMPORT_MAPPING', { problems: checked.problems })
  const before = id === undefined ? undefined : await mappingNamed(client, office, id)
  if (before?.summary.builtIn === true) throw new HttpProblem('IMPORT_MAPPING_UNKNOWN')
  const own = before?.summary.id ?? randomUUID()
  const version = (before?.summary.version ?? 0) + 1
  await client.query(
    `insert into import_mapping (office, id, version, name, body, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [office, own, version, name, JSON.stringify(body), login, now],
  )
  return mappingNamed(client, office, own)
}
