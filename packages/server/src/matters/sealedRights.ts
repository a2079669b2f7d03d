import { type Relation, type Role, relationsOf } from '@hengjian/casework'
import { partyOf, type Reader } from './party'
import type { StoredMatter } from './storedMatter'

// Who sees the identity of an informant (practice 6.3): never by title alone, always by asking with a reason and by another's approval.

const ASKERS: readonly Role[] = ['residentProcurator', 'chief']
const ASKING_RELATIONS: readonly Relation[] = ['handler', 'verifier']
const APPROVERS: readonly Role[] = ['departmentHead', 'chief']

/** Whether the reader, who may read the matter, may ask to see what it keeps sealed. */
export function mayAsk({ definition, matter }: StoredMatter, reader: Reader): boolean {
  const held = relationsOf(definition, matter, partyOf(reader))
  return (
    ASKERS.some((title) => reader.titles.some((one) => one === title)) ||
    ASKING_RELATIONS.some((relation) => held.has(relation))
  )
}

/** Whether the reader may approve what somebody asked: never what they asked themselves. */
export const mayApprove = (reader: Reader, askedBy: string): boolean =>
  askedBy !== reader.login && APPROVERS.some((title) => reader.titles.some((one) => one === title))

/** An approval holds for a day, 本院设定. In milliseconds. */
const APPROVED_FOR = 24 * 3_600_000

/** Whether what was approved then may still be opened. */
export const isFresh = (approvedAt: number, now: number): boolean => now - approvedAt < APPROVED_FOR
