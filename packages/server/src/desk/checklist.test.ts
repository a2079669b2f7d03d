import type { Instant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { type CellVerdict, CHECKLIST, cellsOf, itemOf, verdictsOfItem } from './checklist'

const now = 1778134800000 as Instant
const verdict = (model: string, part: Partial<CellVerdict>): CellVerdict => ({
  key: model,
  model,
  state: 'satisfied',
  counted_from: null,
  warn: null,
  alert: null,
  latest: null,
  finding: null,
  dismissed: false,
  ...part,
})

describe('the golden 24 hours', () => {
  it('has the fifteen items of the office, in the order in which they come', () =>
    expect(CHECKLIST.map(({ item }) => item)).toEqual([
      ...['entry', 'search', 'rights', 'summons', 'rest', 'warrant', 'delivery', 'family', 'interrogation'],
      ...['recording', 'twoOfficers', 'minor', 'dutyLawyer', 'filing', 'firstLook'],
    ]))

  it('knows the parts of a rule as the rule', () => {
    expect(itemOf('CM-DET-WARRANT/shown')).toBe('warrant')
    expect(itemOf('CM-DET-WARRANT/shown/at')).toBe('warrant')
    expect(itemOf('CM-DET-24H')).toBe('interrogation')
    expect(itemOf('CM-DET-24HX')).toBeUndefined()
    expect(itemOf('/CM-DET-24H')).toBeUndefined()
  })

  it('watches over each item by models of its own', () => {
    const models = CHECKLIST.flatMap((item) => item.models)
    expect(models.filter((model, place) => models.indexOf(model) !== place)).toEqual([])
    expect(models.filter((model) => model.includes('/'))).toEqual([])
    expect(models.map(itemOf).filter((item) => item === 'family')).toHaveLength(4)
  })

  it('shows in each cell what most needs a look', () => {
    const cells = cellsOf(
      [
        verdict('CTR-FOOD', {}),
        verdict('CTR-REST', { state: 'violated', finding: 'f1' }),
        verdict('CM-DET-24H', { state: 'pending', warn: now, latest: 1778137200000 as Instant }),
        verdict('CM-DET-SEND-24H', { state: 'pending', warn: (now + 1) as Instant }),
        verdict('CTR-AV-MUST', { state: 'unknown' }),
      ],
      now,
    )
    const of = (item: string) => cells.find((cell) => cell.item === item)
    expect(of('rest')).toEqual({ item: 'rest', state: 'violated', due: null })
    expect(of('interrogation')).toEqual({
      item: 'interrogation',
      state: 'urgent',
      due: '2026-05-07T15:00:00+08:00',
    })
    expect(of('delivery')?.state).toBe('running')
    expect(of('recording')?.state).toBe('unknown')
    expect(of('minor')).toEqual({ item: 'minor', state: 'notDue', due: null })
  })

  it('does not ask for a minor’s safeguards where the questioned person is none', () => {
    const minor = (...verdicts: CellVerdict[]) => cellsOf(verdicts, now).find(({ item }) => item === 'minor')?.state
    expect(minor()).toBe('notDue')
    expect(minor(verdict('INV-TWO-OFFICERS', {}))).toBe('notApplicable')
    expect(minor(verdict('INV-TWO-OFFICERS', {}), verdict('RGT-MINOR-GUARDIAN', { state: 'unknown' }))).toBe('unknown')
  })

  it('does not show as violated what a person has dismissed, nor as kept', () => {
    const dismissed = verdict('CTR-REST', { state: 'violated', finding: 'f1', dismissed: true })
    expect(cellsOf([dismissed, verdict('CTR-FOOD', {})], now).find(({ item }) => item === 'rest')?.state).toBe(
      'dismissed',
    )
  })

  it('does not keep an item waiting for what runs on without a limit', () => {
    const open = verdict('CTR-INJURY-DELTA', { state: 'pending' })
    const search = (...verdicts: CellVerdict[]) => cellsOf(verdicts, now).find(({ item }) => item === 'search')?.state
    expect(search(open)).toBe('running')
    expect(search(open, verdict('CTR-SECURITY-CHECK', {}))).toBe('done')
  })

  it('puts of two running clocks the one first that is due first, and no limit last', () => {
    const running = (key: string, latest: number | null) =>
      verdict('CM-DET-24H', { key, state: 'pending', warn: now, latest: latest as Instant | null })
    const inOrder = verdictsOfItem([running('c', null), running('a', 20), running('b', 10)], 'interrogation', now)
    expect(inOrder.map(({ verdict: { key } }) => key)).toEqual(['b', 'a', 'c'])
  })
})
