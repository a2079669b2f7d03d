import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cusChangeNoticeExtension } from './CUS-CHANGE-NOTICE-extension'

const a = { id: 'a', kind: 'arrest' }
const arrest = fact('arrestExecuted', '2026-03-10T10:00:00+08:00', { measure: a, person: 'p', case: 'c' })
const told = (recipient: string, at = '2026-04-19T10:00:00+08:00', data: Record<string, boolean> = {}) =>
  fact('notified', at, { person: 'p', case: 'c' }, { data: { recipient, ...data } })
const LATER = '2026-06-01T00:00:00+08:00'

describe('CUS-CHANGE-NOTICE/extension', () => {
  const extended = (kind?: string) =>
    fact('measureExtended', '2026-04-18T10:00:00+08:00', {
      measure: kind === undefined ? 'x' : { id: 'x', kind },
      person: 'p',
      case: 'c',
    })

  it('only the detention house remains to be told', () => {
    expect(stateOf(cusChangeNoticeExtension, [arrest, extended('arrest'), told('detentionCentre')], LATER)).toBe(
      'satisfied',
    )
    expect(stateOf(cusChangeNoticeExtension, [arrest, extended('arrest'), told('procuratorate')], LATER)).toBe(
      'violated',
    )
    expect(stateOf(cusChangeNoticeExtension, [arrest, extended('arrest')], '2026-04-19T00:00:00+08:00')).toBe('pending')
  })

  it('does not concern the extension of another measure, and is unknown where the measure is not recorded', () => {
    expect(stateOf(cusChangeNoticeExtension, [arrest, extended('detention')], LATER)).toBe('none')
    expect(stateOf(cusChangeNoticeExtension, [arrest, extended()], LATER)).toBe('unknown')
  })

  it('an oral notice does not do', () => {
    expect(
      stateOf(
        cusChangeNoticeExtension,
        [arrest, extended('arrest'), told('detentionCentre', '2026-04-19T10:00:00+08:00', { written: false })],
        LATER,
      ),
    ).toBe('violated')
  })
})
