import { randomUUID } from 'node:crypto'
import { currentWorkflow, everyWorkflow } from '@hengjian/casework/workflows'
import type { WeightsDto } from '@hengjian/contract/evaluation'
import { type Weight, weightOf } from '@hengjian/evaluation'
import { addDays, formatInstant, type Instant, type PlainDate, SHANGHAI_OFFSET, startOf } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { integer, rowsOf } from '../database/rows'
import { HttpProblem } from '../http/problem'
import type { Reader } from '../matters/party'
import { loadNames } from '../matters/presentRow'

const instant = integer.transform((at) => at as Instant)
const rowSchema = z.object({
  id: z.string(),
  workflow: z.string(),
  points: z.int(),
  reason: z.string(),
  proposed_by: z.string(),
  proposed_at: instant,
  approved_by: z.string().nullable(),
  approved_at: instant.nullable(),
})
type Row = z.output<typeof rowSchema>

/** The heads propose, and one approves what another proposed. */
const maySet = ({ titles }: Reader): boolean => titles.some((title) => title === 'departmentHead' || title === 'chief')

/** Every proposal of an office, the last approved first and what waits before it. */
const proposals = (client: ClientBase, office: string): Promise<Row[]> =>
  rowsOf(
    client,
    rowSchema,
    `select p.id, p.workflow, p.points, p.reason, p.proposed_by, p.proposed_at, a.approved_by, a.approved_at
     from weight_proposal p left join weight_approval a on a.office = p.office and a.proposal = p.id
     where p.office = $1 order by a.approved_at desc nulls first, p.proposed_at desc, p.id`,
    [office],
  )

const weightIn = ({ workflow, points, reason }: Row): Weight => ({
  ...{ workflow, points },
  reason: { zh: reason, en: reason },
})

/** The weights that an office had set by the end of a day: one for all of a statement that ends with it. */
export async function weightsOn(client: ClientBase, office: string, day: PlainDate): Promise<readonly Weight[]> {
  const end = startOf(addDays(day, 1), SHANGHAI_OFFSET)
  const set = (await proposals(client, office)).filter(({ approved_at }) => approved_at !== null && approved_at < end)
  return set.map(weightIn)
}

/** Proposes a weight. 403 WEIGHTS_NOT_YOURS for everybody but the heads, 400 FIELD_INVALID where there is no such workflow. */
export async function proposeWeight(
  client: ClientBase,
  reader: Reader,
  { workflow, points, reason }: { readonly workflow: string; readonly points: number; readonly reason: string },
  now: Instant,
): Promise<void> {
  if (!maySet(reader)) throw new HttpProblem('WEIGHTS_NOT_YOURS')
  if (currentWorkflow(workflow) === undefined)
    throw new HttpProblem('FIELD_INVALID', { found: workflow, place: 'workflow' })
  await client.query(
    `insert into weight_proposal (office, id, workflow, points, reason, proposed_by, proposed_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [reader.office, randomUUID(), workflow, points, reason, reader.login, now],
  )
}

/** Approves what another head proposed. 403 WEIGHTS_NOT_YOURS, 404 WEIGHT_UNKNOWN. */
export async function approveWeight(client: ClientBase, reader: Reader, id: string, now: Instant): Promise<void> {
  if (!maySet(reader)) throw new HttpProblem('WEIGHTS_NOT_YOURS')
  const found = (await proposals(client, reader.office)).find((row) => row.id === id)
  if (found === undefined || found.approved_by !== null) throw new HttpProblem('WEIGHT_UNKNOWN')
  if (found.proposed_by === reader.login) throw new HttpProblem('WEIGHTS_NOT_YOURS')
  await client.query(
    `insert into weight_approval (office, proposal, proposed_by, approved_by, approved_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [reader.office, id, found.proposed_by, reader.login, now],
  )
}

/** What a matter of each workflow weighs now, and how that came about. */
export async function readWeights(client: ClientBase, reader: Reader): Promise<WeightsDto> {
  const rows = await proposals(client, reader.office)
  const set = rows.filter(({ approved_at }) => approved_at !== null).map(weightIn)
  const nameOf = await loadNames(client, reader.office)
  const may = maySet(reader)
  const workflows = new Map(everyWorkflow.map(({ id }) => [id, currentWorkflow(id)?.title ?? { zh: id, en: id }]))
  return {
    maySet: may,
    weights: [...workflows].map(([workflow, title]) => {
      const { points, reason } = weightOf(workflow, set)
      return {
        ...{ workflow, title, points, reason },
        history: rows
          .filter((row) => row.workflow === workflow)
          .map((row) => ({
            ...{ id: row.id, points: row.points, reason: row.reason },
            by: nameOf(row.proposed_by).name,
            at: formatInstant(row.proposed_at),
            approved:
              row.approved_by === null || row.approved_at === null
                ? null
                : { by: nameOf(row.approved_by).name, at: formatInstant(row.approved_at) },
            mayApprove: may && row.approved_by === null && row.proposed_by !== reader.login,
          })),
      }
    }),
  }
}
