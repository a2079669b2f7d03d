import type { UnmaskingDto, UnmaskingReasonDto } from '@hengjian/contract'
import type pg from 'pg'
import { attributesOf } from '../cases/course'
import type { Sealer } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import { statedFacts } from './statedFacts'

/** What the read log keeps of why something was unmasked. What was written as a reason may name people: it is sealed. */
export function unmaskingDetail(
  { reason, text }: UnmaskingReasonDto,
  sealer: Pick<Sealer, 'seal'>,
): Readonly<Record<string, string>> {
  if (text === '') return { reason }
  const { keyId, bytes } = sealer.seal(Buffer.from(text))
  return { reason, textKey: keyId, text: bytes.toString('base64') }
}

/** One value of a person in full: the latest that stands. 404 where nobody reported it. */
export async function unmask(
  client: pg.PoolClient,
  office: string,
  id: string,
  attribute: UnmaskingDto['attribute'],
  sealer: Pick<Sealer, 'open'>,
): Promise<readonly string[]> {
  const facts = await statedFacts(client, office, [id], sealer)
  if (facts.length === 0) throw new HttpProblem('PERSON_UNKNOWN', { found: id })
  const value = attributesOf(facts, { type: 'person', id })[attribute]
  if (value === undefined) throw new HttpProblem('UNMASK_NOTHING')
  return typeof value === 'object' ? value : [String(value)]
}
