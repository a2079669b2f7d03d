import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'

let world: ScratchApp

beforeAll(async () => {
  world = await scratchApp()
})
afterAll(() => world.close())

const tour = async ({ headers }: SignedIn, seen?: boolean) =>
  (
    await world.app.inject({
      method: seen === undefined ? 'GET' : 'POST',
      url: '/api/v1/tour',
      headers,
      ...(seen === undefined ? {} : { payload: { seen } }),
    })
  ).json()

it('remembers of each user whether they were shown around, and shows again what is asked for again', async () => {
  const one = await world.signIn('procurator')
  const other = await world.signIn('clerk')
  expect(await tour(one)).toEqual({ seen: false })
  expect(await tour(one, true)).toEqual({ seen: true })
  expect(await tour(one, true)).toEqual({ seen: true })
  expect([await tour(one), await tour(other)]).toEqual([{ seen: true }, { seen: false }])
  expect(await tour(one, false)).toEqual({ seen: false })
  expect(await tour(one)).toEqual({ seen: false })
})
