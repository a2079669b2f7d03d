import type { ClientBase } from 'pg'
import { z } from 'zod'
import { inChinese, loadLabels } from '../cases/labels'
import { rowsOf } from '../database/rows'

const row = z.object({ charge: z.string(), person: z.string() })

/** What a case is called in casework (张某某等人涉嫌盗窃案), its people masked as everywhere; null where its sources say no charge or name nobody. */
export async function caseNameOf(client: ClientBase, office: string, id: string): Promise<string | null> {
  const rows = await rowsOf(
    client,
    row,
    `select card.charge, link.object as person from object_card card
     join object_link link on link.office = card.office and link.within_type = 'case' and link.within_object = card.object and link.type = 'person'
     where card.office = $1 and card.type = 'case' and card.object = $2 and card.charge is not null
     order by link.object`,
    [office, id],
  )
  const [first] = rows
  if (first === undefined) return null
  const labelOf = await loadLabels(client, office, [{ type: 'person', id: first.person }])
  return `${inChinese(labelOf('person', first.person))}${rows.length > 1 ? '等人' : ''}涉嫌${first.charge}案`
}
