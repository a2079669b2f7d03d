import { describe, expect, it } from 'vitest'
import { fact, instantOf, stateOf, verdictsOf } from '../proof'
import { cusOver } from './CUS-OVER'

const who = { person: 'p', case: 'c' }
const m = { id: 'm', kind: 'detention' }
const a = { id: 'a', kind: 'arrest' }
const detention = fact('detentionBegan', '2026-03-02T10:00:00+08:00', { measure: m, ...who })
const requested = fact('arrestRequested', '2026-03-05T10:00:00+08:00', who)
const arrest = fact('arrestExecuted', '2026-03-10T10:00:00+08:00', { measure: a, ...who })
const transferred = fact('prosecutionTransferred', '2026-05-08T10:00:00+08:00', { case: 'c', persons: ['p'] })
const returned = fact('supplementReturned', '2026-06-05T10:00:00+08:00', { case: 'c', persons: ['p'] })
const resubmitted = fact('resubmitted', '2026-07-03T10:00:00+08:00', { case: 'c', persons: ['p'] })
const court = fact('courtAccepted', '2026-07-30T10:00:00+08:00', { case: 'c', persons: ['p'] })
const latest = (facts: Parameters<typeof verdictsOf>[1], asOf: string) =>
  verdictsOf(cusOver, facts, asOf)[0]?.due?.latest
const LATER = '2027-03-01T00:00:00+08:00'

