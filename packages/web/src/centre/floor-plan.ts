import { type RoomDto, type ZoneDto, zoneSchema } from '@hengjian/contract'

/** A rectangle of the plan, in its own units. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
/** One room; null stands for a zone of which no room is known. */
export interface Cell extends Box {
  readonly room: RoomDto | null
}
export interface ZoneBox extends Box {
  readonly zone: ZoneDto
  readonly cells: readonly Cell[]
}
export interface FloorPlan {
  readonly width: number
  readonly height: number
  readonly zones: readonly ZoneBox[]
}

const COLUMNS = 5
const CELL = { width: 126, height: 66 }
const HEAD = 18
const PAD = 3
const SPACE = 6

const natural = (left: RoomDto, right: RoomDto): number =>
  left.label.localeCompare(right.label, 'zh-CN', { numeric: true }) || (left.id < right.id ? -1 : 1)

/** Zones that are drawn though no room of them is known: every zone but that of rooms of no stated type. */
const roomsOf = (rooms: readonly RoomDto[], zone: ZoneDto): readonly (RoomDto | null)[] => {
  const own = rooms.filter((room) => room.zone === zone).sort(natural)
  return own.length > 0 || zone === 'other' ? own : [null]
}

const widthOf = (columns: number): number => columns * CELL.width + PAD

function boxOf(zone: ZoneDto, rooms: readonly (RoomDto | null)[], column: number, y: number): ZoneBox {
  const columns = Math.min(rooms.length, COLUMNS)
  const x = column * (CELL.width + SPACE)
  return {
    zone,
    x,
    y,
    width: widthOf(columns) + (columns - 1) * SPACE - PAD,
    height: HEAD + Math.ceil(rooms.length / COLUMNS) * (CELL.height + PAD),
    cells: rooms.map((room, index) => ({
      room,
      x: x + (index % COLUMNS) * (CELL.width + SPACE),
      y: y + HEAD + Math.floor(index / COLUMNS) * (CELL.height + PAD),
      ...CELL,
    })),
  }
}

/**
 * Lays out the rooms of one site: zones in the order in which a person passes them, five cells a row, rooms in the order of their
 * labels. The plan hangs on the rooms alone, so that nothing moves as people do, and a new room moves only what comes after it.
 */
export function planFloor(rooms: readonly RoomDto[]): FloorPlan {
  const zones: ZoneBox[] = []
  let [y, column, height] = [0, 0, 0]
  for (const zone of zoneSchema.options) {
    const own = roomsOf(rooms, zone)
    if (own.length === 0) continue
    if (column > 0 && column + own.length > COLUMNS) {
      y += height + SPACE
      column = 0
      height = 0
    }
    const box = boxOf(zone, own, column, y)
    zones.push(box)
    column += own.length
    height = Math.max(height, box.height)
  }
  return { width: widthOf(COLUMNS) + (COLUMNS - 1) * SPACE - PAD, height: y + height, zones }
}
