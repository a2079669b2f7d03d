import type { StayDto } from '@hengjian/contract'
import { stretchAt } from './whereabouts'

const MINUTE = 60_000

/** The stretch of time a track shows: from the entry to the exit or now. */
export interface TrackSpan {
  readonly from: number
  readonly to: number
}

/** From entry to exit, or now; at least a minute, so that a bar can be drawn. */
export function trackSpan({ enteredAt, leftAt }: StayDto, now: number): TrackSpan {
  const from = Date.parse(enteredAt)
  return { from, to: Math.max(leftAt === null ? now : Date.parse(leftAt), from + MINUTE) }
}

const limited = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** Where an instant stands on a track, between 0 and 1. */
export const shareOf = (at: number, { from, to }: TrackSpan): number => limited((at - from) / (to - from), 0, 1)

/** A stretch as it is drawn, in percent of the track. */
export function drawnOf(
  stretch: { readonly from: string; readonly to: string | null },
  span: TrackSpan,
): { readonly left: number; readonly width: number } {
  const left = shareOf(Date.parse(stretch.from), span)
  const right = shareOf(stretch.to === null ? span.to : Date.parse(stretch.to), span)
  return { left: left * 100, width: Math.max(0, right - left) * 100 }
}

/** How long a stretch lasts, up to now where it goes on; in whole minutes. */
export const minutesOf = ({ from, to }: { readonly from: string; readonly to: string | null }, until: number): number =>
  Math.max(0, Math.round(((to === null ? until : Date.parse(to)) - Date.parse(from)) / MINUTE))

/** Stretches as they are drawn: a gap is one gap, whatever else changes while it lasts. */
export function gapsJoined<Stretch extends StayDto['place'][number] | StayDto['recording'][number]>(
  lane: readonly Stretch[],
): readonly Stretch[] {
  const joined: Stretch[] = []
  for (const one of lane) {
    const before = joined[joined.length - 1]
    const goesOn = before?.gap != null && one.gap?.state === before.gap.state && before.to === one.from
    if (before !== undefined && goesOn) joined[joined.length - 1] = { ...before, to: one.to }
    else joined.push(one)
  }
  return joined
}

/** The instant at a place on the track: that of something that happened so close to it, or else a whole minute. */
export function instantAt(share: number, span: TrackSpan, moments: readonly string[], close: number): number {
  const exact = span.from + limited(share, 0, 1) * (span.to - span.from)
  const near = moments
    .map((one) => Date.parse(one))
    .filter((one) => Math.abs(one - exact) <= close * (span.to - span.from))
    .sort((left, right) => Math.abs(left - exact) - Math.abs(right - exact))[0]
  return near ?? limited(Math.floor(exact / MINUTE) * MINUTE, span.from, span.to)
}

/** How far each key moves the instant, in minutes. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -60,
  PageUp: 60,
}

/** The instant that a key moves to; undefined where the key moves nothing. */
export function movedBy(key: string, faster: boolean, at: number, { from, to }: TrackSpan): number | undefined {
  if (key === 'Home') return from
  if (key === 'End') return to
  const step = STEPS[key]
  return step === undefined ? undefined : limited(at + step * (faster ? 10 : 1) * MINUTE, from, to)
}

/** What the three lanes say at an instant; on the exit itself, what they said last. */
export const lanesAt = ({ place, activity, recording }: StayDto, at: number) => ({
  place: stretchAt(place, at) ?? place[place.length - 1],
  activity: stretchAt(activity, at),
  recording: stretchAt(recording, at),
})
