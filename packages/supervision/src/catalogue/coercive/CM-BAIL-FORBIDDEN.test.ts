import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmBailForbidden } from './CM-BAIL-FORBIDDEN'

type Attributes = Record<string, string | boolean | readonly string[]>
const bailed = (person: Attributes, ground?: string, chargeClass: string | undefined = 'ordinary') =>
  fact(
    'bailBegan',
    '2026-05-06T10:00:00+08:00',
    { measure: 'b', person: { id: 'p', ...person }, case: { id: 'c', chargeClass } },
    { data: ground === undefined ? {} : { ground } },
  )
const LATER = '2026-05-10T00:00:00+08:00'

describe('CM-BAIL-FORBIDDEN', () => {
  it.each([
    [{ recidivist: true }, 'violated'],
    [{ recidivist: false, ringleader: true }, 'violated'],
    [{ recidivist: false, selfHarm: true }, 'violated'],
    [{ recidivist: false }, 'satisfied'],
    [{}, 'unknown'],
  ])('%j is %s', (person: Attributes, state) => {
    expect(stateOf(cmBailForbidden, [bailed(person)], LATER)).toBe(state)
  })

  it('grave violence forbids it', () => {
    expect(stateOf(cmBailForbidden, [bailed({ recidivist: false }, undefined, 'violence')], LATER)).toBe('violated')
  })

  it.each(['seriousIllness', 'custodyExpired'])('%s allows it all the same', (ground) => {
    expect(stateOf(cmBailForbidden, [bailed({ recidivist: true }, ground)], LATER)).toBe('satisfied')
  })

  it.each(['pregnant', 'nursing', 'seriouslyIll'])('a person who is %s may be bailed', (group) => {
    expect(stateOf(cmBailForbidden, [bailed({ recidivist: true, groups: [group] })], LATER)).toBe('satisfied')
    expect(stateOf(cmBailForbidden, [bailed({ recidivist: true, groups: ['foreigner'] })], LATER)).toBe('violated')
  })
})
