import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { cusChangeNotice } from './CUS-CHANGE-NOTICE'

const a = { id: 'a', kind: 'arrest' }
const arrest = fact('arrestExecuted', '2026-03-10T10:00:00+08:00', { measure: a, person: 'p', case: 'c' })
const recalculated = fact('custodyRecalculated', '2026-04-18T10:00:00+08:00', { person: 'p', case: 'c' })
const appraisal = (data: Record<string, string>) =>
  fact('appraisalBegan', '2026-04-18T10:00:00+08:00', { person: 'p', case: 'c' }, { data })
const told = (recipient: string, at = '2026-04-19T10:00:00+08:00', data: Record<string, boolean> = {}) =>
  fact('notified', at, { person: 'p', case: 'c' }, { data: { recipient, ...data } })
const LATER = '2026-06-01T00:00:00+08:00'

describe('CUS-CHANGE-NOTICE', () => {
  it.each([recalculated, appraisal({ appraisalKind: 'psychiatric' })])(
    'asks for both notices after $kind',
    (change) => {
      const [verdict] = verdictsOf(cusChangeNotice, [arrest, change, told('detentionCentre')], LATER)
      expect(verdict?.state).toBe('violated')
      expect(verdict?.onLocalNumber).toBe(true)
      expect(stateOf(cusChangeNotice, [arrest, change, told('detentionCentre'), told('procuratorate')], LATER)).toBe(
        'satisfied',
      )
      expect(
        stateOf(
          cusChangeNotice,
          [arrest, change, told('detentionCentre'), told('procuratorate', '2026-05-10T10:00:00+08:00')],
          LATER,
        ),
      ).toBe('violated')
      expect(stateOf(cusChangeNotice, [arrest, change], '2026-04-19T00:00:00+08:00')).toBe('pending')
    },
  )

  it('is unknown where one of the notices may have come too late', () => {
    const facts = [arrest, recalculated, told('detentionCentre')]
    expect(stateOf(cusChangeNotice, [...facts, told('procuratorate', '2026-04-19')], LATER)).toBe('satisfied')
    const close = [arrest, recalculated, told('detentionCentre', '2026-04-21T09:00:00+08:00')]
    expect(stateOf(cusChangeNotice, [...close, told('procuratorate', '2026-04-21')], LATER)).toBe('unknown')
  })

  it('an oral notice does not do', () => {
    const facts = [
      arrest,
      recalculated,
      told('detentionCentre'),
      told('procuratorate', '2026-04-19T10:00:00+08:00', { written: false }),
    ]
    expect(stateOf(cusChangeNotice, facts, LATER)).toBe('violated')
  })

  it('does not concern other appraisals or persons at liberty, and does not guess the kind', () => {
    expect(stateOf(cusChangeNotice, [arrest, appraisal({ appraisalKind: 'injury' })], LATER)).toBe('none')
    expect(stateOf(cusChangeNotice, [appraisal({ appraisalKind: 'psychiatric' })], LATER)).toBe('none')
    expect(stateOf(cusChangeNotice, [arrest, appraisal({})], LATER)).toBe('unknown')
  })

  it('the procuratorate alone is not enough, an oral notice to the house neither; persons at liberty are no matter', () => {
    const oral = told('detentionCentre', '2026-04-19T10:00:00+08:00', { written: false })
    expect(stateOf(cusChangeNotice, [arrest, recalculated, told('procuratorate')], LATER)).toBe('violated')
    expect(stateOf(cusChangeNotice, [arrest, recalculated, told('procuratorate'), oral], LATER)).toBe('violated')
    expect(stateOf(cusChangeNotice, [recalculated], LATER)).toBe('none')
  })
})
