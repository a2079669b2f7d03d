import { Pool } from 'pg'
import { expect, it } from 'vitest'
import { isDatabaseGone } from './goneDatabase'

/** What asking a pool for a connection is refused with. */
const refusal = (pool: Pool): Promise<unknown> =>
  pool.connect().then(
    () => undefined,
    (error: unknown) => error,
  )

it('knows a database whose pool was ended before what worked with it', async () => {
  const pool = new Pool({ connectionString: 'postgres://nobody@127.0.0.1:1/none' })
  await pool.end()
  const error = await refusal(pool)
  expect(error).toBeInstanceOf(Error)
  expect(isDatabaseGone(error)).toBe(true)
})

it('knows a database that nothing answers for', async () => {
  const pool = new Pool({ connectionString: 'postgres://nobody@127.0.0.1:1/none' })
  const error = await refusal(pool)
  await pool.end()
  expect(isDatabaseGone(error)).toBe(true)
})

it('takes an error of a query, of the program or of nothing for what it is', () => {
  expect(isDatabaseGone(Object.assign(new Error('duplicate key'), { code: '23505' }))).toBe(false)
  expect(isDatabaseGone(new TypeError('reading a number of undefined'))).toBe(false)
  expect(isDatabaseGone('Connection terminated')).toBe(false)
})
