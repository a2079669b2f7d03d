import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmBailForfeit3d } from './CM-BAIL-FORFEIT-3D'

const forfeited = (data: Record<string, string | number> = {}) =>
  fact('depositForfeited', '2026-04-29T10:00:00+08:00', { measure: 'b', person: 'p' }, { data })
const read = (at: string, data: Record<string, string> = { recipient: 'suspect' }) =>
  fact('documentServed', at, { document: { id: 'd', kind: 'forfeitureDecision' }, measure: 'b', person: 'p' }, { data })
const LATER = '2026-06-01T00:00:00+08:00'

describe('CM-BAIL-FORFEIT-3D', () => {
  it.each([
    ['2026-05-06T23:59:59+08:00', 'satisfied'],
    ['2026-05-07T00:00:00+08:00', 'violated'],
    ['2026-05-07T00:00:01+08:00', 'violated'],
  ])('the third day falls in the holiday and moves to 6 May: %s %s', (at, state) => {
    expect(stateOf(cmBailForfeit3d, [forfeited(), read(at)], LATER)).toBe(state)
  })

  it('may be announced to family, defender or unit where the person is absent', () => {
    const at = '2026-04-30T10:00:00+08:00'
    for (const recipient of ['family', 'counsel', 'agency']) {
      expect(stateOf(cmBailForfeit3d, [forfeited(), read(at, { recipient, reason: '在逃' })], LATER)).toBe('satisfied')
      expect(stateOf(cmBailForfeit3d, [forfeited(), read(at, { recipient })], LATER)).toBe('unknown')
    }
    expect(stateOf(cmBailForfeit3d, [forfeited(), read(at, { recipient: 'victim', reason: '在逃' })], LATER)).toBe(
      'violated',
    )
  })

  it('is pending meanwhile and silent without a forfeiture', () => {
    expect(stateOf(cmBailForfeit3d, [forfeited()], '2026-05-03T00:00:00+08:00')).toBe('pending')
    expect(stateOf(cmBailForfeit3d, [read('2026-04-30T10:00:00+08:00')], LATER)).toBe('none')
  })

  it('another document does not announce it', () => {
    const other = fact(
      'documentServed',
      '2026-04-30T10:00:00+08:00',
      { document: { id: 'd', kind: 'decision' }, measure: 'b', person: 'p' },
      { data: { recipient: 'suspect' } },
    )
    expect(stateOf(cmBailForfeit3d, [forfeited(), other], LATER)).toBe('violated')
  })
})
