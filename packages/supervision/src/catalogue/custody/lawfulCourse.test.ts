import { describe, expect, it } from 'vitest'
import { coerciveModels } from '../coercive'
import { fact, verdictsOf } from '../proof'
import { custodyModels } from '.'

const models = [...coerciveModels, ...custodyModels]
const m = { id: 'm', kind: 'detention', decider: 'police' }
const a = { id: 'a', kind: 'arrest', decider: 'police' }
const p = { id: 'p', nationality: 'CHN', county: '990001', birthDate: '1990-02-03', recidivist: false, breach: false }
const c = {
  id: 'c',
  county: '990001',
  stage: 'investigation',
  chargeClass: 'ordinary',
  maxPenalty: 'imprisonment',
  complex: false,
  suspectCount: 2,
  actCount: 1,
  expectedMonths: 18,
}
const both = { person: p, case: c }
const head = { approverLevel: 'countyHead' }

/** An ordinary course: detained, extended to day thirty, arrested, transferred, prosecuted. */
const custody = [
  fact('caseFiled', '2026-03-01T09:00:00+08:00', { case: c, persons: [p] }),
  fact('measureApproved', '2026-03-02T09:30:00+08:00', { measure: m, ...both }, { data: head }),
  fact(
    'detentionBegan',
    '2026-03-02T10:00:00+08:00',
    { measure: m, ...both },
    { data: { ground: 'identified', shown: true, county: '990001', factsKey: 'k' } },
  ),
  fact('notified', '2026-03-02T15:00:00+08:00', both, { data: { recipient: 'family', subject: 'detention' } }),
  fact('detentionCentreEntered', '2026-03-02T20:00:00+08:00', { measure: m, ...both }),
  fact('interrogationBegan', '2026-03-02T21:00:00+08:00', {
    interrogation: { id: 'i1', kind: 'interrogation' },
    ...both,
  }),
  fact(
    'measureExtended',
    '2026-03-04T10:00:00+08:00',
    { measure: m, ...both },
    { data: { ...head, approvedAt: '2026-03-04T10:00:00+08:00', feature: 'jointly', days: 30 } },
  ),
  fact('arrestRequestSent', '2026-03-20T16:00:00+08:00', both),
  fact('arrestRequested', '2026-03-20T17:00:00+08:00', both),
  fact('arrestDecided', '2026-03-27T10:00:00+08:00', both, { data: { decision: 'approved' } }),
  fact('arrestDecisionReceived', '2026-03-27T11:00:00+08:00', both, { data: { decision: 'approved' } }),
  fact('arrestExecuted', '2026-03-27T14:00:00+08:00', { measure: a, ...both }),
  fact('notified', '2026-03-27T17:00:00+08:00', both, { data: { recipient: 'family', subject: 'arrest' } }),
  fact('interrogationBegan', '2026-03-28T09:00:00+08:00', {
    interrogation: { id: 'i2', kind: 'interrogation' },
    ...both,
  }),
  fact('documentServed', '2026-03-30T09:00:00+08:00', { document: { id: 'd', kind: 'executionReceipt' }, ...both }),
  fact('prosecutionTransferred', '2026-05-20T09:00:00+08:00', { case: c, persons: [p] }),
  fact(
    'prosecutionDecided',
    '2026-06-15T09:00:00+08:00',
    { case: c, persons: [p] },
    { data: { decision: 'prosecuted' } },
  ),
  fact('courtAccepted', '2026-06-16T09:00:00+08:00', { case: c, persons: [p] }),
  fact('judgmentGiven', '2026-08-01T09:00:00+08:00', { case: c, persons: [p] }),
  fact('judgmentEffective', '2026-08-12T09:00:00+08:00', { case: c, person: p }),
]

const b = { id: 'b', kind: 'bail', decider: 'police' }

/** Another: compelled appearance, bail with a deposit, an act now and then, transfer, the next organ's bail, no prosecution. */
const bail = [
  fact(
    'measureApproved',
    '2026-03-02T07:30:00+08:00',
    { measure: { id: 'j', kind: 'coercedSummons' }, ...both },
    { data: head },
  ),
  fact(
    'coercedSummonsBegan',
    '2026-03-02T08:00:00+08:00',
    { measure: { id: 'j', kind: 'coercedSummons' }, ...both },
    { data: { shown: true, county: '990001' } },
  ),
  fact('interrogationBegan', '2026-03-02T09:00:00+08:00', {
    interrogation: { id: 'i1', kind: 'interrogation' },
    ...both,
  }),
  fact('coercedSummonsEnded', '2026-03-02T18:00:00+08:00', { measure: { id: 'j', kind: 'coercedSummons' }, ...both }),
  fact(
    'documentSigned',
    '2026-03-02T18:00:00+08:00',
    { document: { id: 'w', kind: 'warrant' }, measure: { id: 'j', kind: 'coercedSummons' } },
    { data: { signedBy: ['suspect', 'officer'] } },
  ),
  fact(
    'bailBegan',
    '2026-03-02T18:30:00+08:00',
    { measure: b, ...both },
    { data: { guarantor: false, deposit: 2000 } },
  ),
  fact('interrogationBegan', '2026-04-10T09:00:00+08:00', {
    interrogation: { id: 'i2', kind: 'interrogation' },
    ...both,
  }),
  fact('prosecutionTransferred', '2026-05-20T09:00:00+08:00', { case: c, persons: [p] }),
  fact('caseReceived', '2026-05-20T09:00:00+08:00', { case: { ...c, stage: 'prosecutionReview' }, persons: [p] }),
  fact('bailEnded', '2026-05-25T10:00:00+08:00', { measure: b, ...both }, { data: { reason: 'continued' } }),
  fact(
    'bailBegan',
    '2026-05-25T10:00:00+08:00',
    { measure: { id: 'b2', kind: 'bail', decider: 'procuratorate' }, ...both },
    { data: { guarantor: false, deposit: 2000 } },
  ),
  fact(
    'prosecutionDecided',
    '2026-06-15T09:00:00+08:00',
    { case: c, persons: [p] },
    { data: { decision: 'discretionaryNonProsecution' } },
  ),
  fact('depositRefunded', '2026-06-16T10:00:00+08:00', { measure: { id: 'b2', kind: 'bail' }, person: p }),
]

const found = (facts: Parameters<typeof verdictsOf>[1], states: readonly string[]): readonly string[] =>
  models.flatMap((model) =>
    verdictsOf(model, facts, '2026-12-01T00:00:00+08:00')
      .filter(({ state }) => states.includes(state))
      .map(({ state }) => `${model.id} ${state}`),
  )

describe('a lawful course', () => {
  it('of custody is neither faulted nor doubted', () => {
    expect(found(custody, ['violated', 'unknown', 'pending'])).toEqual([])
    expect(found(custody, ['satisfied']).length).toBeGreaterThanOrEqual(18)
  })

  it('of bail is neither faulted nor doubted', () => {
    expect(found(bail, ['violated', 'unknown', 'pending'])).toEqual([])
    expect(found(bail, ['satisfied']).length).toBeGreaterThanOrEqual(12)
  })
})
