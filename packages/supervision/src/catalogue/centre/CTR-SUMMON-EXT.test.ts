import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { ctrSummonExt } from './CTR-SUMMON-EXT'
import { ctrSummonExtLate } from './CTR-SUMMON-EXT-late'

const measure = { id: 'm', kind: 'summons', track: 'criminal' }
const began = fact('summonsBegan', '2026-05-06T08:00:00+08:00', { measure, person: 'p', case: 'c' })
const extension = (data: Record<string, string | boolean>, complex = true) =>
  fact('measureExtended', '2026-05-06T18:00:00+08:00', { measure, person: 'p', case: { id: 'c', complex } }, { data })
const LATER = '2026-05-08T00:00:00+08:00'
const FULL = { approverLevel: 'departmentHead', custodyNeeded: true }

describe('CTR-SUMMON-EXT', () => {
  it('accepts the department head or above in a complex case that needs custody', () => {
    expect(stateOf(ctrSummonExt, [extension(FULL)], LATER)).toBe('satisfied')
    expect(stateOf(ctrSummonExt, [extension({ ...FULL, approverLevel: 'countyHead' })], LATER)).toBe('satisfied')
  })

  it('refuses a lower approver, an ordinary case, or no need for custody', () => {
    expect(stateOf(ctrSummonExt, [extension({ ...FULL, approverLevel: 'dutyHead' })], LATER)).toBe('violated')
    expect(stateOf(ctrSummonExt, [extension(FULL, false)], LATER)).toBe('violated')
    expect(stateOf(ctrSummonExt, [extension({ ...FULL, custodyNeeded: false })], LATER)).toBe('violated')
  })

  it('holds even if bail followed', () => {
    const bail = fact('bailBegan', '2026-05-06T22:00:00+08:00', { measure: 'm2', person: 'p', case: 'c' })
    expect(stateOf(ctrSummonExt, [extension(FULL), bail], LATER)).toBe('satisfied')
  })

  it('is unknown where approver, case or need are not recorded; does not apply to another measure', () => {
    expect(stateOf(ctrSummonExt, [extension({ custodyNeeded: true })], LATER)).toBe('unknown')
    expect(
      stateOf(
        ctrSummonExt,
        [fact('measureExtended', '2026-05-06T18:00:00+08:00', { measure, person: 'p', case: 'c' }, { data: FULL })],
        LATER,
      ),
    ).toBe('unknown')
    const other = { id: 'x', kind: 'detention', track: 'criminal' }
    expect(
      stateOf(
        ctrSummonExt,
        [fact('measureExtended', '2026-05-06T18:00:00+08:00', { measure: other, person: 'p' })],
        LATER,
      ),
    ).toBe('none')
  })
})

describe('CTR-SUMMON-EXT/late', () => {
  const approved = (approvedAt: string) =>
    fact('measureExtended', '2026-05-07T09:00:00+08:00', { measure, person: 'p' }, { data: { approvedAt } })
  it.each([
    ['2026-05-06T19:59:59+08:00', 'satisfied'],
    ['2026-05-06T20:00:00+08:00', 'satisfied'],
    ['2026-05-06T20:00:01+08:00', 'violated'],
  ])('approval comes before the twelve hours ran out: %s %s', (at, state) => {
    expect(stateOf(ctrSummonExtLate, [began, approved(at)], LATER)).toBe(state)
  })

  it('says nothing where there was no extension, and cannot say without the time of approval', () => {
    expect(stateOf(ctrSummonExtLate, [began], LATER)).toBe('none')
    expect(
      stateOf(
        ctrSummonExtLate,
        [began, fact('measureExtended', '2026-05-07T09:00:00+08:00', { measure, person: 'p' })],
        LATER,
      ),
    ).toBe('unknown')
  })
})
