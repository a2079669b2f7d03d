import { describe, expect, it } from 'vitest'
import { fact, verdictsOf } from '../proof'
import { invSeparate } from './INV-SEPARATE'

interface Asked {
  readonly person: string
  readonly from: string
  readonly to?: string
  readonly kind?: string
  readonly case?: string
  readonly placeKind?: string
}
const asked = ({
  person,
  from,
  to,
  kind = 'interrogation',
  case: case_ = 'c',
  placeKind = 'interrogationRoom',
}: Asked) => {
  const room = placeKind === '' ? 'r' : { id: 'r', placeKind }
  const interrogation = kind === '' ? person : { id: person, kind }
  const roles = { interrogation, person, room, ...(case_ === '' ? {} : { case: case_ }) }
  const began = fact('interrogationBegan', from, roles)
  return to === undefined ? [began] : [began, fact('interrogationEnded', to, { ...roles, interrogation: person })]
}
const first = asked({ person: 'a', from: '2026-05-06T10:00:00+08:00', to: '2026-05-06T11:00:00+08:00' })
const second = (one: Partial<Asked> = {}) =>
  asked({ person: 'b', from: '2026-05-06T10:30:00+08:00', to: '2026-05-06T12:00:00+08:00', ...one })
const LATER = '2026-05-07T00:00:00+08:00'
const states = (...facts: ReturnType<typeof fact>[]) => verdictsOf(invSeparate, facts, LATER).map(({ state }) => state)

describe('INV-SEPARATE', () => {
  it.each([
    ['2026-05-06T10:54:59+08:00', 'violated'],
    ['2026-05-06T10:55:00+08:00', 'satisfied'],
    ['2026-05-06T10:55:01+08:00', 'satisfied'],
  ])('two suspects of a case overlap for no more than five minutes: second from %s %s', (from, state) => {
    expect(states(...first, ...second({ from }))).toEqual(['satisfied', state])
  })

  it('is the law’s own finding: the five minutes only forgive', () => {
    expect(verdictsOf(invSeparate, [...first, ...second()], LATER).map((one) => one.onLocalNumber)).toEqual([
      false,
      false,
    ])
  })

  it('holds for witnesses and victims', () => {
    expect(states(...first, ...second({ kind: 'interview' }))).toEqual(['satisfied', 'violated'])
  })

  it('lets a confrontation, another case, the same person and an open office be', () => {
    expect(states(...first, ...second({ kind: 'confrontation' }))).toEqual(['satisfied'])
    expect(states(...first, ...second({ case: 'd' }))).toEqual(['satisfied', 'satisfied'])
    const office = asked({ person: 'a', from: '2026-05-06T10:00:00+08:00', placeKind: 'office' })
    expect(states(...office, ...second({ placeKind: 'office' }))).toEqual(['satisfied', 'satisfied'])
    const roles = { interrogation: { id: 'again', kind: 'interrogation' }, person: 'a', room: 'r', case: 'c' }
    expect(states(...first, fact('interrogationBegan', '2026-05-06T10:30:00+08:00', roles))).toEqual([
      'satisfied',
      'satisfied',
    ])
  })

  it('is satisfied where nobody else is there', () => {
    expect(states(...first)).toEqual(['satisfied'])
  })

  it('is unknown where the case, the kind or the room is not recorded', () => {
    expect(states(...first, ...second({ case: '' }))).toEqual(['satisfied', 'unknown'])
    expect(states(...first, ...second({ kind: '' }))).toEqual(['satisfied', 'unknown'])
    const nowhere = asked({ person: 'a', from: '2026-05-06T10:00:00+08:00', placeKind: '' })
    expect(states(...nowhere, ...second({ placeKind: '' }))).toEqual(['satisfied', 'unknown'])
  })

  it('is unknown where the minutes decide and the seconds are not known', () => {
    const ended = asked({ person: 'a', from: '2026-05-06T10:00:00+08:00', to: '2026-05-06T10:35+08:00' })
    expect(states(...ended, ...second({ from: '2026-05-06T10:29:59+08:00' }))).toEqual(['satisfied', 'violated'])
    expect(states(...ended, ...second({ from: '2026-05-06T10:30:30+08:00' }))).toEqual(['satisfied', 'unknown'])
    expect(states(...ended, ...second({ from: '2026-05-06T10:31:00+08:00' }))).toEqual(['satisfied', 'satisfied'])
  })

  it('does not apply to administrative questioning', () => {
    expect(states(...second({ kind: 'adminQuestioning' }))).toEqual([])
  })
})
