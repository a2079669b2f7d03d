import type { FactDto, RawRowDto } from '@hengjian/contract'
import type { Fact, Vocabulary } from '@hengjian/facts'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { loadLabels } from '../cases/labels'
import { maskValue } from '../cases/mask'
import { importedRow } from '../imports/importedRow'
import { restoreFact, type StoredFact } from './factRow'
import { presentFact } from './present'
import type { Sealer } from './sealer'
import { splitFact } from './sensitive'

interface RawPlace {
  readonly raw: string
  readonly raw_key: string
  readonly raw_sealed: Buffer
  readonly raw_sha256: Buffer
  readonly raw_received: Instant
  readonly raw_from: number
  readonly raw_to: number
  readonly superseded_by: string | null
}
type RawDto = { receivedAt: string; sha256: string; text: string; row: RawRowDto | null }
export type FactWithRaw = FactDto & { readonly raw: RawDto | null }

/** The record as it was sent, with the sensitive values of the fact masked where they stand. */
export function maskedRaw(text: string, fact: Fact, vocabulary: Vocabulary): string {
  const { sensitive } = splitFact(fact, vocabulary)
  const values = [sensitive?.data ?? {}, ...(sensitive?.objects ?? []).map(([, attributes]) => attributes)]
  let masked = text
  for (const [name, value] of values.flatMap((one) => Object.entries(one))) {
    for (const one of typeof value === 'object' ? value : [String(value)]) {
      const written = JSON.stringify(one).slice(1, -1)
      if (one.length > 1)
        masked = masked.replaceAll(written, maskValue(name, one)).replaceAll(one, maskValue(name, one))
    }
  }
  return masked
}

/** A fact and its own line of the raw message; undefined where the office has no such fact. */
export async function readFactWithRaw(
  client: ClientBase,
  office: string,
  id: string,
  sealer: Sealer,
  vocabulary: Vocabulary,
): Promise<FactWithRaw | undefined> {
  const { rows } = await client.query<StoredFact & RawPlace>(
    `select fact.body, fact.key_id, fact.sealed, fact.raw, fact.raw_from, fact.raw_to, raw.key_id as raw_key, raw.sealed as raw_sealed,
       raw.sha256 as raw_sha256, raw.received_at::float8 as raw_received,
       (select later.id from fact later where later.office = fact.office and later.supersedes = fact.id
        order by later.received_at limit 1) as superseded_by
     from fact join raw_message raw on raw.office = fact.office and raw.id = fact.raw
     where fact.office = $1 and fact.id = $2`,
    [office, id],
  )
  const [row] = rows
  if (row === undefined) return undefined
  const fact = restoreFact(row, sealer)
  const labelOf = await loadLabels(client, office, fact.objects)
  const text = sealer.open(row.raw_key, row.raw_sealed).toString('utf8', row.raw_from, row.raw_to)
  const imported = await importedRow(client, office, row.raw, text)
  return {
    ...presentFact(fact, vocabulary, labelOf, row.superseded_by),
    raw: {
      receivedAt: formatInstant(row.raw_received),
      sha256: row.raw_sha256.toString('hex'),
      text: imported?.text ?? maskedRaw(text, fact, vocabulary),
      row: imported?.row ?? null,
    },
  }
}
