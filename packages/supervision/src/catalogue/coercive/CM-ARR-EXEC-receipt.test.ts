import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmArrExecReceipt } from './CM-ARR-EXEC-receipt'

const answer = (decision: string) =>
  fact('arrestDecisionReceived', '2026-05-06T10:00:00+08:00', { person: 'p', case: 'c' }, { data: { decision } })
const arrested = (at: string, decider?: string) =>
  fact('arrestExecuted', at, { measure: decider === undefined ? 'a' : { id: 'a', decider }, person: 'p', case: 'c' })
const receipt = (at: string, data: Record<string, string> = {}) =>
  fact('documentServed', at, { document: { id: 'd', kind: 'executionReceipt' }, case: 'c', person: 'p' }, { data })
const LATER = '2026-06-20T00:00:00+08:00'

describe('CM-ARR-EXEC/receipt', () => {
  const execution = arrested('2026-05-06T20:00:00+08:00')

  it.each([
    ['2026-05-09T23:59:59+08:00', 'satisfied'],
    ['2026-05-10T00:00:00+08:00', 'violated'],
    ['2026-05-10T00:00:01+08:00', 'violated'],
  ])('three days from the execution, ending on a make-up Saturday: %s %s', (at, state) => {
    expect(stateOf(cmArrExecReceipt, [execution, receipt(at)], LATER)).toBe(state)
  })

  it('is pending meanwhile and unknown where it is not recorded which document was served', () => {
    expect(stateOf(cmArrExecReceipt, [execution], '2026-05-08T00:00:00+08:00')).toBe('pending')
    const unnamed = fact('documentServed', '2026-05-07T10:00:00+08:00', { document: 'd', case: 'c', person: 'p' })
    expect(stateOf(cmArrExecReceipt, [execution, unnamed], LATER)).toBe('unknown')
  })

  it('does not run from the decision, nor for arrests a court decided', () => {
    expect(stateOf(cmArrExecReceipt, [answer('approved')], LATER)).toBe('none')
    expect(stateOf(cmArrExecReceipt, [arrested('2026-05-06T20:00:00+08:00', 'court')], LATER)).toBe('none')
  })

  it('does not concern an arrest the procuratorate decided itself', () => {
    expect(stateOf(cmArrExecReceipt, [arrested('2026-05-06T20:00:00+08:00', 'procuratorate')], LATER)).toBe('none')
  })
})
