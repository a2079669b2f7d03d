import type { Instant } from '@hengjian/law'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import { sealerOf } from '../facts/sealer'
import { type ScratchApp, scratchApp } from '../http/scratchApp'
import { statedFacts } from './statedFacts'

let world: ScratchApp
beforeAll(async () => {
  world = await scratchApp({ now: () => Date.UTC(2026, 4, 8) as Instant })
})
afterAll(() => world.close())

it('gives the last fact of those that state the same, and none that another takes the place of', async () => {
  const lines = [
    sampleLine('detentionBegan', '2026-05-01T08:00:00+08:00', '1', { record: 'first' }),
    sampleLine('interrogationBegan', '2026-05-02T08:00:00+08:00', '1', { record: 'again' }),
    sampleLine('released', '2026-05-03T08:00:00+08:00', '1', { record: 'otherwise' }).replace('王安柏', '王安博'),
    sampleLine('released', '2026-05-04T08:00:00+08:00', '1', { record: 'wrong' }).replace('王安柏', '王安伯'),
    sampleLine('caseAccepted', '2026-05-05T08:00:00+08:00', '1', { supersedes: 'policeProcessSystem:wrong' }),
    sampleLine('detentionBegan', '2026-05-06T08:00:00+08:00', '2', { record: 'another person' }),
  ]
  const headers = { ...(await world.ingestHeaders('policeProcessSystem')), 'content-type': 'application/x-ndjson' }
  const answer = await world.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload: lines.join('\n') })
  expect(answer.json()).toMatchObject({ accepted: 6 })
  const { database, keyring } = world.context
  const stated = await inOffice(database, SCRATCH_OFFICE, (client) =>
    statedFacts(client, SCRATCH_OFFICE, ['P-1'], sealerOf(keyring, SCRATCH_OFFICE)),
  )
  const named = stated.map(({ sourceRecord, objects }) => {
    const person = objects.find(({ type }) => type === 'person')
    return [sourceRecord, person?.attributes?.['name']]
  })
  expect(named).toEqual([
    ['again', '王安柏'],
    ['otherwise', '王安博'],
  ])
})
