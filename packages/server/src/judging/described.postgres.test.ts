import { builtInCalendar, type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import { sealerOf } from '../facts/sealer'
import { type ScratchApp, scratchApp } from '../http/scratchApp'
import { modelsInForce } from './inForce'
import { loadWorld, replay } from './replay'
import { judgeOffice } from './worker'

const MODEL = 'CTR-FEMALE-CHECK/search'
const at = (text: string): Instant => parseInstant(text)?.instant ?? (Number.NaN as Instant)
let now = at('2026-05-20T09:00:00+08:00')
let world: ScratchApp

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
})
afterAll(() => world.close())

/** A woman's body is searched by one officer; whether that is a woman, this record says or leaves to others. */
const search = (suffix: string, when: string, officer: string, states: object = {}): string =>
  JSON.stringify({
    source: 'policeProcessSystem',
    sourceRecord: `search-${suffix}`,
    kind: 'searchBegan',
    occurredAt: when,
    endedAt: when.replace(':00:00', ':10:00'),
    data: { ofBody: true },
    objects: [
      { role: 'measure', id: `S-${suffix}`, attributes: { kind: 'search' } },
      { role: 'person', id: `P-${suffix}`, attributes: { sex: 'female' } },
      { role: 'case', id: `C-${suffix}`, attributes: { track: 'criminal' } },
      { role: 'officers', id: officer, attributes: states },
    ],
  })
const WOMAN = { sex: 'female' }

async function send(line: string, source = 'policeProcessSystem'): Promise<void> {
  now = (now + 60_000) as Instant
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/v1/facts',
    headers: { ...(await world.ingestHeaders(source)), 'content-type': 'application/x-ndjson' },
    payload: line,
  })
  expect(answer.json().lines).toMatchObject([{ status: 'accepted' }])
  await judgeOffice(world.context, modelsInForce(), SCRATCH_OFFICE)
}
const withdraw = (suffix: string): Promise<void> => {
  const supersedes = `policeProcessSystem:search-${suffix}`
  const extras = { source: 'hengjian', record: `withdraw-${suffix}`, supersedes }
  return send(sampleLine('recordWithdrawn', '2026-05-19T10:00:00+08:00', suffix, extras), 'hengjian')
}

async function stands(person: string): Promise<readonly string[]> {
  const { rows } = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
    client.query<{ state: string }>('select state from verdict where model = $1 and object = $2', [MODEL, person]),
  )
  return rows.map(({ state }) => state)
}

describe('what others state of an officer', () => {
  it('still holds by the record that repeated it when the first that stated it is withdrawn', async () => {
    await send(search('11', '2026-03-01T10:00:00+08:00', 'O-1', WOMAN))
    await send(search('12', '2026-03-02T10:00:00+08:00', 'O-1', WOMAN))
    await withdraw('11')
    await send(search('13', '2026-05-06T10:00:00+08:00', 'O-1'))
    expect(await stands('P-13')).toEqual(['satisfied'])
  })

  it('no longer holds where the only record that stated it is withdrawn', async () => {
    await send(search('21', '2026-05-01T10:00:00+08:00', 'O-2', WOMAN))
    await send(search('22', '2026-05-06T10:00:00+08:00', 'O-2'))
    expect(await stands('P-22')).toEqual(['satisfied'])
    await withdraw('21')
    expect(await stands('P-22')).toEqual(['unknown'])
  })

  it('held in the past by what was known then, though an earlier statement came in since', async () => {
    await send(search('32', '2026-05-02T10:00:00+08:00', 'O-3', WOMAN))
    await send(search('33', '2026-05-06T10:00:00+08:00', 'O-3'))
    const then = now
    await send(search('31', '2026-05-01T10:00:00+08:00', 'O-3', WOMAN))
    const context = {
      ...modelsInForce(),
      office: SCRATCH_OFFICE,
      sealer: sealerOf(world.context.keyring, SCRATCH_OFFICE),
      calendar: builtInCalendar,
    }
    const replayed = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      loadWorld(client, context, { type: 'person', id: 'P-33' }, then),
    )
    const told = replay(replayed, context, then).filter(({ model, object }) => model === MODEL && object === 'P-33')
    expect(told.map(({ state }) => state)).toEqual(['satisfied'])
  })
})
