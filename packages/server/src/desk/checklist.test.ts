import type { Instant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { type CellVerdict, CHECKLIST, cellsOf, itemOf } from './checklist'

const now = 1778134800000 as Instant
const verdict = (model: string, part: Partial<CellVerdict>): CellVerdict => ({
  key: model,
  model,
  state: 'satisfied',
  warn: null,
  alert: null,
  latest: null,
  finding: null,
  ...part,
})

describe('the golden 24 hours', () => {
  it('has fifteen items', () => expect(CHECKLIST).toHaveLength(15))

  it('knows the parts of a rule as the rule', () => {
    expect(itemOf('CM-DET-WARRANT/shown')).toBe('warrant')
    expect(itemOf('CM-DET-24H')).toBe('interrogation')
    expect(itemOf('CM-DET-24HX')).toBeUndefined()
  })

  it('shows in each cell what most needs a look', () => {
    const cells = cellsOf(
      [
        verdict('CTR-FOOD', {}),
        verdict('CTR-REST', { state: 'violated', finding: 'f1' }),
        verdict('CM-DET-24H', { state: 'pending', warn: now, latest: 1778137200000 as Instant }),
        verdict('CM-DET-SEND-24H', { state: 'pending', warn: (now + 1) as Instant }),
        verdict('INV-TWO-OFFICERS', { state: 'unknown' }),
      ],
      now,
    )
    const state = (item: string) => cells.find((cell) => cell.item === item)
    expect(state('rest')).toEqual({ item: 'rest', state: 'violated', verdict: 'CTR-REST', finding: 'f1', due: null })
    expect(state('interrogation')).toMatchObject({ state: 'urgent', due: '2026-05-07T15:00:00+08:00' })
    expect(state('delivery')?.state).toBe('running')
    expect(state('twoOfficers')?.state).toBe('unknown')
    expect(state('minor')).toEqual({ item: 'minor', state: 'notDue', verdict: null, finding: null, due: null })
  })
})
