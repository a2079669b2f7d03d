import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mappingSchema } from '../mapping/mapping'
import { criminalProcedure } from '../vocabulary/criminal-procedure'
import { gb18030 } from '../writers/gb18030'
import { mappedFactsOf, type ReadFact, wireFactsOf } from './facts-of'
import { readRows } from './formats'
import { all, inPieces } from './testing/bytes'
import { expectWhole, receipt } from './testing/expect-whole'
import { workbook } from './testing/zip'

const mapping = mappingSchema.parse({
  vocabulary: 'criminal-procedure',
  source: 'policeProcessSystem',
  kind: { column: 'kind' },
  occurredAt: { column: 'time' },
  timeFormats: ['iso', 'slash', 'compact', 'chinese', 'excel'],
  objects: [{ role: 'person', type: 'person', id: { column: 'person' }, attributes: { name: { column: 'name' } } }],
})

const RECORDS = ['张三', '李四', '王五'].map((name, index) => ({
  kind: 'identityStated',
  time: `2026-05-0${index + 1}T14:20:00+08:00`,
  person: `P${index}`,
  name,
}))
const COLUMNS = ['kind', 'time', 'person', 'name'] as const
const table = [COLUMNS.join(','), ...RECORDS.map((one) => COLUMNS.map((column) => `"${one[column]}"`).join(','))].join(
  '\r\n',
)
const xes = `<?xml version="1.0" encoding="UTF-8"?><log>${RECORDS.map(
  (one) =>
    `<trace><event>${COLUMNS.map((column) => `<string key="${column}" value="${one[column]}"/>`).join('')}</event></trace>`,
).join('')}</log>`
const ocel = JSON.stringify({
  objects: RECORDS.map(({ person }) => ({ id: person, type: 'person' })),
  events: RECORDS.map((one, index) => ({
    id: `e${index}`,
    type: one.kind,
    time: one.time,
    attributes: COLUMNS.map((name) => ({ name, value: one[name] })),
    relationships: [{ objectId: one.person, qualifier: 'suspect' }],
  })),
})
const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`
const sheet = workbook(
  `<sheetData>${[COLUMNS, ...RECORDS.map((one) => COLUMNS.map((column) => one[column]))]
    .map((cells) => `<row>${cells.map(text).join('')}</row>`)
    .join('')}</sheetData><mergeCells><mergeCell ref="A2:A4"/></mergeCells>`,
)
const facts = RECORDS.map((one, index) =>
  JSON.stringify({
    source: 'policeProcessSystem',
    sourceRecord: `r${index}`,
    kind: one.kind,
    occurredAt: one.time,
    objects: [{ role: 'person', id: one.person, attributes: { name: one.name } }],
  }),
).join('\n')

/** A good file of every format. */
const FILES: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['log.csv', Buffer.from(table)],
  ['gb18030.csv', gb18030(table)],
  ['log.csv.gz', gzipSync(table)],
  ['log.ndjson', Buffer.from(RECORDS.map((one) => JSON.stringify(one)).join('\n'))],
  ['log.xes', Buffer.from(xes)],
  ['log.xes.gz', gzipSync(xes)],
  ['log.json', Buffer.from(ocel)],
  ['log.xlsx', sheet],
  ['wire', Buffer.from(facts)],
]

const read = (name: string, bytes: Uint8Array, size?: number): Promise<readonly ReadFact[]> =>
  all(
    name === 'wire'
      ? wireFactsOf('facts.ndjson', inPieces(bytes, size), criminalProcedure, receipt)
      : mappedFactsOf(name, inPieces(bytes, size), mapping, receipt),
  )

const failed = (reads: readonly ReadFact[]): boolean => reads.some((one) => 'problems' in one)
const names = (reads: readonly ReadFact[]): readonly unknown[] =>
  reads.flatMap((one) => ('fact' in one ? [one.fact.objects[0]?.attributes?.['name']] : []))

const pieces = fc.integer({ min: 1, max: 64 })
const runs = { numRuns: 300 }

describe.each(FILES)('%s', (name, good) => {
  it('gives its three facts, however it is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, async (size) => {
        const reads = await read(name, good, size)
        expect(failed(reads)).toBe(false)
        expect(names(reads)).toEqual(['张三', '李四', '王五'])
      }),
      { numRuns: 30 },
    )
  })

  it('never gives what was not written, cut off at any byte', async () => {
    for (let end = 0; end < good.length; end += 1) {
      const reads = await read(name, good.subarray(0, end), 50)
      expectWhole(reads)
      // Nothing in CSV shows that its last cell was cut off and is not just empty.
      const found = names(reads).filter((one) => one !== undefined)
      expect(['张三', '李四', '王五'].slice(0, found.length)).toEqual(found)
      if (name !== 'wire' && !/csv$|ndjson$/.test(name)) expect(failed(reads)).toBe(true)
    }
  })

  it('stays whole with any bits turned', async () => {
    const turned = fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    })
    await fc.assert(
      fc.asyncProperty(turned, pieces, async (changes, size) => {
        const bytes = Uint8Array.from(good)
        for (const [at, bits] of changes) bytes[at] = (bytes[at] ?? 0) ^ bits
        expectWhole(await read(name, bytes, size))
      }),
      runs,
    )
  })

  it('stays whole with parts left out, doubled or put elsewhere', async () => {
    const cut = fc.nat(good.length)
    await fc.assert(
      fc.asyncProperty(cut, cut, cut, pieces, async (one, two, three, size) => {
        const [from, to] = one < two ? [one, two] : [two, one]
        const bytes = Buffer.concat([good.subarray(0, three), good.subarray(from, to), good.subarray(three)])
        expectWhole(await read(name, bytes, size))
        expectWhole(await read(name, Buffer.concat([good.subarray(0, from), good.subarray(to)]), size))
      }),
      runs,
    )
  })

  it('is told for what it is under the name of any other format', async () => {
    for (const [other] of FILES) {
      if (other.replace('gb18030', 'log') === name.replace('gb18030', 'log')) continue
      expectWhole(await read(other, good))
    }
  })

  it('takes any bytes at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), pieces, async (bytes, size) => {
        const reads = await read(name, bytes, size)
        expectWhole(reads)
        expect(names(reads)).toEqual([])
      }),
      runs,
    )
  })
})

describe('text full of what a format is made of', () => {
  const XML = [
    '<',
    '>',
    '</',
    '/>',
    '<log>',
    '</log>',
    '<trace>',
    '<event>',
    '<string key="kind" value="',
    '"',
    '&',
    '&lt;',
    '&#x0;',
    '<!DOCTYPE',
    '<![CDATA[',
    ']]>',
    '<!--',
    '<?',
    '\u0000',
    '\ufffe',
    '案',
    ' ',
  ]
  const JSON_PARTS = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '\\u',
    'd800',
    '"events"',
    '"objects"',
    '"id"',
    '"time"',
    'null',
    '1e999',
    '-',
    ' ',
    '\n',
    '案',
  ]
  const CSV = ['"', '""', ',', '\n', '\r', '\r\n', 'kind', 'time', 'person', 'name', '案', '\ufeff', ' ', '\u0000']
  const from = (parts: readonly string[], start = '') =>
    fc.array(fc.constantFrom(...parts), { maxLength: 60 }).map((found) => start + found.join(''))

  it.each([
    ['log.xes', XML, '<log><trace><event>'],
    ['log.json', JSON_PARTS, '{"events":['],
    ['log.ndjson', JSON_PARTS, '{'],
    ['wire', JSON_PARTS, '{"objects":['],
    ['log.csv', CSV, 'kind,time,person,name\n'],
  ] as const)('%s', async (name, parts, start) => {
    const any = fc.oneof(from(parts), from(parts, start))
    await fc.assert(
      fc.asyncProperty(any, pieces, async (found, size) => expectWhole(await read(name, Buffer.from(found), size))),
      { numRuns: 1000 },
    )
  })

  it('reads CSV to the same rows however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(from(CSV, 'kind,time,person,name\n'), pieces, async (found, size) => {
        const bytes = Buffer.from(found)
        expect(await all(readRows('a.csv', inPieces(bytes, size), mapping))).toEqual(
          await all(readRows('a.csv', inPieces(bytes), mapping)),
        )
      }),
      { numRuns: 1000 },
    )
  })
})
