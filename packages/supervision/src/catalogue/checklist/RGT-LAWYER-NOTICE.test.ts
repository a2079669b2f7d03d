import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { rgtLawyerNotice } from './RGT-LAWYER-NOTICE'

const asked = (at = '2026-05-06T10:00:00+08:00', kind = 'interrogation', case_ = 'c') =>
  fact('interrogationBegan', at, {
    interrogation: kind === '' ? 'i' : { id: `i-${case_}-${at}`, kind },
    person: 'p',
    case: case_,
  })
const detained = fact('detentionBegan', '2026-05-06T10:00:00+08:00', { measure: 'm', person: 'p', case: 'c' })
const signed = (
  at: string,
  document: string | { id: string; kind: string } = { id: 'n', kind: 'counselNotice' },
  case_ = 'c',
) => fact('documentSigned', at, { document, person: 'p', ...(case_ === '' ? {} : { case: case_ }) })
const written = (items?: readonly string[], at = '2026-05-06T11:00:00+08:00') =>
  fact(
    'documentIssued',
    at,
    { document: { id: 't', kind: 'transcript' }, person: 'p', case: 'c' },
    { data: items ? { items } : {} },
  )
const LATER = '2026-05-10T00:00:00+08:00'
const state = (...facts: ReturnType<typeof fact>[]) => stateOf(rgtLawyerNotice, facts, LATER)

describe('RGT-LAWYER-NOTICE', () => {
  it.each([
    ['2026-05-05T10:00:00+08:00', 'satisfied'],
    ['2026-05-06T11:59:59+08:00', 'satisfied'],
    ['2026-05-06T12:00:00+08:00', 'satisfied'],
    ['2026-05-06T12:00:01+08:00', 'violated'],
  ])('a sheet signed at %s, no later than two hours after the first interrogation, is %s', (at, expected) => {
    expect(state(asked(), signed(at))).toBe(expected)
    expect(state(detained, signed(at))).toBe(expected)
  })

  it.each<[readonly string[], string]>([
    [['counsel', 'legalAid'], 'satisfied'],
    [['rights', 'counsel', 'legalAid'], 'satisfied'],
    [['counsel'], 'violated'],
    [['legalAid'], 'violated'],
    [['rights'], 'violated'],
  ])('a transcript that tells of %j is %s', (items, expected) => {
    expect(state(asked(), written(items))).toBe(expected)
  })

  it('a transcript that comes later than that does not do', () => {
    expect(state(asked(), written(['counsel', 'legalAid'], '2026-05-06T12:00:01+08:00'))).toBe('violated')
  })

  it('counts from whichever is first, interrogation or measure', () => {
    expect(state(asked('2026-05-06T07:00:00+08:00'), detained, signed('2026-05-06T11:00:00+08:00'))).toBe('violated')
    expect(state(detained, asked('2026-05-06T18:00:00+08:00'), signed('2026-05-06T11:00:00+08:00'))).toBe('satisfied')
    const earlier = asked('2026-05-06T07:00:00+08:00', 'interview')
    expect(state(earlier, detained, signed('2026-05-06T11:00:00+08:00'))).toBe('satisfied')
  })

  it('is owed in each case', () => {
    const facts = [
      asked(),
      asked('2026-05-07T10:00:00+08:00', 'interrogation', 'd'),
      signed('2026-05-06T10:30:00+08:00'),
    ]
    const found = verdictsOf(rgtLawyerNotice, facts, LATER)
    expect(found.map(({ per, state: one }) => [per?.['case'], one])).toEqual([
      ['c', 'satisfied'],
      ['d', 'violated'],
    ])
  })

  it('is pending within the two hours, which are the office’s own', () => {
    expect(stateOf(rgtLawyerNotice, [asked()], '2026-05-06T12:00:00+08:00')).toBe('pending')
    const [verdict] = verdictsOf(rgtLawyerNotice, [asked()], '2026-05-06T12:00:01+08:00')
    expect([verdict?.state, verdict?.onLocalNumber]).toEqual(['violated', true])
  })

  it('is not about interviews, nor about a person only summoned', () => {
    expect(state(asked(undefined, 'interview'))).toBe('none')
    expect(state(fact('summonsBegan', '2026-05-06T10:00:00+08:00', { measure: 'm', person: 'p', case: 'c' }))).toBe(
      'none',
    )
  })

  it('is unknown where the kind, the items, the document, its case or its hour is not recorded', () => {
    expect(state(asked(undefined, ''))).toBe('unknown')
    expect(state(asked(), written())).toBe('unknown')
    expect(state(asked(), signed('2026-05-06T11:00:00+08:00', 'n'))).toBe('unknown')
    expect(state(asked(), signed('2026-05-06T11:00:00+08:00', undefined, ''))).toBe('unknown')
    expect(state(asked(), signed('2026-05-06'))).toBe('unknown')
  })

  it('is unknown while the police system is silent', () => {
    const silences = [{ source: 'policeProcessSystem', from: '2026-05-06T10:00:00+08:00' }]
    expect(stateOf(rgtLawyerNotice, [asked()], LATER, { silences })).toBe('unknown')
  })
})
