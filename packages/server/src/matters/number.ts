import { dateOf, type Instant, partsOf, SHANGHAI_OFFSET } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowOf } from '../database/rows'

/**
 * The next number of a workflow in its year, 线索〔2026〕1号. The counter's row is held until the transaction ends: a number is given with its matter or
 * not at all, so that none is skipped and none comes twice.
 */
export async function nextNumber(
  client: ClientBase,
  office: string,
  workflow: { readonly id: string; readonly title: { readonly zh: string } },
  at: Instant,
): Promise<string> {
  const { year } = partsOf(dateOf(at, SHANGHAI_OFFSET))
  const row = await rowOf(
    client,
    z.object({ last: z.number() }),
    `insert into matter_counter (office, workflow, year, last) values ($1, $2, $3, 1)
     on conflict (office, workflow, year) do update set last = matter_counter.last + 1 returning last`,
    [office, workflow.id, year],
  )
  return `${workflow.title.zh}〔${year}〕${row?.last ?? 0}号`
}
