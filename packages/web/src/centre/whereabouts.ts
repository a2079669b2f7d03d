import type { StayDto, ZoneDto } from '@hengjian/contract'

type Place = StayDto['place'][number]

/** Where somebody is at an instant, as far as it is on record. */
export interface Whereabouts {
  readonly stay: StayDto
  readonly where:
    | { readonly kind: 'room'; readonly room: string }
    | { readonly kind: 'zone'; readonly zone: ZoneDto }
    | { readonly kind: 'out' }
    | { readonly kind: 'unknown' }
  /** Since when the person is there; in milliseconds. */
  readonly since: number
  /** The last instant at which a record put the person there; null while one does. */
  readonly lastSeen: number | null
}

const startOf = ({ from }: Pick<Place, 'from'>): number => Date.parse(from)
const endOf = ({ to }: Pick<Place, 'to'>): number => (to === null ? Number.POSITIVE_INFINITY : Date.parse(to))

/** The stretch of a lane that an instant lies in. */
export const stretchAt = <Stretch extends Pick<Place, 'from' | 'to'>>(
  lane: readonly Stretch[],
  at: number,
): Stretch | undefined => lane.find((one) => startOf(one) <= at && at < endOf(one))

/** Whether somebody is inside at an instant; on the last instant of a stay the person has left. */
export const isInside = ({ enteredAt, leftAt }: StayDto, at: number): boolean =>
  Date.parse(enteredAt) <= at && (leftAt === null || at < Date.parse(leftAt))

const whereIn = ({ state, room, zone }: Place): Whereabouts['where'] => {
  if (state === 'out') return { kind: 'out' }
  if (room !== null) return { kind: 'room', room }
  return zone === null ? { kind: 'unknown' } : { kind: 'zone', zone }
}

const sameWhere = (one: Place, other: Place): boolean =>
  one.state === other.state && one.room === other.room && one.zone === other.zone

/** From where the unbroken run of stretches in one place begins that the stretch of that index belongs to. */
function runFrom(lane: readonly Place[], index: number): Place | undefined {
  const own = lane[index]
  if (own === undefined) return undefined
  const before = lane[index - 1]
  return before !== undefined && sameWhere(before, own) ? runFrom(lane, index - 1) : own
}

/**
 * Where somebody is: the place on record, or else the last one on record before, marked as such. Undefined where the person is not
 * inside.
 */
export function whereaboutsAt(stay: StayDto, at: number): Whereabouts | undefined {
  if (!isInside(stay, at)) return undefined
  const reached = stay.place.filter((one) => startOf(one) <= at)
  const index = reached.length - 1 - [...reached].reverse().findIndex(({ state }) => state === 'in' || state === 'out')
  const place = reached[index]
  const run = index < reached.length ? runFrom(reached, index) : undefined
  if (place === undefined || run === undefined)
    return { stay, where: { kind: 'unknown' }, since: Date.parse(stay.enteredAt), lastSeen: null }
  const seen = endOf(place) > at
  return { stay, where: whereIn(place), since: startOf(run), lastSeen: seen ? null : endOf(place) }
}

/** Everybody inside at an instant, by place. */
export interface Occupancy {
  readonly rooms: ReadonlyMap<string, readonly Whereabouts[]>
  readonly zones: ReadonlyMap<ZoneDto, readonly Whereabouts[]>
  readonly out: readonly Whereabouts[]
  readonly unknown: readonly Whereabouts[]
}

/**
 * Who is where at an instant. Each person inside is counted once; whoever is in a room that the floor does not have is counted as
 * out of the centre.
 * @param floor the rooms of the floor
 */
export function occupancyAt(stays: readonly StayDto[], floor: ReadonlySet<string>, at: number): Occupancy {
  const rooms = new Map<string, Whereabouts[]>()
  const zones = new Map<ZoneDto, Whereabouts[]>()
  const out: Whereabouts[] = []
  const unknown: Whereabouts[] = []
  const put = <Key>(map: Map<Key, Whereabouts[]>, key: Key, one: Whereabouts): void => {
    map.set(key, [...(map.get(key) ?? []), one])
  }
  for (const stay of stays) {
    const one = whereaboutsAt(stay, at)
    if (one === undefined) continue
    const { where } = one
    if (where.kind === 'room' && floor.has(where.room)) put(rooms, where.room, one)
    else if (where.kind === 'zone') put(zones, where.zone, one)
    else if (where.kind === 'unknown') unknown.push(one)
    else out.push(one)
  }
  return { rooms, zones, out, unknown }
}
