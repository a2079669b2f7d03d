import { builtInCalendar, formatInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { clocks } from '../clocks'
import { permitted } from '../permitted'
import { at, course, somebody } from '../trial'
import { petition } from '.'

const told = (matter: ReturnType<typeof course>, when: string) =>
  clocks(petition, matter, at(when), builtInCalendar).map(({ clock, state, limit }) => [
    clock,
    state,
    formatInstant(limit.latest).slice(0, 10),
  ])
const handled = [
  ['receive', { receivedOn: '2026-11-02' }],
  ['accept', { acceptedOn: '2026-11-02' }],
  'route',
  'take',
] as const

describe('a petition', () => {
  it('is received, accepted, routed, handled and answered', () => {
    const matter = course(petition, ...handled, 'replyResult', 'archive')
    expect([matter.state, matter.answer?.kind]).toEqual(['archived', 'reply'])
  })

  it('is decided on within seven days, counted anew from when the material was complete', () => {
    const received = course(petition, ['receive', { receivedOn: '2026-11-02' }])
    expect(told(received, '2026-11-03T00:00:00+08:00')[0]).toEqual(['acceptance', 'running', '2026-11-10'])
    const supplied = course(petition, ['receive', { receivedOn: '2026-10-20' }], 'askMaterial', [
      'supply',
      { suppliedOn: '2026-11-02' },
    ])
    expect(told(supplied, '2026-11-03T00:00:00+08:00').filter(([clock]) => clock === 'acceptance')).toEqual([
      // 27 October was the last day; asking for material came later.
      ['acceptance', 'late', '2026-10-28'],
      ['acceptance', 'running', '2026-11-10'],
    ])
  })

  it('is told progress or result within three months', () => {
    const matter = course(petition, ...handled)
    expect(told(matter, '2026-11-03T00:00:00+08:00').at(-1)).toEqual(['substance', 'running', '2027-02-03'])
  })

  it('is answered again by another where the petitioner objects', () => {
    const objected = course(petition, ...handled, 'replyResult', 'objectToReply')
    const head = somebody('departmentHead-1', 'departmentHead', 'chief')
    expect(
      permitted(petition, objected, head).actions.find(({ action }) => action === 'replyAgain')?.refusal?.code,
    ).toBe('SEPARATION')
  })
})
