import { ALLOCATION_GROUNDS, type AllocationGround, actionOf } from '@hengjian/casework'
import { workflowOf } from '@hengjian/casework/workflows'
import type { AllocationsDto } from '@hengjian/contract/card'
import { type Bilingual, formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { Places } from '../database/places'
import { integer, rowsOf } from '../database/rows'
import type { Reader } from '../matters/party'
import { loadNames } from '../matters/presentRow'
import { readable } from '../matters/readable'

const isGround = (name: string): name is AllocationGround => name in ALLOCATION_GROUNDS
const rowSchema = z.object({
  id: z.string(),
  number: z.string(),
  workflow: z.string(),
  workflow_version: z.int(),
  action: z.string(),
  at: integer.transform((at) => at as Instant),
  proposed: z.string(),
  ground: z.string().refine(isGround),
  named: z.string(),
  among: z.array(z.string()).nullable(),
  change: z.string().nullable(),
  words: z.string().nullable(),
})
type Row = z.output<typeof rowSchema>

/** Why somebody else was named than proposed, as the workflow calls it. */
function changeOf({ workflow, workflow_version, action, change }: Row): Bilingual | null {
  const definition = workflowOf(workflow, workflow_version)
  const field = definition === undefined ? undefined : actionOf(definition, action)?.form['allocationChange']
  if (change === null || field?.kind !== 'choice') return null
  return field.options[change] ?? { zh: change, en: change }
}

/** Who was proposed and who was named in the matters of a case and of its findings, the latest first, as far as the reader may read them. */
export async function readAllocations(client: ClientBase, reader: Reader, caseId: string): Promise<AllocationsDto> {
  const { of, values } = new Places(reader.office, caseId)
  const rows = await rowsOf(
    client,
    rowSchema,
    `select m.id, m.number, done.workflow, done.workflow_version, done.action, done.at, a.proposed, a.ground, a.named, a.among,
       done.form ->> 'allocationChange' as change, done.form ->> 'allocationWords' as words
     from matter m join matter_allocation a on a.office = m.office and a.matter = m.id
     join matter_action done on done.office = a.office and done.matter = a.matter and done.sequence = a.sequence
     where m.office = $1 and m.id in (
       select link.matter from matter_link link where link.office = $1 and link.type = 'case' and link.target = $2
       union select link.matter from finding f join matter_link link
         on link.office = f.office and link.type = 'finding' and link.target = f.id::text where f.office = $1 and f.case_id = $2)
       and ${readable(reader, of)}
     order by done.at desc, m.number desc limit 100`,
    values,
  )
  const nameOf = await loadNames(client, reader.office)
  return {
    allocations: rows.map((row) => ({
      matter: { id: row.id, number: row.number },
      at: formatInstant(row.at),
      proposed: nameOf(row.proposed),
      ground: { id: row.ground, title: ALLOCATION_GROUNDS[row.ground] },
      among: (row.among ?? []).map(nameOf),
      named: nameOf(row.named),
      change: changeOf(row),
      words: row.words,
    })),
  }
}
