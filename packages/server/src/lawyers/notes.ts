import type { LawyerNotesDto } from '@hengjian/contract/lawyers'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { integer, rowsOf } from '../database/rows'
import type { Sealer } from '../facts/sealer'

/** Whose notes in which matter. */
export interface NoteBook {
  readonly office: string
  readonly matter: string
  readonly lawyer: string
}

const noteRow = z.object({
  sequence: z.number(),
  at: integer.transform((at) => at as Instant),
  key_id: z.string(),
  sealed: z.instanceof(Buffer),
})
/** What is sealed says whose it is: a row that was moved to another book does not open. */
const noteSchema = z.object({ matter: z.string(), lawyer: z.string(), text: z.string() })

/** The notes of a lawyer in a matter, the first first. They are asked for by the lawyer's own sign-in and in no other way. */
export async function readNotes(
  client: ClientBase,
  { office, matter, lawyer }: NoteBook,
  sealer: Pick<Sealer, 'open'>,
): Promise<LawyerNotesDto> {
  const rows = await rowsOf(
    client,
    noteRow,
    'select sequence, at, key_id, sealed from lawyer_note where office = $1 and matter = $2 and lawyer = $3 order by sequence',
    [office, matter, lawyer],
  )
  return rows.map(({ sequence, at, key_id, sealed }) => {
    const note = noteSchema.parse(JSON.parse(sealer.open(key_id, sealed).toString()))
    if (note.matter !== matter || note.lawyer !== lawyer) throw new Error('a note of another book')
    return { sequence, at: formatInstant(at), text: note.text }
  })
}

/** Adds a note, encrypted; notes are never changed. */
export async function addNote(
  client: ClientBase,
  { office, matter, lawyer }: NoteBook,
  text: string,
  sealer: Pick<Sealer, 'seal'>,
  now: Instant,
): Promise<void> {
  const { keyId, bytes } = sealer.seal(Buffer.from(JSON.stringify({ matter, lawyer, text })))
  await client.query(
    `insert into lawyer_note (office, matter, lawyer, sequence, at, key_id, sealed)
     select $1, $2, $3, coalesce(max(sequence), 0) + 1, $4, $5, $6 from lawyer_note
     where office = $1 and matter = $2 and lawyer = $3`,
    [office, matter, lawyer, now, keyId, bytes],
  )
}

const countRow = z.object({ matter: z.string(), notes: integer })

/** How many notes a lawyer has in each matter. */
export async function countNotes(
  client: ClientBase,
  { office, lawyer }: Pick<NoteBook, 'office' | 'lawyer'>,
): Promise<ReadonlyMap<string, number>> {
  const text = 'select matter, count(*) as notes from lawyer_note where office = $1 and lawyer = $2 group by matter'
  return new Map((await rowsOf(client, countRow, text, [office, lawyer])).map(({ matter, notes }) => [matter, notes]))
}
