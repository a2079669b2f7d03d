import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { invRightsNotice } from './INV-RIGHTS-NOTICE'

type Interrogation = { id: string } & Record<string, string | number>
const first: Interrogation = { id: 'i', kind: 'interrogation', sequence: 1 }
const began = (interrogation: Interrogation = first) =>
  fact('interrogationBegan', '2026-05-06T10:00:00+08:00', { interrogation, person: 'p', case: 'c' })
const ended = fact('interrogationEnded', '2026-05-06T11:00:00+08:00', { interrogation: 'i', person: 'p', case: 'c' })
const roles = { person: 'p', case: 'c', interrogation: 'i' }
const signed = (at: string, document: string | { id: string; kind: string } = { id: 'n', kind: 'rightsNotice' }) =>
  fact('documentSigned', at, { document, ...roles })
const written = (items?: readonly string[], at = '2026-05-06T11:05:00+08:00') =>
  fact('documentIssued', at, { document: { id: 't', kind: 'transcript' }, ...roles }, { data: items ? { items } : {} })
const LATER = '2026-05-07T00:00:00+08:00'
const state = (...facts: ReturnType<typeof fact>[]) => stateOf(invRightsNotice, [began(), ended, ...facts], LATER)

describe('INV-RIGHTS-NOTICE', () => {
  it.each([
    ['2026-05-06T07:59:59+08:00', 'violated'],
    ['2026-05-06T08:00:00+08:00', 'satisfied'],
    ['2026-05-06T10:05:00+08:00', 'satisfied'],
    ['2026-05-06T12:59:59+08:00', 'satisfied'],
    ['2026-05-06T13:00:00+08:00', 'satisfied'],
    ['2026-05-06T13:00:01+08:00', 'violated'],
  ])('a sheet signed at %s, two hours about the interrogation, is %s', (at, expected) => {
    expect(state(signed(at))).toBe(expected)
  })

  it.each<[readonly string[], string]>([
    [['rights', 'leniency'], 'satisfied'],
    [['rights', 'leniency', 'counsel'], 'satisfied'],
    [['rights'], 'violated'],
    [['leniency'], 'violated'],
    [[], 'violated'],
  ])('a transcript that tells of %j is %s', (items, expected) => {
    expect(state(written(items))).toBe(expected)
  })

  it('does not take another sheet for it', () => {
    expect(state(signed('2026-05-06T10:05:00+08:00', { id: 'n', kind: 'counselNotice' }))).toBe('violated')
    expect(state()).toBe('violated')
  })

  it('is pending while the interrogation goes on', () => {
    expect(stateOf(invRightsNotice, [began()], '2026-05-06T10:30:00+08:00')).toBe('pending')
  })

  it('looks at the first interrogation only', () => {
    const second = { ...first, sequence: 2 }
    const interview = { ...first, kind: 'interview' }
    expect(stateOf(invRightsNotice, [began(second), ended], LATER)).toBe('none')
    expect(stateOf(invRightsNotice, [began(interview), ended], LATER)).toBe('none')
  })

  it('is unknown where the sequence, the kind, the items or the hour is not recorded', () => {
    expect(stateOf(invRightsNotice, [began({ id: 'i', kind: 'interrogation' }), ended], LATER)).toBe('unknown')
    expect(stateOf(invRightsNotice, [began({ id: 'i', sequence: 1 }), ended], LATER)).toBe('unknown')
    expect(state(written())).toBe('unknown')
    expect(state(signed('2026-05-06'))).toBe('unknown')
    expect(state(signed('2026-05-06T10:05:00+08:00', 'n'))).toBe('unknown')
  })

  it('is unknown while the police system is silent', () => {
    const silences = [{ source: 'policeProcessSystem', from: '2026-05-06T10:00:00+08:00' }]
    expect(stateOf(invRightsNotice, [began(), ended], LATER, { silences })).toBe('unknown')
  })
})
