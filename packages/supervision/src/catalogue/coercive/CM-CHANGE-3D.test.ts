import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmChange3d } from './CM-CHANGE-3D'

const application = (matter?: string) => (matter === undefined ? 'a' : { id: 'a', matter })
const received = (matter: string | undefined = 'measureChange', at = '2026-04-29T10:00:00+08:00') =>
  fact('applicationReceived', at, { application: application(matter), person: 'p' })
const decided = (at: string, data: Record<string, string | boolean> = {}) =>
  fact('applicationDecided', at, { application: { id: 'a', matter: 'measureChange' }, person: 'p' }, { data })
const LATER = '2026-06-01T00:00:00+08:00'

describe('CM-CHANGE-3D', () => {
  it.each([
    ['2026-05-06T23:59:59+08:00', 'satisfied'],
    ['2026-05-07T00:00:00+08:00', 'violated'],
    ['2026-05-07T00:00:01+08:00', 'violated'],
  ])('the third day falls in the holiday and moves to 6 May: %s %s', (at, state) => {
    expect(stateOf(cmChange3d, [received(), decided(at)], LATER)).toBe(state)
  })

  it('is pending meanwhile, silent on other applications, unknown where the matter is not recorded', () => {
    expect(stateOf(cmChange3d, [received()], '2026-05-03T00:00:00+08:00')).toBe('pending')
    expect(stateOf(cmChange3d, [received('meeting')], LATER)).toBe('none')
    expect(
      stateOf(
        cmChange3d,
        [fact('applicationReceived', '2026-04-29T10:00:00+08:00', { application: 'a', person: 'p' })],
        LATER,
      ),
    ).toBe('unknown')
  })

  it('an answer to another application does not count', () => {
    const other = fact('applicationDecided', '2026-04-30T10:00:00+08:00', {
      application: { id: 'b', matter: 'measureChange' },
      person: 'p',
    })
    expect(stateOf(cmChange3d, [received(), other], LATER)).toBe('violated')
  })
})
