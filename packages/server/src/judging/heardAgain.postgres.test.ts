import { findingPageSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import { type ScratchApp, scratchApp } from '../http/scratchApp'
import { setRhythm } from '../sources/silences'
import { createHeardAgain } from './heardAgain'
import { modelsInForce } from './inForce'
import { fireTimers } from './timers'
import { judgeOffice } from './worker'

const at = (text: string): Instant => parseInstant(text)?.instant ?? (Number.NaN as Instant)
let now = at('2026-05-06T14:30:00+08:00')
let world: ScratchApp

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
    setRhythm(client, SCRATCH_OFFICE, 'policeProcessSystem', 60),
  )
})
afterAll(() => world.close())

const take = async (line: string): Promise<void> => {
  const headers = { ...(await world.ingestHeaders('policeProcessSystem')), 'content-type': 'application/x-ndjson' }
  const answer = await world.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload: line })
  expect(answer.json()).toMatchObject({ accepted: 1 })
}
const judge = () => judgeOffice(world.context, modelsInForce(), SCRATCH_OFFICE)
const findings = async (): Promise<readonly string[]> => {
  const { headers } = await world.signIn('clerk')
  const answer = await world.app.inject({ url: '/api/v1/findings?model=CM-DET-24H', headers })
  return findingPageSchema.parse(answer.json()).rows.map(({ object, state }) => `${object.id} ${state}`)
}

it('finds what could not be judged while its source was silent, once the source is heard again', async () => {
  const heardAgain = createHeardAgain()
  const look = () =>
    inOffice(world.context.database, SCRATCH_OFFICE, (client) => heardAgain(client, SCRATCH_OFFICE, now))
  await take(sampleLine('detentionBegan', '2026-05-06T14:20:00+08:00', '1'))
  await judge()
  expect(await look()).toBe(0)
  now = at('2026-05-07T15:00:00+08:00')
  await inOffice(world.context.database, SCRATCH_OFFICE, (client) => fireTimers(client, SCRATCH_OFFICE, now))
  await judge()
  expect(await look()).toBe(0)
  expect(await findings()).toEqual([])
  now = at('2026-05-07T16:00:00+08:00')
  await take(sampleLine('detentionBegan', '2026-05-07T15:59:00+08:00', '2'))
  await judge()
  expect(await findings()).toEqual([])
  expect(await look()).toBeGreaterThan(0)
  await judge()
  expect(await findings()).toEqual(['P-1 open'])
  expect(await look()).toBe(0)
})

it('takes up with its first look what came while no process ran', async () => {
  now = at('2026-05-09T16:00:00+08:00')
  await inOffice(world.context.database, SCRATCH_OFFICE, (client) => fireTimers(client, SCRATCH_OFFICE, now))
  await judge()
  await take(sampleLine('detentionBegan', '2026-05-09T15:59:00+08:00', '3'))
  await judge()
  expect(await findings()).not.toContain('P-2 open')
  const first = createHeardAgain()
  await inOffice(world.context.database, SCRATCH_OFFICE, (client) => first(client, SCRATCH_OFFICE, now))
  await judge()
  expect(await findings()).toContain('P-2 open')
})
