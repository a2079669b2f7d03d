import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { ctrDrunkRestraint } from './CTR-DRUNK-RESTRAINT'
import { ctrDrunkRestraintGuard } from './CTR-DRUNK-RESTRAINT-guard'
import { ctrDrunkRestraintSober } from './CTR-DRUNK-RESTRAINT-sober'

const LATER = '2026-05-07T00:00:00+08:00'
const roles = { measure: { id: 'm', kind: 'restraint' }, person: 'p' }
const began = (data: Record<string, readonly string[]>, guard?: string) =>
  fact('restraintBegan', '2026-05-06T22:00:00+08:00', { ...roles, ...(guard === undefined ? {} : { guard }) }, { data })
const ended = (data: Record<string, string>) => fact('restraintEnded', '2026-05-06T23:30:00+08:00', roles, { data })
const other = fact('summonsBegan', '2026-05-06T22:00:00+08:00', { measure: 'm', person: 'p' })

describe('CTR-DRUNK-RESTRAINT', () => {
  it('allows belts and ropes, never handcuffs or shackles', () => {
    expect(stateOf(ctrDrunkRestraint, [began({ tools: ['belt', 'rope'] })], LATER)).toBe('satisfied')
    expect(stateOf(ctrDrunkRestraint, [began({ tools: [] })], LATER)).toBe('satisfied')
    expect(stateOf(ctrDrunkRestraint, [began({ tools: ['belt', 'handcuffs'] })], LATER)).toBe('violated')
    expect(stateOf(ctrDrunkRestraint, [began({ tools: ['shackles'] })], LATER)).toBe('violated')
    expect(stateOf(ctrDrunkRestraint, [began({})], LATER)).toBe('unknown')
    expect(stateOf(ctrDrunkRestraint, [other], LATER)).toBe('none')
  })
})

describe('CTR-DRUNK-RESTRAINT/guard', () => {
  it('wants somebody assigned to watch', () => {
    expect(stateOf(ctrDrunkRestraintGuard, [began({}, 'g')], LATER)).toBe('satisfied')
    expect(stateOf(ctrDrunkRestraintGuard, [began({})], LATER)).toBe('violated')
    expect(stateOf(ctrDrunkRestraintGuard, [other], LATER)).toBe('none')
  })
})

describe('CTR-DRUNK-RESTRAINT/sober', () => {
  it.each([
    ['2026-05-06T23:00:01+08:00', 'satisfied'],
    ['2026-05-06T23:00:00+08:00', 'satisfied'],
    ['2026-05-06T22:59:59+08:00', 'violated'],
    ['2026-05-07T00:40:00+08:00', 'satisfied'],
  ])('ends within half an hour of being found sober at %s: %s', (soberAt, state) => {
    expect(stateOf(ctrDrunkRestraintSober, [ended({ soberAt })], LATER)).toBe(state)
  })

  it('is unknown where that is not recorded', () => {
    expect(stateOf(ctrDrunkRestraintSober, [ended({})], LATER)).toBe('unknown')
    expect(stateOf(ctrDrunkRestraintSober, [ended({ soberAt: '2026-05-06' })], LATER)).toBe('unknown')
    expect(stateOf(ctrDrunkRestraintSober, [began({})], LATER)).toBe('none')
  })
})
