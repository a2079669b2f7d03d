import type { Instant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import type { OfficeId } from './fact'
import { parseFact } from './parse-fact'
import { criminalProcedure } from './vocabulary/criminal-procedure'
import { wireForm } from './wire-form'

/** 2026-06-01T00:00:00+08:00 */
const receipt = { office: 'o1' as OfficeId, receivedAt: 1_780_243_200_000 as Instant }

const LINE = {
  source: 'policeProcessSystem',
  sourceRecord: 'r1',
  kind: 'searchBegan',
  occurredAt: '2026-05-06T14:20:31+08:00',
  endedAt: '2026-05-06T15:00+08:00',
  recordedAt: '2026-05-06T15:02:11+08:00',
  site: 'north',
  objects: [
    { role: 'measure', type: 'measure', id: 'M1', attributes: { kind: 'search' } },
    { role: 'case', type: 'case', id: 'A1' },
  ],
  data: { ofBody: true },
  supersedes: 'policeProcessSystem:r0',
}

describe('wireForm', () => {
  it.each([
    ['all that a fact says', LINE],
    ['no more than it says', { ...LINE, endedAt: LINE.occurredAt, recordedAt: undefined, supersedes: undefined }],
    ['a date', { ...LINE, occurredAt: '2026-05-06', endedAt: '2026-05-07' }],
  ])('writes %s', (_, line) => {
    const given = JSON.parse(JSON.stringify(line))
    const read = parseFact(criminalProcedure, given, receipt)
    expect(read.ok && wireForm(read.value)).toEqual(given)
  })
})
