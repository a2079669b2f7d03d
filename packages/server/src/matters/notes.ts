import { type Field, type Grant, relationsOf } from '@hengjian/casework'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowOf } from '../database/rows'
import type { Sealer } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import { partyOf, type Reader } from './party'
import { loadMatter, type StoredMatter } from './storedMatter'

/** Where a sealed value stands: the action that kept it, and its field. */
export interface SealedPlace {
  readonly sequence: number
  readonly field: string
}

const fieldAt = ({ definition, matter }: StoredMatter, { sequence, field }: SealedPlace): Field | undefined => {
  const action = matter.records.find((record) => record.sequence === sequence)?.action ?? ''
  return definition.actions[action]?.form[field]
}

/** Those for whom alone a sealed value is; undefined where it is opened by asking. */
function readersOf(stored: StoredMatter, place: SealedPlace): readonly Grant[] | undefined {
  const field = fieldAt(stored, place)
  return field?.kind === 'sealed' ? field.readBy : undefined
}

/** Whether a sealed value is a note for those named by its kind alone: nobody else may ask for it. */
export const isNote = (stored: StoredMatter, place: SealedPlace): boolean => readersOf(stored, place) !== undefined

/** Whether the reader is one of those; an emergency makes nobody one. */
export function mayReadNote(stored: StoredMatter, reader: Reader, place: SealedPlace): boolean {
  const held = relationsOf(stored.definition, stored.matter, partyOf(reader))
  return (readersOf(stored, place) ?? []).some(
    ({ roles, relations }) =>
      roles.some((role) => reader.titles.some((one) => one === role)) &&
      (relations === undefined || relations.some((relation) => held.has(relation))),
  )
}

const sealedRow = z.object({ key_id: z.string(), sealed: z.instanceof(Buffer) })

/** What a note says. 404 MATTER_UNKNOWN, SEALED_NOTHING; 403 NOTE_CLOSED. */
export async function readNote(
  client: ClientBase,
  reader: Reader,
  id: string,
  place: SealedPlace,
  sealer: Pick<Sealer, 'open'>,
): Promise<string> {
  const stored = await loadMatter(client, reader, id)
  if (stored === undefined) throw new HttpProblem('MATTER_UNKNOWN')
  if (!mayReadNote(stored, reader, place)) throw new HttpProblem('NOTE_CLOSED')
  const row = await rowOf(
    client,
    sealedRow,
    'select key_id, sealed from matter_sealed where office = $1 and matter = $2 and sequence = $3 and field = $4',
    [reader.office, id, place.sequence, place.field],
  )
  if (row === undefined) throw new HttpProblem('SEALED_NOTHING')
  return sealer.open(row.key_id, row.sealed).toString('utf8')
}
