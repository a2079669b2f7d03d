import type { DocumentId, Form } from '@hengjian/casework'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowOf } from '../database/rows'

const REMINDER: DocumentId = 'replyReminder'

/** What a matter's documents tell the form of a reminder: the number of the one served last, one not answered before others. */
export async function toldByDocuments(client: ClientBase, office: string, matter: string): Promise<Form> {
  const row = await rowOf(
    client,
    z.object({ text: z.string() }),
    `select n.text from document d join document_number n on n.office = d.office and n.document = d.id
     where d.office = $1 and d.matter = $2 and d.state = 'served' and d.type <> $3
     order by d.answered_in is null desc, d.served_in desc limit 1`,
    [office, matter, REMINDER],
  )
  return row === undefined ? {} : { remindedNo: row.text }
}
