import type { ClockReasonDto } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import { explain } from '@hengjian/supervision'
import type { ClientBase } from 'pg'
import { loadWorld, type ReplayContext } from '../judging/replay'
import { presentCitation } from '../models/citations'
import { presentDerivation } from '../models/derivation'
import { presentClock, SELECT_CLOCKS, selectClocks, shownObjects } from './clocks'
import { loadLabels } from './labels'

/** A clock and the steps by which its instants were reached; undefined where there is none of that id. */
export async function readClock(
  client: ClientBase,
  context: ReplayContext,
  id: string,
  now: Instant,
): Promise<ClockReasonDto | undefined> {
  const [row] = await selectClocks(client, `${SELECT_CLOCKS} and v.key = $2`, [context.office, id])
  const model = row === undefined ? undefined : context.models.get(row.model)
  if (row === undefined || model === undefined) return undefined
  const { world } = await loadWorld(client, context, { type: row.type, id: row.object }, now)
  const steps = explain(context.program, world, row.body, { asOf: now, calendar: context.calendar })
  const labelOf = await loadLabels(client, context.office, shownObjects([row]))
  return {
    ...presentClock(row, model, labelOf),
    derivation: presentDerivation(steps),
    basis: model.basis.map(presentCitation),
    evidence: [...row.body.evidence],
  }
}
