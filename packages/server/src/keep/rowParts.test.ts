import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { compressedParts } from './rowParts'

async function partsOf(chunks: readonly string[], bytes: number): Promise<readonly string[]> {
  const parts: string[] = []
  async function* rows(): AsyncIterable<Buffer> {
    for (const chunk of chunks) yield Buffer.from(chunk)
  }
  for await (const part of compressedParts(rows(), bytes)) parts.push(gunzipSync(part).toString())
  return parts
}

it('cuts after the row that fills a part, never within one', async () => {
  expect(await partsOf(['aa\nb', 'b\ncc\nd', 'd\n'], 6)).toEqual(['aa\nbb\ncc\n', 'dd\n'])
  expect(await partsOf(['aa\n', 'bb\n'], 3)).toEqual(['aa\n', 'bb\n'])
  expect(await partsOf(['a long row in', ' three pieces', '\nb\n'], 4)).toEqual(['a long row in three pieces\nb\n'])
  expect(await partsOf([], 4)).toEqual([])
})

it('holds no more than two parts at a time, however many rows there are', async () => {
  let given = 0
  let most = 0
  let taken = 0
  async function* rows(): AsyncIterable<Buffer> {
    for (let chunk = 0; chunk < 200; chunk += 1) {
      given += 1
      most = Math.max(most, given - taken * 10)
      yield Buffer.from(`${'x'.repeat(99)}\n`)
    }
  }
  for await (const part of compressedParts(rows(), 1000)) {
    expect(gunzipSync(part)).toHaveLength(1000)
    taken += 1
  }
  expect(taken).toBe(20)
  expect(most).toBeLessThanOrEqual(20)
})
