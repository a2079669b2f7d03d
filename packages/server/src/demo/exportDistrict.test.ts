import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { OfficeId } from '@hengjian/facts'
import { OUTSIDE_MAPPINGS } from '@hengjian/facts/outside'
import { type Bytes, mappedFactsOf, readRows } from '@hengjian/facts/readers'
import { type Instant, parseInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { districtFiles } from './exportDistrict'

const anchor: Instant = parseInstant('2026-11-20T09:30:00+08:00')?.instant ?? (0 as Instant)
/** As `hengjian demo --to examples/outside --seed 20261120 --anchor 2026-11-20T09:30 --people 8` makes them. */
const files = districtFiles({ seed: 20_261_120, anchor, people: 8, site: 'north', rules: false })

const sample = (name: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`../../../../examples/outside/${name}`, import.meta.url)))

async function* once(bytes: Uint8Array): Bytes {
  yield bytes
}

async function contents(bytes: Bytes): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}

const mappingOf = (name: string) => {
  const found = OUTSIDE_MAPPINGS.find(({ id }) => name.startsWith(id))
  if (found === undefined) throw new RangeError(name)
  return found.mapping
}

async function rowsOf(name: string, bytes: Buffer): Promise<readonly unknown[]> {
  const rows: unknown[] = []
  for await (const reading of readRows(name, once(bytes), mappingOf(name))) rows.push(reading)
  return rows
}

describe('the sample files of the outside systems', () => {
  it('are named for their systems', () => {
    expect(files.map(({ name }) => name)).toEqual([
      'police-process-system.xlsx',
      'police-info-platform.csv',
      'centre-monitoring-system.ndjson',
      'procuratorate-case-system.xlsx',
    ])
  })

  it.each(files.map((file) => [file.name, file] as const))('%s is what the district gives', async (name, { bytes }) => {
    const made = await contents(bytes)
    // How tightly a workbook is packed depends on the platform; what it says does not.
    if (name.endsWith('.xlsx')) expect(await rowsOf(name, sample(name))).toEqual(await rowsOf(name, made))
    else expect(sample(name).equals(made)).toBe(true)
  })

  it.each([...files.map(({ name }) => name), 'centre-visit-register.csv'])(
    '%s is read by its mapping without a problem',
    async (name) => {
      const receipt = { office: 'o1' as OfficeId, receivedAt: anchor }
      let facts = 0
      for await (const read of mappedFactsOf(name, once(sample(name)), mappingOf(name), receipt)) {
        expect('problems' in read ? read.problems : []).toEqual([])
        facts += 1
      }
      expect(facts).toBeGreaterThan(2)
    },
  )
})
