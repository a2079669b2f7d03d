import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmDetExt30d } from './CM-DET-EXT-30D'

const m = { id: 'm', kind: 'detention' }
const detained = fact('detentionBegan', '2026-09-28T10:00:00+08:00', { measure: m, person: 'p', case: 'c' })
const extended = (approvedAt: string, data: Record<string, string | number>, counts: Record<string, number> = {}) =>
  fact(
    'measureExtended',
    approvedAt,
    { measure: m, person: 'p', case: { id: 'c', ...counts } },
    { data: { approvedAt, ...data } },
  )
const IN_TIME = '2026-09-30T10:00:00+08:00'
const LATER = '2026-12-01T00:00:00+08:00'
const head = { approverLevel: 'countyHead' }

describe('CM-DET-EXT-30D', () => {
  it.each([
    [{ ...head, feature: 'roaming' }, {}, 'satisfied'],
    [{ ...head, feature: 'repeated' }, { actCount: 3 }, 'satisfied'],
    [{ ...head, feature: 'repeated' }, { actCount: 2 }, 'violated'],
    [{ ...head, feature: 'repeated' }, {}, 'unknown'],
    [{ ...head, feature: 'jointly' }, { suspectCount: 2 }, 'satisfied'],
    [{ ...head, feature: 'jointly' }, { suspectCount: 1 }, 'violated'],
    [{ ...head, feature: 'roaming', days: 31 }, {}, 'violated'],
    [{ approverLevel: 'departmentHead', feature: 'roaming' }, {}, 'violated'],
    [{ feature: 'roaming' }, {}, 'unknown'],
  ])(
    'an extension %j in a case %j is %s',
    (data: Record<string, string | number>, counts: Record<string, number>, state) => {
      expect(stateOf(cmDetExt30d, [detained, extended(IN_TIME, data, counts)], LATER)).toBe(state)
    },
  )

  it('leaves the extension by days to its own rule', () => {
    expect(stateOf(cmDetExt30d, [detained, extended(IN_TIME, { ...head, days: 4 })], LATER)).toBe('none')
  })

  it('does not concern another measure; without a number of days thirty are meant', () => {
    const other = fact(
      'measureExtended',
      IN_TIME,
      { measure: { id: 'a', kind: 'arrest' }, person: 'p', case: 'c' },
      { data: { feature: 'roaming' } },
    )
    expect(stateOf(cmDetExt30d, [detained, other], LATER)).toBe('none')
    expect(stateOf(cmDetExt30d, [detained, extended(IN_TIME, { ...head, feature: 'roaming', days: 30 })], LATER)).toBe(
      'satisfied',
    )
  })
})
