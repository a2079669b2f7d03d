import type { StayDto } from '@hengjian/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { occupancyAt, stretchAt, whereaboutsAt } from './whereabouts'

const at = (clock: string): number => Date.parse(`2026-05-06T${clock}:00+08:00`)
const iso = (clock: string): string => `2026-05-06T${clock}:00+08:00`
type Place = StayDto['place'][number]
const place = (from: string, to: string | null, state: Place['state'], room: string | null = null): Place => ({
  from: iso(from),
  to: to === null ? null : iso(to),
  state,
  room,
  zone: room === null ? null : 'waiting',
  gap: null,
})
const stayWith = (lane: readonly Place[], leftAt: string | null = null, visit = 'V-1'): StayDto => ({
  visit,
  site: 'north',
  person: { id: `P-${visit}`, label: '王某' },
  case: null,
  role: null,
  marks: [],
  enteredAt: iso('10:00'),
  registered: true,
  leftAt: leftAt === null ? null : iso(leftAt),
  clock: null,
  place: [...lane],
  activity: [],
  recording: [],
  moments: [],
})

const stay = stayWith(
  [
    place('10:00', '10:20', 'traced'),
    place('10:20', '11:00', 'in', 'W1'),
    { ...place('11:00', '11:05', 'in', 'W1'), gap: { state: 'violated', finding: null } },
    place('11:05', '11:30', 'unseen'),
    place('11:30', '12:00', 'out'),
    place('12:00', '12:30', 'in', 'W2'),
  ],
  '12:30',
)

describe('where somebody is', () => {
  it.each([
    ['10:10', { kind: 'unknown' }, '10:00', null],
    ['10:40', { kind: 'room', room: 'W1' }, '10:20', null],
    ['11:02', { kind: 'room', room: 'W1' }, '10:20', null],
    ['11:20', { kind: 'room', room: 'W1' }, '10:20', '11:05'],
    ['11:45', { kind: 'out' }, '11:30', null],
    ['12:00', { kind: 'room', room: 'W2' }, '12:00', null],
  ] as const)('at %s is told from the records', (clock, where, since, lastSeen) => {
    expect(whereaboutsAt(stay, at(clock))).toEqual({
      stay,
      where,
      since: at(since),
      lastSeen: lastSeen === null ? null : at(lastSeen),
    })
  })

  it('is nowhere before the entry and from the exit on', () => {
    expect(whereaboutsAt(stay, at('09:59'))).toBeUndefined()
    expect(whereaboutsAt(stay, at('12:30'))).toBeUndefined()
    expect(stretchAt(stay.place, at('11:04'))?.gap).toEqual({ state: 'violated', finding: null })
  })
})

const minute = (value: number): string =>
  `${String(10 + Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`
const anyPlace = fc.tuple(
  fc.constantFrom<Place['state']>('in', 'traced', 'out', 'unseen'),
  fc.constantFrom('W1', 'W2', 'elsewhere', null),
  fc.integer({ min: 1, max: 60 }),
)
const anyStay = fc.tuple(fc.array(anyPlace, { minLength: 1, maxLength: 5 }), fc.boolean()).map(([pieces, left]) => {
  let from = 0
  const lane = pieces.map(([state, room, lasts]) => {
    const one = place(minute(from), minute(from + lasts), state, state === 'in' ? room : null)
    from += lasts
    return state === 'in' && room === null ? { ...one, zone: 'medical' as const } : one
  })
  const last = lane.at(-1)
  return left || last === undefined
    ? stayWith(lane, minute(from))
    : stayWith([...lane.slice(0, -1), { ...last, to: null }])
})

describe('the occupancy of the floor', () => {
  it('counts everybody who is inside once, and nobody else', () => {
    fc.assert(
      fc.property(fc.array(anyStay, { maxLength: 8 }), fc.integer({ min: 0, max: 320 }), (anybody, minutes) => {
        const stays = anybody.map((one, index) => ({ ...one, visit: `V-${index}` }))
        const when = at('10:00') + minutes * 60_000
        const { rooms, zones, out, unknown } = occupancyAt(stays, new Set(['W1', 'W2']), when)
        const counted = [...[...rooms.values(), ...zones.values()].flat(), ...out, ...unknown]
        const inside = stays.filter(({ leftAt }) => leftAt === null || Date.parse(leftAt) > when)
        expect(counted.map((one) => one.stay.visit).sort()).toEqual(inside.map(({ visit }) => visit).sort())
        expect([...rooms.keys()].every((room) => room === 'W1' || room === 'W2')).toBe(true)
      }),
    )
  })
})
