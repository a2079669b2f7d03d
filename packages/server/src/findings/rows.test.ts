import { describe, expect, it } from 'vitest'
import { standingOf } from './rows'

describe('standingOf', () => {
  it.each([
    ['verified', false, 'open', 'illegal'],
    ['partial', false, 'open', 'illegal'],
    ['verified', true, 'open', 'advisory'],
    ['unverified', false, 'open', 'advisory'],
    ['local', false, 'dismissed', 'advisory'],
    ['local', false, 'confirmed', 'illegal'],
    ['verified', true, 'confirmed', 'illegal'],
  ] as const)('a %s model (own number: %s) with an %s finding stands as %s', (status, onLocal, state, standing) => {
    expect(standingOf({ severity: 'illegal', status }, onLocal, state)).toBe(standing)
  })
})
