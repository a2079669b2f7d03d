import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { cmArrExecExecute } from './CM-ARR-EXEC-execute'

const answer = (decision: string) =>
  fact('arrestDecisionReceived', '2026-05-06T10:00:00+08:00', { person: 'p', case: 'c' }, { data: { decision } })
const arrested = (at: string, decider?: string) =>
  fact('arrestExecuted', at, { measure: decider === undefined ? 'a' : { id: 'a', decider }, person: 'p', case: 'c' })
const receipt = (at: string, data: Record<string, string> = {}) =>
  fact('documentServed', at, { document: { id: 'd', kind: 'executionReceipt' }, case: 'c', person: 'p' }, { data })
const LATER = '2026-06-20T00:00:00+08:00'

describe('CM-ARR-EXEC/execute', () => {
  it('is late on the office’s own number', () => {
    const [verdict] = verdictsOf(cmArrExecExecute, [answer('approved'), arrested('2026-05-07T10:00:01+08:00')], LATER)
    expect(verdict?.state).toBe('violated')
    expect(verdict?.onLocalNumber).toBe(true)
    expect(stateOf(cmArrExecExecute, [answer('approved'), arrested('2026-05-07T09:59:59+08:00')], LATER)).toBe(
      'satisfied',
    )
    expect(stateOf(cmArrExecExecute, [answer('approved')], '2026-05-06T12:00:00+08:00')).toBe('pending')
  })

  it('is excused by a receipt that gives the reason', () => {
    const at = '2026-05-06T18:00:00+08:00'
    expect(stateOf(cmArrExecExecute, [answer('approved'), receipt(at, { reason: '在逃' })], LATER)).toBe('satisfied')
    expect(stateOf(cmArrExecExecute, [answer('approved'), receipt(at)], LATER)).toBe('unknown')
  })

  it('does not concern a refusal', () => {
    expect(stateOf(cmArrExecExecute, [answer('refusedNoNeed')], LATER)).toBe('none')
  })

  it('another document with a reason excuses nothing', () => {
    const other = fact(
      'documentServed',
      '2026-05-06T18:00:00+08:00',
      { document: { id: 'd', kind: 'decision' }, case: 'c', person: 'p' },
      { data: { reason: '在逃' } },
    )
    expect(stateOf(cmArrExecExecute, [answer('approved'), other], LATER)).toBe('violated')
  })
})
