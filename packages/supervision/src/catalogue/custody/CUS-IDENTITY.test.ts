import { describe, expect, it } from 'vitest'
import { fact, verdictsOf } from '../proof'
import { cusIdentity } from './CUS-IDENTITY'

const declared = (data: Record<string, string> = { approverLevel: 'countyHead' }) =>
  fact('identityUnknownDeclared', '2026-05-06T10:00:00+08:00', { person: 'p', case: 'c' }, { data })
const act = (at: string, id: string) => fact('interrogationBegan', at, { interrogation: id, person: 'p', case: 'c' })
const established = (at: string) => fact('identityEstablished', at, { person: 'p', case: 'c' })
const states = (facts: Parameters<typeof verdictsOf>[1], asOf: string) =>
  verdictsOf(cusIdentity, facts, asOf).map(({ state }) => state)
const LATER = '2026-08-01T00:00:00+08:00'

describe('CUS-IDENTITY', () => {
  it('asks after fifteen idle days, on the office’s own number', () => {
    const [verdict] = verdictsOf(cusIdentity, [declared()], LATER)
    expect(verdict?.state).toBe('violated')
    expect(verdict?.onLocalNumber).toBe(true)
    expect(states([declared()], '2026-05-15T00:00:00+08:00')).toEqual(['pending'])
  })

  it('each act starts the count anew while identity is unknown, none after it is known', () => {
    const acts = [declared(), act('2026-05-15T10:00:00+08:00', 'i1')]
    expect(states(acts, '2026-05-20T00:00:00+08:00')).toEqual(['satisfied', 'pending'])
    expect(states(acts, LATER)).toEqual(['satisfied', 'violated'])
    expect(
      states([...acts, established('2026-05-25T10:00:00+08:00'), act('2026-05-26T10:00:00+08:00', 'i2')], LATER),
    ).toEqual(['satisfied', 'satisfied'])
  })

  it('ends with transfer under the stated name; is unknown where an act may belong to another case', () => {
    expect(
      states(
        [declared(), fact('prosecutionTransferred', '2026-05-15T10:00:00+08:00', { case: 'c', persons: ['p'] })],
        LATER,
      ),
    ).toEqual(['satisfied'])
    expect(states([declared(), fact('sampleTaken', '2026-05-15T10:00:00+08:00', { person: 'p' })], LATER)[0]).toBe(
      'unknown',
    )
    expect(states([act('2026-05-15T10:00:00+08:00', 'i1')], LATER)).toEqual([])
  })

  it('ends with the identity established, with release and with another measure', () => {
    const at = '2026-05-15T10:00:00+08:00'
    const ends = [
      established(at),
      fact('released', at, { person: 'p', case: 'c' }),
      fact('bailBegan', at, { measure: 'b', person: 'p', case: 'c' }),
    ]
    for (const end of ends) expect(states([declared(), end], LATER)).toEqual(['satisfied'])
  })
})
