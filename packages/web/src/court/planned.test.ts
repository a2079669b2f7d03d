import type { HearingDto } from '@hengjian/contract/court'
import { describe, expect, it } from 'vitest'
import { inTurn, isWhole, laterBy, lengthsOf, type Session } from './planned'

const session: Session = {
  day: '2026-11-30',
  start: '09:00',
  each: 20,
  lengths: {},
  courtroom: ' 第三法庭 ',
  batch: '',
  link: 'https://court.example/3',
  acceptedOn: '2026-11-26',
}
const hearing = (id: string, courtAcceptedOn: string | null): HearingDto => ({
  ...{ id, number: `速裁〔2026〕${id}号`, version: 14, suspect: '某某', offence: '危险驾驶', courtAcceptedOn },
  ...{ state: { id: 'prosecuted', title: { zh: '已起诉', en: 'Prosecuted' } }, term: null, flags: [] },
  ...{ from: null, to: null, courtroom: '', batch: null, link: null, procedure: null, proposed: null },
  ...{ judges: [], procurators: [], lawyers: [], outcome: null, step: null, maySchedule: true },
})

describe('a session', () => {
  it('hears its cases one after the other, by the wall clock of Shanghai', () => {
    const planned = inTurn(session, [hearing('1', null), hearing('2', '2026-11-20'), hearing('3', null)])
    expect(planned.map(({ at, courtAcceptedOn }) => `${at} ${courtAcceptedOn}`)).toEqual([
      '2026-11-30T09:00:00+08:00 2026-11-26',
      '2026-11-30T09:20:00+08:00 2026-11-20',
      '2026-11-30T09:40:00+08:00 2026-11-26',
    ])
    expect([planned[0]?.courtroom, planned[0]?.batch, planned[0]?.link]).toEqual([
      '第三法庭',
      null,
      'https://court.example/3',
    ])
    expect(laterBy('2026-11-30T23:50:00+08:00', 20)).toBe('2026-12-01T00:10:00+08:00')
  })

  it('gives a case a length of its own, and begins those after it that much later', () => {
    const cases = ['1', '2', '3'].map((id) => hearing(id, null))
    const told = (lengths: Session['lengths']) =>
      inTurn({ ...session, lengths }, cases).map(({ at, minutes }) => `${at.slice(11, 16)} ${minutes}`)
    expect(told({ 1: 45, 2: 10 })).toEqual(['09:00 45', '09:45 10', '09:55 20'])
    const moved = { ...hearing('2', null), from: '2026-11-30T09:20:00+08:00', to: '2026-11-30T09:55:00+08:00' }
    expect(lengthsOf([hearing('1', null), moved])).toEqual({ 2: 35 })
  })

  it('is checked once day, time and courtroom are given', () => {
    expect(isWhole(session)).toBe(true)
    for (const lacking of [
      { day: '' },
      { start: '9' },
      { courtroom: ' ' },
      { acceptedOn: '' },
      { each: Number.NaN },
      { lengths: { 1: Number.NaN } },
    ])
      expect(isWhole({ ...session, ...lacking })).toBe(false)
  })
})
