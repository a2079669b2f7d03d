import { type RoomDto, zoneSchema } from '@hengjian/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, planFloor } from './floor-plan'

const room = (id: string, zone: RoomDto['zone']): RoomDto => ({ id, label: id, zone, site: 'north' })
const anyRooms = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom(...zoneSchema.options)), {
    selector: ([number]) => number,
    maxLength: 40,
  })
  .map((pairs) => pairs.map(([number, zone]) => room(`R${number}`, zone)))

const apart = (one: Box, other: Box): boolean =>
  one.x + one.width <= other.x ||
  other.x + other.width <= one.x ||
  one.y + one.height <= other.y ||
  other.y + other.height <= one.y

const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

describe('the plan of a floor', () => {
  it('draws every zone, also without a room, and those of no type only where there are some', () => {
    expect(planFloor([]).zones.map(({ zone, cells }) => [zone, cells.map((cell) => cell.room)])).toEqual(
      [
        ...['entry', 'search', 'collection', 'waiting', 'interrogation', 'interview', 'identification', 'minors'],
        ...['property', 'sobering', 'medical', 'exit'],
      ].map((zone) => [zone, [null]]),
    )
    expect(planFloor([room('X', 'other')]).zones.at(-1)?.zone).toBe('other')
  })

  it('puts rooms in the order in which people count them', () => {
    const plan = planFloor([room('W10', 'waiting'), room('W2', 'waiting'), room('W1', 'waiting')])
    expect(plan.zones.find(({ zone }) => zone === 'waiting')?.cells.map((cell) => cell.room?.id)).toEqual([
      'W1',
      'W2',
      'W10',
    ])
  })

  it('shows each room once, and lets nothing overlap or stand outside', () => {
    fc.assert(
      fc.property(anyRooms, (rooms) => {
        const plan = planFloor(rooms)
        const cells = plan.zones.flatMap((zone) => zone.cells)
        expect(cells.flatMap((cell) => cell.room?.id ?? []).sort()).toEqual(rooms.map(({ id }) => id).sort())
        const whole = { x: 0, y: 0, width: plan.width, height: plan.height }
        for (const [index, box] of plan.zones.entries()) {
          expect(within(box, whole)).toBe(true)
          for (const other of plan.zones.slice(index + 1)) expect(apart(box, other)).toBe(true)
          for (const cell of box.cells) expect(within(cell, box)).toBe(true)
        }
        for (const [index, cell] of cells.entries())
          for (const other of cells.slice(index + 1)) expect(apart(cell, other)).toBe(true)
      }),
    )
  })

  it('is the same whatever the order of the rooms, and a new room moves nothing that comes before its zone', () => {
    fc.assert(
      fc.property(anyRooms, fc.constantFrom(...zoneSchema.options), (rooms, zone) => {
        const plan = planFloor(rooms)
        expect(planFloor([...rooms].reverse())).toEqual(plan)
        const grown = planFloor([...rooms, room('R99', zone)])
        const before = zoneSchema.options.slice(0, zoneSchema.options.indexOf(zone))
        const kept = ({ zones }: typeof plan) => zones.filter((box) => before.includes(box.zone))
        expect(kept(grown)).toEqual(kept(plan))
      }),
    )
  })
})
