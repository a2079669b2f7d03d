import { describe, expect, it } from 'vitest'
import { fact, instantOf, verdictsOf } from '../proof'
import { cmDetExpired } from './CM-DET-EXPIRED'
import { cmDetReq3d } from './CM-DET-REQ-3D'

const who = { measure: { id: 'm', kind: 'detention' }, person: 'p', case: 'c' }
const detention = fact('detentionBegan', '2026-05-06T10:00:00+08:00', who)
const extended = (data: Record<string, string | number>, kind = 'detention') =>
  fact(
    'measureExtended',
    '2026-05-08T10:00:00+08:00',
    { measure: { id: 'm', kind }, person: 'p', case: 'c' },
    { data: { approvedAt: '2026-05-08T10:00:00+08:00', approverLevel: 'countyHead', ...data } },
  )

describe.each([
  ['CM-DET-REQ-3D', cmDetReq3d],
  ['CM-DET-EXPIRED', cmDetExpired],
] as const)('the lawful extensions in %s', (_id, model) => {
  const latest = (data: Record<string, string | number>, kind?: string) =>
    verdictsOf(model, [detention, extended(data, kind)], '2026-05-09T00:00:00+08:00')[0]?.due?.latest

  it.each([
    [{ days: 1, feature: 'none' }, '2026-05-11T00:00:00+08:00'],
    [{ days: 2, feature: 'none' }, '2026-05-12T00:00:00+08:00'],
    [{ days: 4, feature: 'none' }, '2026-05-14T00:00:00+08:00'],
    [{ days: 5, feature: 'none' }, '2026-05-10T00:00:00+08:00'],
    [{ days: 0, feature: 'none' }, '2026-05-10T00:00:00+08:00'],
    [{ days: 30, feature: 'roaming' }, '2026-06-06T00:00:00+08:00'],
    [{ days: 30, feature: 'repeated' }, '2026-06-06T00:00:00+08:00'],
    [{ days: 30, feature: 'jointly' }, '2026-06-06T00:00:00+08:00'],
    [{ feature: 'jointly' }, '2026-06-06T00:00:00+08:00'],
    [{ days: 29, feature: 'jointly' }, '2026-06-05T00:00:00+08:00'],
    [{ days: 31, feature: 'jointly' }, '2026-06-06T00:00:00+08:00'],
    [{ days: 30, feature: 'jointly', approverLevel: 'departmentHead' }, '2026-05-10T00:00:00+08:00'],
    [{ days: 30, feature: 'graveHarm' }, '2026-05-10T00:00:00+08:00'],
  ])('%j gives %s', (data: Record<string, string | number>, end) => {
    expect(latest(data)).toBe(instantOf(end))
  })

  it('do not come from the extension of another measure', () => {
    expect(latest({ days: 4, feature: 'jointly' }, 'coercedSummons')).toBe(instantOf('2026-05-10T00:00:00+08:00'))
  })
})
