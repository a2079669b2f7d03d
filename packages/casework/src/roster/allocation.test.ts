import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROCURATORS } from '../roles'
import { type Allocated, type Allocation, drawHandler, eligibleHandlers, proposeHandler } from './allocation'
import type { RosterEntry } from './entry'
import { at, calendar, date, person, roster, STAFF } from './trial'
import { watcherOf } from './watch'

const CLUE: Allocated = { workflow: 'clue', offence: '盗窃', involvesMinor: false, roles: PROCURATORS, barred: [] }
const allocation = (change: Partial<Allocated>, entries: readonly RosterEntry[]): Allocation => ({
  roster: roster(...entries),
  staff: STAFF,
  calendar,
  matter: { ...CLUE, ...change },
  at: at('2026-05-06T10:00:00'),
  teams: [],
})
const propose = (change: Partial<Allocated>, ...entries: readonly RosterEntry[]) =>
  proposeHandler(allocation(change, entries))
const away = (who: string) =>
  ({ kind: 'away', person: person(who), from: date('2026-05-06'), to: date('2026-05-06'), reason: 'leave' }) as const

describe('the handler proposed', () => {
  it('has the day’s turn, where no department takes the matter', () => {
    expect(propose({})).toEqual({ person: 'zhao', ground: 'duty', line: 'day', among: [], passedOver: [] })
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
      ...{ person: 'lü', ground: 'speciality', line: 'drugs', among: [] },
      passedOver: [{ person: 'he', why: 'barred' }],
    })
    expect(propose({}, away('zhao'))).toMatchObject({ person: 'li', passedOver: [{ person: 'zhao', why: 'away' }] })
    expect(propose({ roles: ['residentProcurator'] })).toEqual({
      ...{ person: 'chen', ground: 'present', line: null, among: [] },
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
      proposeHandler({ ...allocation(change, entries), at: at(`${day}T10:00:00`), teams })
    const drugs = { offence: '贩卖毒品' }
    expect(proposed('2026-05-06', drugs)).toEqual({
      ...{ person: 'zhao', ground: 'team', line: 'drugs', among: [], passedOver: [] },
    })
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

describe('the handler drawn', () => {
  const drawing = (change: Partial<Allocated>, ...entries: readonly RosterEntry[]) =>
    eligibleHandlers(allocation(change, entries))

  it('is one of all whom the roster lets handle it, each once, with those who may not be and why', () => {
    expect(drawing({})).toEqual({
      people: ['chen', 'li', 'wang', 'zhao'],
      passedOver: ['sun', 'qian', 'wu'].map((one) => ({ person: one, why: 'unfit' })),
    })
    const fewer = drawing({ barred: [person('li')] }, away('zhao'))
    expect(fewer.people).toEqual(['chen', 'wang'])
    expect(fewer.passedOver.slice(0, 2)).toEqual([
      { person: 'zhao', why: 'away' },
      { person: 'li', why: 'barred' },
    ])
  })

  it('is one of those who know the matter best, where teams or lines do', () => {
    const team = {
      id: 'drugs',
      name: 'drugs',
      offences: ['毒品'],
      minors: false,
      members: ['wang', 'zhao'].map(person),
    }
    const among = (change: Partial<Allocated>, ...entries: readonly RosterEntry[]) =>
      eligibleHandlers({ ...allocation(change, entries), teams: [team] }).people
    expect(among({ offence: '贩卖毒品' })).toEqual(['he', 'lü', 'wang', 'zhao'])
    expect(among({ offence: '贩卖毒品', involvesMinor: true })).toEqual(['shi'])
    expect(among({ offence: '贩卖毒品', involvesMinor: true }, away('shi'))).toEqual(['he', 'lü', 'wang', 'zhao'])
    expect(among({ offence: '盗窃' })).toEqual(['chen', 'li', 'wang', 'zhao'])
  })

  it('is whoever has the title where the roster names nobody who may, and nobody where nobody has', () => {
    expect(drawing({ roles: ['minorsProcurator'] }).people).toEqual(['shi'])
    expect(drawing({ roles: ['chief'] }).people).toEqual([])
    expect(drawHandler([], 7)).toBeUndefined()
  })

  it('is the same by the same ticket in whatever order they come, and each as often as another', () => {
    const some = fc.uniqueArray(fc.constantFrom(...STAFF.keys()), { minLength: 1 })
    const shuffled = some.chain((people) =>
      fc.record({
        people: fc.constant(people),
        other: fc.shuffledSubarray(people, { minLength: people.length }),
        ticket: fc.nat({ max: 2 ** 31 }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ people, other, ticket }) => {
        expect(drawHandler([...other, ...people], ticket)).toBe(drawHandler(people, ticket))
        const drawn = people.map((_, more) => drawHandler(people, ticket + more))
        expect([...drawn].sort()).toEqual([...people].sort())
      }),
    )
    expect(drawHandler(['li', 'wang', 'zhao'].map(person), Number.MAX_SAFE_INTEGER)).toBe('wang')
  })

  it('is never barred, away or without the title', () => {
    const all = [...STAFF.keys()]
    const some = fc.subarray(all)
    fc.assert(
      fc.property(some, some, fc.nat(), fc.constantFrom('毒品', '盗窃'), (barred, gone, ticket, offence) => {
        const drawn = drawHandler(drawing({ barred, offence }, ...gone.map(away)).people, ticket)
        const able = ['li', 'wang', 'zhao', 'chen', 'he', 'lü', 'shi']
          .map(person)
          .filter((one) => !barred.includes(one) && !gone.includes(one))
        if (able.length === 0) expect(drawn).toBeUndefined()
        else expect(able).toContain(drawn)
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
