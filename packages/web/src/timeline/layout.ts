import { placeOf, type View } from './view'

/** Something on a lane; what happened at an instant known exactly begins where it ends. */
export interface Mark {
  readonly id: string
  readonly from: number
  readonly to: number
  /** What lasts, from a begin to an end that are marks of their own. */
  readonly lasts: boolean
}

/** One or several marks that stand so close together that they are one on the screen. */
export interface Cluster<One extends Mark> {
  readonly marks: readonly [One, ...One[]]
  readonly left: number
  /** Free pixels to the right, for a label. */
  readonly room: number
}

export interface Bar<One extends Mark> {
  readonly mark: One
  readonly left: number
  readonly width: number
  readonly row: number
  /** Its begin or end lies outside of the view. */
  readonly cutLeft: boolean
  readonly cutRight: boolean
}

export interface Lane<One extends Mark> {
  readonly clusters: readonly Cluster<One>[]
  readonly bars: readonly Bar<One>[]
  readonly rows: number
}

/** A mark is drawn so wide; marks closer than that are one. */
export const MARK = 18
/** A bar narrower than that is left to the marks of its begin and end. */
const NARROW = 4
/** Bars of one row keep that distance. */
const GAP = 2

interface Placed<One extends Mark> {
  readonly mark: One
  readonly left: number
  readonly right: number
}

const place = <One extends Mark>(mark: One, view: View, width: number): Placed<One> => ({
  mark,
  left: placeOf(mark.from, view, width),
  right: placeOf(mark.to, view, width),
})

function clustersOf<One extends Mark>(points: readonly Placed<One>[], width: number): readonly Cluster<One>[] {
  const sorted = [...points].sort((one, other) => one.left - other.left || (one.mark.id < other.mark.id ? -1 : 1))
  const groups: { left: number; marks: [One, ...One[]] }[] = []
  for (const { left, mark } of sorted) {
    const last = groups[groups.length - 1]
    if (last !== undefined && left - last.left < MARK) last.marks.push(mark)
    else groups.push({ left, marks: [mark] })
  }
  return groups.map(({ left, marks }, index) => {
    const next = groups[index + 1]?.left ?? width
    return { marks, left, room: Math.max(0, next - left - MARK) }
  })
}

function barsOf<One extends Mark>(wide: readonly Placed<One>[], width: number): readonly Bar<One>[] {
  const sorted = [...wide].sort((one, other) => one.left - other.left || (one.mark.id < other.mark.id ? -1 : 1))
  const ends: number[] = []
  return sorted.map(({ mark, left, right }) => {
    const from = Math.max(left, 0)
    const to = Math.min(right, width)
    const free = ends.findIndex((end) => end + GAP <= from)
    const row = free === -1 ? ends.length : free
    ends[row] = to
    return { mark, left: from, width: to - from, row, cutLeft: left < 0, cutRight: right > width }
  })
}

/**
 * Lays the marks of one lane out over so many pixels: what lasts or is known only to the day as bars, packed into rows in which none
 * overlaps another, and instants as single marks, those too close together as one. Nothing outside of the view is placed.
 */
export function layOut<One extends Mark>(marks: readonly One[], view: View, width: number): Lane<One> {
  const seen = marks
    .filter(({ from, to }) => to >= view.from && from <= view.to)
    .map((mark) => place(mark, view, width))
  const least = (mark: One): number => (mark.lasts ? NARROW : MARK)
  const bars = barsOf(
    seen.filter(({ mark, left, right }) => right - left >= least(mark)),
    width,
  )
  const points = seen.filter(({ mark, left, right }) => !mark.lasts && right - left < MARK)
  return {
    clusters: clustersOf(points, width),
    bars,
    rows: bars.reduce((most, { row }) => Math.max(most, row + 1), 0),
  }
}
