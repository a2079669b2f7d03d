import { parseInstant } from '@hengjian/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFact } from './parse-fact'
import { expectWhole, receipt } from './readers/testing/expect-whole'
import { criminalProcedure } from './vocabulary/criminal-procedure'

describe('parseFact of any JSON', () => {
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom(
      '2026-05-06',
      '2026-02-30',
      'person',
      'P1',
      '\u0000',
      '\ud800',
      'x'.repeat(300),
      '990000199001011239',
    ),
  )
  const object = fc.record(
    {
      role: fc.oneof(fc.constantFrom('person', 'case', 'measure'), value),
      id: value,
      type: value,
      attributes: fc.oneof(
        fc.dictionary(
          fc.constantFrom('name', 'idNumber', 'paperKind', 'sex', 'groups', 'inCustody', '__proto__', 'x'),
          value,
        ),
        value,
      ),
    },
    { requiredKeys: [] },
  )
  const kinds = fc.constantFrom(...criminalProcedure.kinds.keys())
  const record = fc.record(
    {
      source: fc.oneof(fc.constantFrom('policeProcessSystem'), value),
      sourceRecord: value,
      kind: fc.oneof({ arbitrary: kinds, weight: 5 }, { arbitrary: value, weight: 1 }),
      occurredAt: fc.oneof(fc.constantFrom('2026-05-06', '2026-05-06T14:20', '2026-05-06T14:20:31+08:00'), value),
      endedAt: value,
      objects: fc.oneof(fc.array(object, { maxLength: 4 }), value),
      data: fc.oneof(
        fc.dictionary(fc.constantFrom('reason', 'ground', 'items', 'approvedAt', 'days', 'x'), value),
        value,
      ),
      supersedes: value,
    },
    { requiredKeys: ['source', 'sourceRecord', 'kind', 'occurredAt', 'objects'] },
  )

  it('gives a whole fact or problems, and the same each time', () => {
    fc.assert(
      fc.property(fc.oneof(record, value), (json) => {
        const read = parseFact(criminalProcedure, json, receipt)
        expect(parseFact(criminalProcedure, json, receipt)).toEqual(read)
        if (!read.ok) return expectWhole([{ problems: read.problems }])
        expectWhole([{ fact: read.value, place: '' }])
        expect(read.value.occurredAt.from).toBeLessThanOrEqual(receipt.receivedAt + 300_000)
        expect(JSON.parse(JSON.stringify(read.value))).toEqual(read.value)
      }),
      { numRuns: 3000 },
    )
  })

  it('keeps the instant of every time that it accepts', () => {
    const time = fc.tuple(
      fc.integer({ min: 1990, max: 2025 }),
      fc.integer({ min: 1, max: 13 }),
      fc.integer({ min: 1, max: 32 }),
      fc.integer({ min: 0, max: 24 }),
    )
    fc.assert(
      fc.property(time, ([year, month, day, hour]) => {
        const two = (number: number): string => String(number).padStart(2, '0')
        const occurredAt = `${year}-${two(month)}-${two(day)}T${two(hour)}:30`
        const json = {
          source: 'policeProcessSystem',
          sourceRecord: 'r',
          kind: 'identityStated',
          occurredAt,
          objects: [{ role: 'person', id: 'P' }],
        }
        const read = parseFact(criminalProcedure, json, receipt)
        expect(read.ok ? read.value.occurredAt.from : undefined).toBe(parseInstant(occurredAt)?.instant)
      }),
    )
  })
})
