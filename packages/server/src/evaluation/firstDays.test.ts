import { criminalProcedure, type Fact, type OfficeId, parseFact } from '@hengjian/facts'
import { formatDate, type Instant, parseInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { firstDayOf, goldenVerdicts } from './firstDays'

const receipt = { office: 'o1' as OfficeId, receivedAt: 1_800_000_000_000 as Instant }
const at = (text: string): Instant => parseInstant(text)?.instant ?? (Number.NaN as Instant)

function entered(occurredAt: string): Fact {
  const objects = [
    { role: 'visit', type: 'visit', id: 'V-1' },
    { role: 'person', type: 'person', id: 'P-1', attributes: { handlingUnit: '松涧派出所' } },
    { role: 'officers', type: 'officer', id: 'O-1' },
  ]
  const read = parseFact(
    criminalProcedure,
    {
      source: 'centreMonitoringSystem',
      sourceRecord: occurredAt,
      kind: 'centreEntered',
      occurredAt,
      objects,
      data: {},
    },
    receipt,
  )
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}
const facts = [entered('2026-05-06T14:20:00+08:00'), entered('2026-05-09T08:00:00+08:00')]
const verdict = (
  model: string,
  state: 'satisfied' | 'violated' | 'unknown' | 'pending',
  type = 'person',
  object = 'P-1',
) => ({
  ...{ model, state, type, object, started_at: at('2026-05-06T15:00:00+08:00') },
})
const said = (...verdicts: readonly ReturnType<typeof verdict>[]) => {
  const day = firstDayOf('P-1', 'C-1', facts, goldenVerdicts(verdicts))
  return day === undefined ? undefined : [formatDate(day.day), ...day.marks, day.unit, day.case].join(' ')
}

describe('the first day of a person', () => {
  it('ends 24 hours after the first arrival, and is kept where all of it was', () => {
    expect(said(verdict('CM-DET-24H', 'satisfied'), verdict('CTR-FOOD', 'satisfied', 'visit', 'V-1'))).toBe(
      '2026-05-07 kept 松涧派出所 C-1',
    )
    expect(said(verdict('CM-DET-24H', 'satisfied'), verdict('FIL-APPROVAL', 'violated', 'case', 'C-1'))).toBe(
      '2026-05-07 松涧派出所 C-1',
    )
    expect(said(verdict('CM-DET-24H', 'unknown'))).toBe('2026-05-07 松涧派出所 C-1')
    expect(said()).toBe('2026-05-07 松涧派出所 C-1')
  })

  it('is not judged by what is another’s, by other rules, or by what came later', () => {
    const kept = '2026-05-07 kept 松涧派出所 C-1'
    const ok = verdict('CM-DET-24H', 'satisfied')
    expect(said(ok, verdict('CTR-FOOD', 'violated', 'visit', 'V-2'))).toBe(kept)
    expect(said(ok, verdict('FIL-APPROVAL', 'violated', 'case', 'C-2'))).toBe(kept)
    expect(said(ok, verdict('INV-TWO-OFFICERS', 'violated', 'officer', 'O-1'))).toBe(kept)
    expect(said(ok, verdict('CUS-2M', 'violated'))).toBe(kept)
    expect(said(ok, { ...verdict('CTR-FOOD', 'violated'), started_at: at('2026-05-09T09:00:00+08:00') })).toBe(kept)
  })

  it('is none for whoever never came', () => {
    expect(firstDayOf('P-1', undefined, [], new Map())).toBeUndefined()
  })
})