describe('CUS-OVER', () => {
  const chain = [detention, requested, arrest, transferred, returned, resubmitted, court]

  it.each([
    [1, '2026-03-06T00:00:00+08:00', '2026-03-03T00:00:00+08:00'],
    [2, '2026-03-13T00:00:00+08:00', '2026-03-06T00:00:00+08:00'],
    [3, '2026-05-11T00:00:00+08:00', '2026-04-01T00:00:00+08:00'],
    [4, '2026-06-09T00:00:00+08:00', '2026-05-09T00:00:00+08:00'],
    [5, '2026-07-06T00:00:00+08:00', '2026-06-06T00:00:00+08:00'],
    [6, '2026-08-04T00:00:00+08:00', '2026-07-04T00:00:00+08:00'],
    [7, '2026-10-31T00:00:00+08:00', '2026-08-01T00:00:00+08:00'],
  ])('after %i steps custody rests on a period that ends at %s', (steps, due, asOf) => {
    expect(latest(chain.slice(0, steps), asOf)).toBe(instantOf(due))
    expect(stateOf(cusOver, chain.slice(0, steps), asOf)).toBe('pending')
  })

  it.each([
    ['2026-05-10T23:59:59+08:00', 'satisfied'],
    ['2026-05-11T00:00:00+08:00', 'satisfied'],
    ['2026-05-11T00:00:01+08:00', 'violated'],
  ])('a cap, the limit itself lawful: released at %s is %s', (at, state) => {
    expect(stateOf(cusOver, [detention, requested, arrest, fact('released', at, who)], LATER)).toBe(state)
  })

  it('a next step that comes after the end heals nothing', () => {
    const late = fact('prosecutionTransferred', '2026-05-13T10:00:00+08:00', { case: 'c', persons: ['p'] })
    expect(stateOf(cusOver, [detention, requested, arrest, late], '2026-05-20T00:00:00+08:00')).toBe('violated')
    expect(stateOf(cusOver, [detention], '2026-03-10T00:00:00+08:00')).toBe('violated')
  })

  it('transfer for prosecution gives no time to a detention: only an arrest has another stage', () => {
    const early = fact('prosecutionTransferred', '2026-03-04T10:00:00+08:00', { case: 'c', persons: ['p'] })
    expect(stateOf(cusOver, [detention, early], '2026-03-05T23:59:59+08:00')).toBe('pending')
    expect(stateOf(cusOver, [detention, early], '2026-03-06T00:00:01+08:00')).toBe('violated')
    const then = fact('arrestExecuted', '2026-03-05T10:00:00+08:00', { measure: a, ...who })
    expect(latest([detention, early, then], '2026-03-06T00:00:00+08:00')).toBe(instantOf('2026-04-06T00:00:00+08:00'))
  })

  it('takes the sending from the papers where only the receipt is recorded', () => {
    const received = (data: Record<string, string>) =>
      fact('arrestRequested', '2026-03-06T09:00:00+08:00', who, { data })
    const ASOF = '2026-03-07T00:00:00+08:00'
    const onPaper = received({ sentAt: '2026-03-05T17:00:00+08:00' })
    expect(latest([detention, onPaper], ASOF)).toBe(instantOf('2026-03-14T00:00:00+08:00'))
    expect(stateOf(cusOver, [detention, onPaper], ASOF)).toBe('pending')
    expect(stateOf(cusOver, [detention, received({})], ASOF)).toBe('violated')
  })

  it('takes the lawful extensions of each stage', () => {
    const three = fact(
      'measureExtended',
      '2026-05-08T10:00:00+08:00',
      { measure: a, ...who },
      { data: { totalMonths: 3, organLevel: 'city' } },
    )
    expect(latest([detention, requested, arrest, three], '2026-05-20T00:00:00+08:00')).toBe(
      instantOf('2026-06-11T00:00:00+08:00'),
    )
    const half = fact('reviewExtended', '2026-06-01T10:00:00+08:00', { case: 'c' })
    expect(latest([detention, requested, arrest, transferred, half], '2026-06-02T00:00:00+08:00')).toBe(
      instantOf('2026-06-24T00:00:00+08:00'),
    )
  })

  it('begins with an arrest where nobody was detained before', () => {
    expect(latest([arrest], '2026-04-01T00:00:00+08:00')).toBe(instantOf('2026-05-11T00:00:00+08:00'))
  })

  it('leaves a psychiatric appraisal out', () => {
    const began = fact('appraisalBegan', '2026-04-01T09:00:00+08:00', who, { data: { appraisalKind: 'psychiatric' } })
    const ended = fact('appraisalEnded', '2026-04-20T09:00:00+08:00', who, { data: { appraisalKind: 'psychiatric' } })
    expect(latest([detention, requested, arrest, began, ended], '2026-05-01T00:00:00+08:00')).toBe(
      instantOf('2026-05-31T00:00:00+08:00'),
    )
  })

  it('ends with the judgment', () => {
    const judged = fact('judgmentGiven', '2026-10-20T10:00:00+08:00', { case: 'c', persons: ['p'] })
    expect(stateOf(cusOver, [...chain, judged], LATER)).toBe('satisfied')
  })

  it('is unknown where the approving organ of an extension decides and is not recorded; silent without custody', () => {
    const vague = fact(
      'measureExtended',
      '2026-05-08T10:00:00+08:00',
      { measure: a, ...who },
      { data: { totalMonths: 3 } },
    )
    expect(stateOf(cusOver, [detention, requested, arrest, vague], '2026-05-20T00:00:00+08:00')).toBe('unknown')
    expect(stateOf(cusOver, [transferred], LATER)).toBe('none')
  })

  it('takes the extensions of detention, and a request that was sent but not yet received', () => {
    const extended = (data: Record<string, string | number>) =>
      fact(
        'measureExtended',
        '2026-03-04T10:00:00+08:00',
        { measure: m, ...who },
        { data: { approvedAt: '2026-03-04T10:00:00+08:00', approverLevel: 'countyHead', ...data } },
      )
    const ASOF = '2026-03-05T00:00:00+08:00'
    expect(latest([detention, extended({ days: 2, feature: 'none' })], ASOF)).toBe(
      instantOf('2026-03-08T00:00:00+08:00'),
    )
    expect(latest([detention, extended({ days: 30, feature: 'roaming' })], ASOF)).toBe(
      instantOf('2026-04-02T00:00:00+08:00'),
    )
    const sent = fact('arrestRequestSent', '2026-03-04T17:00:00+08:00', who)
    expect(latest([detention, sent], ASOF)).toBe(instantOf('2026-03-12T00:00:00+08:00'))
  })

  it('an unknown identity does not stop the detention, nor do holidays any stage', () => {
    const declared = fact('identityUnknownDeclared', '2026-03-03T10:00:00+08:00', who, {
      data: { approverLevel: 'countyHead' },
    })
    expect(stateOf(cusOver, [detention, declared], '2026-03-06T00:00:01+08:00')).toBe('violated')
    const autumn = fact('detentionBegan', '2026-09-28T10:00:00+08:00', { measure: m, ...who })
    expect(latest([autumn], '2026-09-29T00:00:00+08:00')).toBe(instantOf('2026-10-02T00:00:00+08:00'))
    const asked = fact('arrestRequested', '2026-09-29T10:00:00+08:00', who)
    expect(latest([autumn, asked], '2026-09-30T00:00:00+08:00')).toBe(instantOf('2026-10-07T00:00:00+08:00'))
    const toSaturday = fact('prosecutionTransferred', '2026-05-06T10:00:00+08:00', { case: 'c', persons: ['p'] })
    expect(latest([arrest, toSaturday], '2026-05-07T00:00:00+08:00')).toBe(instantOf('2026-06-07T00:00:00+08:00'))
    const toSunday = fact('prosecutionTransferred', '2026-05-06T10:00:00+08:00', { case: 'c', persons: ['p'] })
    const half = fact('reviewExtended', '2026-05-28T10:00:00+08:00', { case: 'c' })
    expect(latest([arrest, toSunday, half], '2026-05-29T00:00:00+08:00')).toBe(instantOf('2026-06-22T00:00:00+08:00'))
  })

  it('in court gives three months, six with an extension', () => {
    const accepted = fact('courtAccepted', '2026-05-03T10:00:00+08:00', { case: 'c', persons: ['p'] })
    const trial = (data: Record<string, number>, kind = 'arrest') =>
      fact('measureExtended', '2026-07-20T10:00:00+08:00', { measure: { id: kind, kind }, ...who }, { data })
    const end = (...facts: Parameters<typeof verdictsOf>[1]) =>
      latest([arrest, accepted, ...facts], '2026-07-21T00:00:00+08:00')
    expect(end()).toBe(instantOf('2026-08-04T00:00:00+08:00'))
    expect(end(trial({ totalMonths: 6 }))).toBe(instantOf('2026-11-04T00:00:00+08:00'))
    expect(end(trial({ totalMonths: 4 }))).toBe(instantOf('2026-08-04T00:00:00+08:00'))
    expect(end(trial({ totalMonths: 6 }, 'freeze'))).toBe(instantOf('2026-08-04T00:00:00+08:00'))
  })
})
