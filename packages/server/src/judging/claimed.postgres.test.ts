import { builtInCalendar, type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import { sealerOf } from '../facts/sealer'
import { type ScratchApp, scratchApp } from '../http/scratchApp'
import { modelsInForce } from './inForce'
import { judgeDirty } from './judge'

const NOW = parseInstant('2026-05-20T10:00:00+08:00')?.instant ?? (Number.NaN as Instant)
let world: ScratchApp

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
})
afterAll(() => world.close())

const judgeMarks = (most: number): Promise<number> =>
  inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
    judgeDirty(
      client,
      {
        ...modelsInForce(),
        office: SCRATCH_OFFICE,
        sealer: sealerOf(world.context.keyring, SCRATCH_OFFICE),
        calendar: builtInCalendar,
        clock: world.context.clock,
        onFailure: () => undefined,
      },
      most,
    ),
  )

async function marked(): Promise<readonly string[]> {
  const { rows } = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
    client.query<{ object: string }>('select distinct object from dirty_object order by object'),
  )
  return rows.map(({ object }) => object)
}

describe('a mark of a change', () => {
  it('is taken with what lies around it, and no other case with it', async () => {
    const headers = {
      ...(await world.ingestHeaders('policeProcessSystem')),
      'content-type': 'application/x-ndjson',
    }
    const send = (...lines: readonly string[]) =>
      world.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload: lines.join('\n') })
    await send(sampleLine('detentionBegan', '2026-05-06T14:20:00+08:00', '1'))
    await send(
      sampleLine('interrogationBegan', '2026-05-07T09:00:00+08:00', '1'),
      sampleLine('detentionBegan', '2026-05-06T14:20:00+08:00', '2'),
    )
    expect(await marked()).toEqual(['C-1', 'C-2', 'I-1', 'M-1', 'M-2', 'P-1', 'P-2'])
    // The three oldest marks are those of the first detention: its case, and so all that lies within it.
    expect(await judgeMarks(3)).toBe(3)
    expect(await marked()).toEqual(['C-2', 'M-2', 'P-2'])
    const { rows } = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      client.query<{ state: string }>(`select state from verdict where model = 'CM-DET-24H'`),
    )
    expect(rows).toEqual([{ state: 'satisfied' }])
  })
})
