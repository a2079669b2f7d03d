import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmDetWarrantShown } from './CM-DET-WARRANT-shown'

const detained = (data: Record<string, boolean> = {}) =>
  fact('detentionBegan', '2026-05-06T15:10:00+08:00', { measure: 'm', person: 'p', case: 'c' }, { data })
const LATER = '2026-05-08T00:00:00+08:00'

describe('CM-DET-WARRANT/shown', () => {
  it('asks that the warrant was shown', () => {
    expect(stateOf(cmDetWarrantShown, [detained({ shown: false })], LATER)).toBe('violated')
    expect(stateOf(cmDetWarrantShown, [detained({ shown: true })], LATER)).toBe('satisfied')
    expect(stateOf(cmDetWarrantShown, [detained()], LATER)).toBe('unknown')
  })
})
