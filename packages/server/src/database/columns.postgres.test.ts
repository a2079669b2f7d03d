import { afterAll, beforeAll, expect, it } from 'vitest'
import { bigintColumn, bytesColumn, integerColumn, jsonColumn, textColumn } from './columns'
import { inOffice } from './database'
import { SCRATCH_OFFICE, type Scratch, scratchDatabase } from './scratch'

let scratch: Scratch
beforeAll(async () => {
  scratch = await scratchDatabase()
})
afterAll(() => scratch.close())

const asRead = (text: string, values: readonly Buffer[]) =>
  inOffice(scratch.context.database, SCRATCH_OFFICE, async (client) => (await client.query(text, [...values])).rows)

it('carries columns of rows as they are, what is missing among them', async () => {
  const rows = [
    { text: '王安柏 — 𠮷', json: '{"a":"〔2026〕"}', bytes: Buffer.from([0, 255]), at: -1, line: -7 },
    { text: null, json: '[]', bytes: null, at: 1_778_048_400_000, line: 2_147_483_647 },
    { text: '', json: '1', bytes: Buffer.alloc(0), at: -9_007_199_254_740_991, line: 0 },
  ]
  const read = await asRead(
    'select t, j, b, at::text, line from unnest($1::text[], $2::json[], $3::bytea[], $4::bigint[], $5::integer[]) as row (t, j, b, at, line)',
    [
      ...[textColumn(rows, ({ text }) => text), jsonColumn(rows, ({ json }) => Buffer.from(json))],
      ...[bytesColumn(rows, ({ bytes }) => bytes), bigintColumn(rows, ({ at }) => at)],
      integerColumn(rows, ({ line }) => line),
    ],
  )
  expect(read).toEqual([
    { t: '王安柏 — 𠮷', j: { a: '〔2026〕' }, b: Buffer.from([0, 255]), at: '-1', line: -7 },
    { t: null, j: [], b: null, at: '1778048400000', line: 2_147_483_647 },
    { t: '', j: 1, b: Buffer.alloc(0), at: '-9007199254740991', line: 0 },
  ])
})

it('carries texts of any length, and no rows at all', async () => {
  const long = ['衡', '鉴'.repeat(5000), 'x']
  expect(await asRead('select t from unnest($1::text[]) as t', [textColumn(long, (text) => text)])).toEqual([
    { t: '衡' },
    { t: '鉴'.repeat(5000) },
    { t: 'x' },
  ])
  expect(await asRead('select t from unnest($1::text[]) as t', [textColumn<string>([], (text) => text)])).toEqual([])
})
