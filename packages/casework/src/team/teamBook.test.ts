import { type Instant, type PlainDate, parseDate } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../matter'
import { knows, type SpecialTeam } from './specialTeam'
import { attendedBy, type TeamEntry, teamBookOf, whyNotInBook } from './teamBook'

const day = (text: string): PlainDate => parseDate(text) ?? (0 as PlainDate)
const [anna, bo] = ['anna' as PersonId, 'bo' as PersonId]
const book = (...entries: readonly TeamEntry[]) =>
  teamBookOf(entries.map((entry) => ({ by: anna, at: 0 as Instant, entry })))

const drugs: SpecialTeam = { id: 'drugs', name: '毒品', offences: ['毒品'], minors: false, members: [anna, bo] }
const training = (id: string, date: string, skill: 'findingClues' | 'verification' = 'findingClues'): TeamEntry => ({
  kind: 'training',
  training: { id, date: day(date), skill, title: '讲座', lecturer: '某某', model: null, material: '' },
})
const attendance = (id: string, ...people: readonly PersonId[]): TeamEntry => ({ kind: 'attendance', id, people })

describe('a specialised team', () => {
  it('knows cases of its offences, and where it is for minors only those with a minor', () => {
    const asked = (team: SpecialTeam, offence: string, involvesMinor = false) => knows(team, { offence, involvesMinor })
    expect([asked(drugs, '贩卖毒品'), asked(drugs, '盗窃')]).toEqual([true, false])
    const minors = { ...drugs, offences: [], minors: true }
    expect([asked(minors, '盗窃'), asked(minors, '盗窃', true)]).toEqual([false, true])
    const abuse = { ...drugs, offences: ['猥亵'], minors: true }
    expect([asked(abuse, '盗窃', true), asked(abuse, '强制猥亵'), asked(abuse, '强制猥亵', true)]).toEqual([
      false,
      false,
      true,
    ])
    expect(asked({ ...drugs, offences: [] }, '盗窃')).toBe(false)
  })

  it('stands as it was entered last, and ends', () => {
    const changed = { ...drugs, members: [bo] }
    expect(book({ kind: 'team', team: drugs }, { kind: 'team', team: changed }).teams.get('drugs')).toEqual(changed)
    expect(book({ kind: 'team', team: drugs }, { kind: 'teamEnded', id: 'drugs' }).teams.size).toBe(0)
  })
})

describe('training', () => {
  const held = book(
    training('1', '2026-03-02'),
    training('2', '2026-04-02', 'verification'),
    training('3', '2026-05-02'),
    attendance('1', anna, bo),
    attendance('2', anna),
    training('1', '2026-03-03'),
  )

  it('keeps who was there when its day or words change', () => {
    expect([held.trainings.get('1')?.attended, held.trainings.get('1')?.date]).toEqual([[anna, bo], day('2026-03-03')])
  })

  it('is counted for whoever attended, by skill and within the days', () => {
    const counted = (person: PersonId, from: string) => [...attendedBy(held, person, day(from), day('2026-12-31'))]
    expect(counted(anna, '2026-01-01')).toEqual([
      ['findingClues', 1],
      ['verification', 1],
    ])
    expect([counted(anna, '2026-04-01'), counted(bo, '2026-04-01')]).toEqual([[['verification', 1]], []])
  })

  it('has nobody who was there before its day, and what is not there is refused', () => {
    const today = day('2026-04-30')
    expect(whyNotInBook(attendance('3', anna), held, today)).toBe('TRAINING_TO_COME')
    expect(whyNotInBook(attendance('3', anna), held, day('2026-05-02'))).toBeNull()
    expect(whyNotInBook(attendance('9', anna), held, today)).toBe('TRAINING_UNKNOWN')
    expect(whyNotInBook({ kind: 'teamEnded', id: 'none' }, held, today)).toBe('TEAM_UNKNOWN')
  })
})

describe('an exchange', () => {
  it('does not end before it begins', () => {
    const exchange = (from: string, to: string): TeamEntry => ({
      kind: 'exchange',
      exchange: { id: '1', way: 'toPolice', person: '某某', unit: '刑侦大队', from: day(from), to: day(to), words: '' },
    })
    const nothing = book()
    expect(whyNotInBook(exchange('2026-05-02', '2026-05-01'), nothing, day('2026-06-01'))).toBe('EXCHANGE_REVERSED')
    expect(whyNotInBook(exchange('2026-05-01', '2026-05-01'), nothing, day('2026-06-01'))).toBeNull()
  })
})
