import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { ctrAdminFamily } from './CTR-ADMIN-FAMILY'

const began = fact('summonsBegan', '2026-05-06T09:00:00+08:00', {
  measure: { id: 'm', track: 'administrative' },
  person: 'p',
})
const told = (at: string, recipient = 'family') => fact('notified', at, { person: 'p' }, { data: { recipient } })
const excused = (data: Record<string, string>) =>
  fact('noticeExcused', '2026-05-06T10:00:00+08:00', { person: 'p' }, { data })
const LATER = '2026-05-07T00:00:00+08:00'

describe('CTR-ADMIN-FAMILY', () => {
  it.each([
    ['2026-05-06T16:59:59+08:00', 'satisfied'],
    ['2026-05-06T17:00:00+08:00', 'satisfied'],
    ['2026-05-06T17:00:01+08:00', 'violated'],
  ])('eight hours count as promptly: %s %s', (at, state) => {
    expect(stateOf(ctrAdminFamily, [began, told(at)], LATER)).toBe(state)
  })

  it('is violated where nobody or somebody else was told, pending before', () => {
    expect(stateOf(ctrAdminFamily, [began, told('2026-05-06T10:00:00+08:00', 'victim')], LATER)).toBe('violated')
    expect(stateOf(ctrAdminFamily, [began], '2026-05-06T17:00:00+08:00')).toBe('pending')
  })

  it.each(['unreachable', 'refused', 'objective'])('is excused by %s with a reason', (excuse) => {
    expect(stateOf(ctrAdminFamily, [began, excused({ excuse, reason: '电话无人接听' })], LATER)).toBe('satisfied')
    expect(stateOf(ctrAdminFamily, [began, excused({ excuse })], LATER)).toBe('unknown')
  })

  it('is not excused because notice would hinder the investigation', () => {
    expect(
      stateOf(ctrAdminFamily, [began, excused({ excuse: 'hindersInvestigation', reason: '有碍侦查' })], LATER),
    ).toBe('violated')
  })

  it('is unknown where the recipient is not recorded, and does not apply to a criminal summons', () => {
    expect(
      stateOf(ctrAdminFamily, [began, fact('notified', '2026-05-06T10:00:00+08:00', { person: 'p' })], LATER),
    ).toBe('unknown')
    expect(
      stateOf(
        ctrAdminFamily,
        [fact('summonsBegan', '2026-05-06T09:00:00+08:00', { measure: { id: 'm', track: 'criminal' }, person: 'p' })],
        LATER,
      ),
    ).toBe('none')
  })
})
