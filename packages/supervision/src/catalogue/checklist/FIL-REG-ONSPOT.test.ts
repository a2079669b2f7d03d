import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { filRegOnspot } from './FIL-REG-ONSPOT'

const reported = (data: Record<string, string> = { channel: 'inPerson' }) =>
  fact('reportReceived', '2026-05-06T10:00:00+08:00', { report: 'r', case: 'c' }, { data })
const accepted = (at = '2026-05-06T10:20:00+08:00') => fact('caseAccepted', at, { case: 'c', report: 'r' })
const receipt = { id: 'd', kind: 'acceptanceReceipt' }
const served = (at = '2026-05-06T10:30:00+08:00', document: string | typeof receipt = receipt) =>
  fact('documentServed', at, { document, case: 'c' })
const noted = (excuse: string) =>
  fact('documentSigned', '2026-05-06T10:30:00+08:00', { document: receipt, case: 'c' }, { data: { excuse } })
const LATER = '2026-05-07T00:00:00+08:00'
const state = (...facts: ReturnType<typeof fact>[]) => stateOf(filRegOnspot, facts, LATER)

describe('FIL-REG-ONSPOT', () => {
  it.each([
    ['2026-05-06T11:59:59+08:00', 'satisfied'],
    ['2026-05-06T12:00:00+08:00', 'satisfied'],
    ['2026-05-06T12:00:01+08:00', 'violated'],
  ])('the last of register and receipt comes within two hours: %s %s', (at, expected) => {
    expect(state(reported(), accepted(), served(at))).toBe(expected)
    expect(state(reported(), served(), accepted(at))).toBe(expected)
  })

  it('asks for both, and names what is not there', () => {
    expect(state(reported(), served())).toBe('violated')
    const [verdict] = verdictsOf(filRegOnspot, [reported(), accepted()], LATER)
    expect(verdict?.state).toBe('violated')
    expect(verdict?.missing).toEqual([
      { kind: 'pattern', event: 'documentServed' },
      { kind: 'pattern', event: 'documentSigned' },
    ])
  })

  it('is pending within the two hours, which are the office’s own', () => {
    expect(stateOf(filRegOnspot, [reported()], '2026-05-06T12:00:00+08:00')).toBe('pending')
    const [verdict] = verdictsOf(filRegOnspot, [reported()], '2026-05-06T12:00:01+08:00')
    expect([verdict?.state, verdict?.onLocalNumber]).toEqual(['violated', true])
  })

  it.each(['refused', 'unreachable'])('takes a receipt on which it is noted that the reporter was %s', (excuse) => {
    expect(state(reported(), accepted(), noted(excuse))).toBe('satisfied')
  })

  it('does not take another note, nor another document, for a receipt', () => {
    expect(state(reported(), accepted(), noted('objective'))).toBe('violated')
    const other = fact('documentServed', '2026-05-06T10:30:00+08:00', {
      document: { id: 'd', kind: 'decision' },
      case: 'c',
    })
    expect(state(reported(), accepted(), other)).toBe('violated')
  })

  it.each(['notPoliceMatter', 'repeatReport'])('excuses %s', (excuse) => {
    expect(state(reported({ channel: 'inPerson', excuse }))).toBe('satisfied')
  })

  it('does not excuse an emergency', () => {
    expect(state(reported({ channel: 'inPerson', excuse: 'emergency' }))).toBe('violated')
  })

  it('is not about calls and letters', () => {
    expect(state(reported({ channel: 'call' }))).toBe('none')
    expect(state(reported({ channel: 'letter' }))).toBe('none')
  })

  it('is unknown where the channel, the kind of document or the hour is not recorded', () => {
    expect(state(reported({}))).toBe('unknown')
    expect(state(reported(), accepted(), served(undefined, 'd'))).toBe('unknown')
    expect(state(reported(), accepted(), served('2026-05-06'))).toBe('unknown')
  })

  it('is unknown while the police system is silent', () => {
    const silences = [{ source: 'policeProcessSystem', from: '2026-05-06T09:00:00+08:00' }]
    expect(stateOf(filRegOnspot, [reported(), accepted()], LATER, { silences })).toBe('unknown')
  })
})
