import { afterAll, beforeAll, expect, it } from 'vitest'
import { inOffice } from './database'
import { SCRATCH_OFFICE, type Scratch, scratchDatabase } from './scratch'

let scratch: Scratch
beforeAll(async () => {
  scratch = await scratchDatabase()
})
afterAll(() => scratch.close())

it('hears of a broken connection even while it changes hands', async () => {
  const { database } = scratch.context
  const client = await database.pool.connect()
  expect(client.listenerCount('error')).toBeGreaterThan(0)
  client.release()
  const within = await inOffice(database, SCRATCH_OFFICE, async (one) => one.listenerCount('error'))
  expect(within).toBeGreaterThan(1)
})
