import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { cmDetRepeat } from './CM-DET-REPEAT'

const detained = (
  day: string,
  measure: string,
  factsKey: string,
  ground: string | undefined = 'identified',
  case_ = 'c',
) =>
  fact(
    'detentionBegan',
    `2026-${day}T10:00:00+08:00`,
    { measure, person: 'p', case: case_ },
    { data: { factsKey, ...(ground === undefined ? {} : { ground }) } },
  )
const unnamed = (day: string, measure: string) =>
  fact(
    'detentionBegan',
    `2026-${day}T10:00:00+08:00`,
    { measure, person: 'p', case: 'c' },
    { data: { factsKey: 'k1' } },
  )
const LATER = '2026-09-01T00:00:00+08:00'

describe('CM-DET-REPEAT', () => {
  it('points out a second detention on the same facts, also under another case number', () => {
    expect(stateOf(cmDetRepeat, [detained('03-02', 'm1', 'k1'), detained('05-06', 'm2', 'k1')], LATER)).toBe('violated')
    expect(
      stateOf(cmDetRepeat, [detained('03-02', 'm1', 'k1'), detained('05-06', 'm2', 'k1', 'fled', 'c2')], LATER),
    ).toBe('violated')
  })

  it('leaves one detention, new facts and a breach alone', () => {
    expect(stateOf(cmDetRepeat, [detained('03-02', 'm1', 'k1')], LATER)).toBe('satisfied')
    expect(stateOf(cmDetRepeat, [detained('03-02', 'm1', 'k1'), detained('05-06', 'm2', 'k1', 'breach')], LATER)).toBe(
      'satisfied',
    )
  })

  it('is unknown where the ground of the second is not recorded, silent where nobody was detained', () => {
    expect(stateOf(cmDetRepeat, [detained('03-02', 'm1', 'k1'), unnamed('05-06', 'm2')], LATER)).toBe('unknown')
    expect(stateOf(cmDetRepeat, [], LATER)).toBe('none')
  })

  it('two detentions on different facts are none', () => {
    const facts = [detained('03-02', 'm1', 'k1'), detained('05-06', 'm2', 'k2')]
    expect(verdictsOf(cmDetRepeat, facts, LATER).map(({ state }) => state)).toEqual(['satisfied', 'satisfied'])
  })
})
