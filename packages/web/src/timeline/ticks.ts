import { DAY, HOUR, MINUTE, placeOf, type View } from './view'

/** A line of the time scale. */
export interface Tick {
  readonly at: number
  readonly place: number
  readonly label: string
}

/** The wall clock of Asia/Shanghai stands so far ahead of UTC, all year. */
const AHEAD = 8 * HOUR
const STEPS = [
  ...[MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE],
  ...[HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR],
  ...[DAY, 2 * DAY, 7 * DAY, 14 * DAY],
]
/** So many pixels a label needs. */
const ROOM = 84

const wall = (at: number): Date => new Date(at + AHEAD)
const two = (value: number): string => String(value).padStart(2, '0')
const dayLabel = (at: number): string => `${two(wall(at).getUTCMonth() + 1)}-${two(wall(at).getUTCDate())}`
const timeLabel = (at: number): string => `${two(wall(at).getUTCHours())}:${two(wall(at).getUTCMinutes())}`

/** Firsts of a month, so many months apart. */
function months(view: View, apart: number): readonly number[] {
  const first = wall(view.from)
  const found: number[] = []
  for (let month = Math.floor(first.getUTCMonth() / apart) * apart; ; month += apart) {
    const at = Date.UTC(first.getUTCFullYear(), month, 1) - AHEAD
    if (at > view.to) return found
    if (at >= view.from) found.push(at)
  }
}

/** Multiples of a step, counted from midnight of the wall clock. */
function multiples(view: View, step: number): readonly number[] {
  const found: number[] = []
  for (let at = Math.ceil((view.from + AHEAD) / step) * step - AHEAD; at <= view.to; at += step) found.push(at)
  return found
}

/** The time scale of a view so many pixels wide: round wall-clock times of Asia/Shanghai, days named where they begin. */
export function ticksOf(view: View, width: number): readonly Tick[] {
  const most = Math.max(1, Math.floor(width / ROOM))
  const perTick = (view.to - view.from) / most
  const step = STEPS.find((one) => one >= perTick)
  const instants = step === undefined ? months(view, Math.ceil(perTick / (28 * DAY))) : multiples(view, step)
  return instants.map((at) => {
    const midnight = (at + AHEAD) % DAY === 0
    const label = step === undefined ? `${wall(at).getUTCFullYear()}-${dayLabel(at).slice(0, 2)}` : dayLabel(at)
    return { at, place: placeOf(at, view, width), label: step === undefined || midnight ? label : timeLabel(at) }
  })
}
