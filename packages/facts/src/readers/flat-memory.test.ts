import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createGzip } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { mappingSchema } from '../mapping/mapping'
import { readRows } from './formats'
import type { Bytes } from './row'
import { workbookParts, zip } from './testing/zip'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const mapping = mappingSchema.parse({
  vocabulary: 'log',
  source: 'log',
  kind: { column: 'kind' },
  occurredAt: { column: 'time' },
  objects: [{ role: 'case', type: 'case', id: { column: 'case' } }],
})

/** Records enough for the file to be far larger than what a reader may hold. */
const RECORDS = 200_000
const MEGABYTE = 1024 * 1024

/** A file that is made while it is read. */
async function* generated(head: string, record: (index: number) => string, tail: string): Bytes {
  yield Buffer.from(head)
  for (let from = 0; from < RECORDS; from += 500) {
    yield Buffer.from(Array.from({ length: 500 }, (_, index) => record(from + index)).join(''))
  }
  yield Buffer.from(tail)
}

const filler = '填充'.repeat(30)
const csv = (): Bytes => generated('case,kind,time,filler\n', (n) => `A${n},讯问,2026-05-06T14:20,${filler}${n}\n`, '')
const FILES: Readonly<Record<string, () => Bytes>> = {
  'log.csv': csv,
  'log.csv.gz': () => {
    const packed = createGzip({ level: 1 })
    void (async () => {
      for await (const piece of csv())
        if (!packed.write(piece)) await new Promise((resolve) => packed.once('drain', resolve))
      packed.end()
    })()
    return packed
  },
  'log.ndjson': () =>
    generated('', (n) => `{"case":"A${n}","kind":"讯问","time":"2026-05-06T14:20","filler":"${filler}${n}"}\n`, ''),
  'log.xes': () =>
    generated('<log>', (n) => `<trace><event><string key="filler" value="${filler}${n}"/></event></trace>`, '</log>'),
  'log.json': () =>
    generated(
      '{"objects":[],"events":[',
      (n) =>
        `${n === 0 ? '' : ','}{"id":"e${n}","type":"讯问","time":"2026","attributes":[{"name":"x","value":"${filler}${n}"}]}`,
      ']}',
    ),
}

describe('a reader holds no more of a large file than of a small one', () => {
  it.each(Object.keys(FILES))('%s', async (name) => {
    let [rows, early, last] = [0, 0, 0]
    const file = FILES[name]
    for await (const reading of readRows(name, file === undefined ? csv() : file(), mapping)) {
      expect('row' in reading).toBe(true)
      rows += 1
      if (rows !== 20_000 && rows !== RECORDS) continue
      collect()
      const { heapUsed, external } = process.memoryUsage()
      if (rows === RECORDS) last = heapUsed + external
      else early = heapUsed + external
    }
    expect(rows).toBe(RECORDS)
    expect((last - early) / MEGABYTE).toBeLessThan(8)
  })

  it('log.xlsx, which is held packed', async () => {
    const cells = (n: number): string =>
      `<row><c t="str"><v>A${n}</v></c><c t="str"><v>讯问</v></c><c t="str"><v>${n}</v></c></row>`
    const head = '<row><c t="str"><v>case</v></c><c t="str"><v>kind</v></c><c t="str"><v>time</v></c></row>'
    const file = zip(
      workbookParts(`<sheetData>${head}${Array.from({ length: 100_000 }, (_, n) => cells(n)).join('')}</sheetData>`),
    )
    async function* bytes(): Bytes {
      yield file
    }
    let [rows, early, last] = [0, 0, 0]
    for await (const reading of readRows('log.xlsx', bytes(), mapping)) {
      expect('row' in reading).toBe(true)
      rows += 1
      if (rows !== 10_000 && rows !== 99_999) continue
      collect()
      const { heapUsed, external } = process.memoryUsage()
      if (rows === 10_000) early = heapUsed + external
      else last = heapUsed + external
    }
    expect(rows).toBe(100_000)
    expect((last - early) / MEGABYTE).toBeLessThan(8)
  })

  it.each(['log.csv', 'log.xlsx'])('%s, of which a text of many a row is kept', async (name) => {
    const wide = filler.repeat(20)
    const line = (n: number): string => `A-2026-990000-${n},讯问,2026-05-06T14:20,${wide}${n}\n`
    const cells = (n: number): string =>
      `<row>${line(n)
        .trimEnd()
        .split(',')
        .map((text) => `<c t="str"><v>${text}</v></c>`)
        .join('')}</row>`
    const all = <Text>(of: (n: number) => Text): Text[] => Array.from({ length: 30_000 }, (_, n) => of(n))
    const head = '<row><c t="str"><v>case</v></c><c t="str"><v>kind</v></c><c t="str"><v>time</v></c></row>'
    const file =
      name === 'log.csv'
        ? Buffer.from(`case,kind,time,filler\n${all(line).join('')}`)
        : zip(workbookParts(`<sheetData>${head}${all(cells).join('')}</sheetData>`))
    async function* bytes(): Bytes {
      for (let at = 0; at < file.length; at += 65_536) yield file.subarray(at, at + 65_536)
    }
    const kept: unknown[] = []
    let [rows, early] = [0, 0]
    const used = (): number => {
      collect()
      return process.memoryUsage().heapUsed
    }
    for await (const reading of readRows(name, bytes(), mapping)) {
      rows += 1
      if (rows % 15 === 0 && 'row' in reading) kept.push(reading.row.cells['case'])
      if (rows === 3000) early = used()
    }
    const last = used()
    expect([kept.length, kept.at(-1)]).toEqual([2000, 'A-2026-990000-29999'])
    expect((last - early) / MEGABYTE).toBeLessThan(8)
  })
})
