import { describe, expect, it } from 'vitest'
import type { Model } from '../../language'
import { cus2m } from '../custody/CUS-2M'
import { cusChangeNotice } from '../custody/CUS-CHANGE-NOTICE'
import { cusExceedsSentence } from '../custody/CUS-EXCEEDS-SENTENCE'
import { cusOver } from '../custody/CUS-OVER'
import { fact, stateOf } from '../proof'
import { cmArrRefusedRelease } from './CM-ARR-REFUSED-RELEASE'
import { cmDetExpired } from './CM-DET-EXPIRED'
import { cmDetReq3d } from './CM-DET-REQ-3D'
import { cmDetSend24h } from './CM-DET-SEND-24H'
import { cmDetSendRemote } from './CM-DET-SEND-REMOTE'

const both = { person: 'p', case: 'c' }
const detained = (county: string) =>
  fact(
    'detentionBegan',
    '2026-05-06T10:00:00+08:00',
    { measure: { id: 'm', kind: 'detention' }, person: 'p', case: { id: 'c', county: '990001', expectedMonths: 1 } },
    { data: { county } },
  )
const arrest = fact('arrestExecuted', '2026-05-06T10:00:00+08:00', { measure: { id: 'a', kind: 'arrest' }, ...both })
const refusal = fact('arrestDecisionReceived', '2026-05-06T11:00:00+08:00', both, {
  data: { decision: 'refusedNoNeed' },
})
const AT = '2026-05-06T14:00:00+08:00'
const changed = (kind: string) => fact('measureChanged', AT, { measure: 'm', ...both, next: { id: 'n', kind } })

const ROWS = [
  { model: cmDetSend24h, opened: [detained('990001')] },
  { model: cmDetSendRemote, opened: [detained('990002')] },
  { model: cmDetReq3d, opened: [detained('990001')] },
  { model: cmDetExpired, opened: [detained('990001')] },
  { model: cmArrRefusedRelease, opened: [detained('990001'), refusal] },
  { model: cus2m, opened: [arrest] },
  { model: cusOver, opened: [detained('990001')] },
  { model: cusExceedsSentence, opened: [detained('990001')] },
].map((row) => ({ id: row.model.id, ...row }))
const LATER = '2026-12-01T00:00:00+08:00'

describe('the end of custody', () => {
  it.each(ROWS)('$id takes release, bail, surveillance and a change to another measure for it', ({ model, opened }) => {
    const ends = [
      fact('released', AT, both),
      fact('bailBegan', AT, { measure: 'b', ...both }),
      fact('surveillanceBegan', AT, { measure: 's', ...both }),
      changed('bail'),
    ]
    for (const end of ends) expect(stateOf(model, [...opened, end], LATER)).toBe('satisfied')
  })

  it.each(ROWS)('$id does not take a change from one custody to the other for it', ({ model, opened }) => {
    for (const kind of ['arrest', 'detention']) {
      expect(stateOf(model, [...opened, changed(kind)], LATER)).toBe('violated')
    }
  })
})

describe('whether a person is in custody, or arrested', () => {
  const recalculated = fact('custodyRecalculated', '2026-05-07T10:00:00+08:00', both)
  const asks = (path: string): Model => ({
    ...cusChangeNotice,
    check: { field: { of: { event: 'custodyRecalculated' }, require: { '==': [{ var: path }, true] } } },
  })

  it.each([
    ['detention', 'arrest', 'satisfied'],
    ['detention', 'bail', 'violated'],
    ['arrest', 'detention', 'satisfied'],
    ['arrest', 'residentialSurveillance', 'violated'],
  ])('a change from %s to %s: custody is %s', (from, to, state) => {
    const begun = from === 'arrest' ? arrest : detained('990001')
    expect(stateOf(asks('object.inCustody'), [begun, changed(to), recalculated], LATER)).toBe(state)
  })

  it.each([
    ['arrest', 'satisfied'],
    ['detention', 'violated'],
    ['bail', 'violated'],
  ])('a change to %s after the arrest: arrested is %s', (to, state) => {
    expect(stateOf(asks('object.arrested'), [arrest, changed(to), recalculated], LATER)).toBe(state)
  })

  it('CUS-CHANGE-NOTICE is owed where detention became arrest by a change of measure', () => {
    const after = [detained('990001'), changed('arrest'), recalculated]
    expect(stateOf(cusChangeNotice, after, LATER)).toBe('violated')
    expect(stateOf(cusChangeNotice, [detained('990001'), changed('bail'), recalculated], LATER)).toBe('none')
  })
})
