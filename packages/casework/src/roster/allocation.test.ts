import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROCURATORS } from '../roles'
import { type Allocated, proposeHandler } from './allocation'
import type { RosterEntry } from './entry'
import { at, calendar, date, person, roster, STAFF } from './trial'
import { watcherOf } from './watch'

const CLUE: Allocated = { workflow: 'clue', offence: '盗窃', involvesMinor: false, roles: PROCURATORS, barred: [] }
const propose = (change: Partial<Allocated>, ...entries: readonly RosterEntry[]) =>
  proposeHandler(roster(...entries), STAFF, calendar, { ...CLUE, ...change }, at('2026-05-06T10:00:00'))
const away = (who: string) =>
  ({ kind: 'away', person: person(who), from: date('2026-05-06'), to: date('2026-05-06'), reason: 'leave' }) as const

describe('the handler proposed', () => {
  it('has the day’s turn, where no department takes the matter', () => {
    expect(propose({})).toEqual({ person: 'zhao', ground: 'duty', line: 'day', passedOver: [] })
  })

  it('has the turn of the speciality: by offence, and before all by a minor', () => {
    expect(propose({ offence: '走私、贩卖、运输、制造毒品' })).toMatchObject({
      person: 'he',
      ground: 'speciality',
      line: 'drugs',
    })
    expect(propose({ offence: '贩卖毒品', involvesMinor: true })).toMatchObject({ person: 'shi', line: 'minors' })
    expect(propose({ offence: '贩卖毒品', workflow: 'patrol' })).toMatchObject({ person: 'zhao', ground: 'duty' })
  })

  it('is the next in turn where the first is recused or away, and says so', () => {
    expect(propose({ offence: '毒品', barred: [person('he')] })).toEqual({
      ...{ person: 'lü', ground: 'speciality', line: 'drugs' },
      passedOver: [{ person: 'he', why: 'barred' }],
    })
    expect(propose({}, away('zhao'))).toMatchObject({ person: 'li', passedOver: [{ person: 'zhao', why: 'away' }] })
    expect(propose({ roles: ['residentProcurator'] })).toEqual({
      ...{ person: 'chen', ground: 'present', line: null },
      passedOver: ['zhao', 'li', 'wang'].map((one) => ({ person: one, why: 'unfit' })),
    })
  })

  it('is of the specialised team that knows the case, before any line of the roster, each day another', () => {
    const team = (id: string, minors: boolean, ...members: readonly string[]) => ({
      ...{ id, name: id, offences: ['毒品'], minors },
      members: members.map(person),
    })
    const teams = [team('drugs', false, 'wang', 'zhao'), team('youth', true, 'shi')]
    const proposed = (day: string, change: Partial<Allocated>, ...entries: readonly RosterEntry[]) =>
      proposeHandler(roster(...entries), STAFF, calendar, { ...CLUE, ...change }, at(`${day}T10:00:00`), teams)
    const drugs = { offence: '贩卖毒品' }
    expect(proposed('2026-05-06', drugs)).toEqual({ person: 'zhao', ground: 'team', line: 'drugs', passedOver: [] })
    expect(proposed('2026-05-07', drugs)).toMatchObject({ person: 'wang', ground: 'team' })
    expect(proposed('2026-05-06', { ...drugs, involvesMinor: true })).toMatchObject({ person: 'shi', line: 'youth' })
    expect(proposed('2026-05-06', drugs, away('zhao'))).toMatchObject({
      person: 'wang',
      passedOver: [{ person: 'zhao', why: 'away' }],
    })
    expect(proposed('2026-05-06', {})).toMatchObject({ person: 'zhao', ground: 'duty' })
  })

  it('is nobody where the roster names nobody who may', () => {
    expect(propose({ roles: ['chief'] })).toBeUndefined()
  })

  it('is never barred, away or without the title, whoever is', () => {
    const some = fc.subarray([...STAFF.keys()])
    fc.assert(
      fc.property(some, some, fc.boolean(), fc.constantFrom('毒品', '盗窃'), (barred, gone, involvesMinor, offence) => {
        const found = propose({ barred, involvesMinor, offence }, ...gone.map(away))
        const able = [
          'li',
          'wang',
          'zhao',
          'chen',
          ...(offence === '毒品' ? ['he', 'lü'] : []),
          ...(involvesMinor ? ['shi'] : []),
        ]
          .map(person)
          .filter((one) => !barred.includes(one) && !gone.includes(one))
        expect(found === undefined).toBe(able.length === 0)
        if (found !== undefined) expect(able).toContain(found.person)
      }),
    )
  })
})

describe('what somebody has in hand', () => {
  it('is watched by themselves while on duty, else by the first on duty, and left alone never', () => {
    const people = ['li', 'wang', 'zhao'].map(person)
    fc.assert(
      fc.property(fc.option(fc.constantFrom(...people)), fc.subarray(people), (holder, duty) => {
        const watcher = watcherOf(holder, duty)
        if (duty.length === 0) expect(watcher).toBeNull()
        else expect(duty).toContain(watcher)
        if (holder !== null && duty.includes(holder)) expect(watcher).toBe(holder)
      }),
    )
  })
})
