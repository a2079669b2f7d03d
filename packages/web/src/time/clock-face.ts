import type { ClockDto } from '@hengjian/contract'

/** How a clock is to be read at a glance. */
export type ClockState = 'running' | 'urgent' | 'violated' | 'satisfied' | 'unknown'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Urgent is past the office's lead or the protective instant, and not yet past the limit. */
export function clockState({ state, stoppedAt, warn, alert, latest }: ClockDto, now: number): ClockState {
  if (state === 'unknown') return 'unknown'
  if (state === 'violated') return 'violated'
  if (state === 'satisfied' || stoppedAt !== null) return 'satisfied'
  if (now >= Date.parse(latest)) return 'violated'
  const lead = [warn, alert].filter((one): one is string => one !== null).map((one) => Date.parse(one))
  return lead.some((one) => now >= one) ? 'urgent' : 'running'
}

const two = (value: number): string => String(value).padStart(2, '0')

/**
 * A length on a clock: days and hours from two days on, `3:12` below, minutes and seconds in the last ten minutes only.
 * @param words the words for days and hours
 */
export function lengthOf(milliseconds: number, words: { readonly days: string; readonly hours: string }): string {
  const left = Math.max(0, milliseconds)
  if (left >= 2 * DAY) return `${Math.floor(left / DAY)}${words.days}${Math.floor((left % DAY) / HOUR)}${words.hours}`
  if (left < 10 * MINUTE) return `${Math.floor(left / MINUTE)}′${two(Math.floor((left % MINUTE) / 1000))}″`
  return `${Math.floor(left / HOUR)}:${two(Math.floor((left % HOUR) / MINUTE))}`
}

/** Where an instant stands on a clock's track, between 0 at the start and 1 at the limit. */
function placeOf({ startedAt, latest }: ClockDto, at: number): number {
  const end = Date.parse(latest)
  const start = startedAt === null ? end - DAY : Date.parse(startedAt)
  return end <= start ? 1 : Math.min(1, Math.max(0, (at - start) / (end - start)))
}

/** The part of the time that is used, between 0 and 1. */
export const usedOf = (clock: ClockDto, now: number): number =>
  placeOf(clock, clock.stoppedAt === null ? now : Date.parse(clock.stoppedAt))

/** Where the office's lead and the protective instant stand on the track; the lead of a short term, which begins with it, is not shown. */
export const marksOf = (clock: ClockDto): readonly { readonly name: 'warn' | 'alert'; readonly place: number }[] =>
  (['warn', 'alert'] as const).flatMap((name) => {
    const at = clock[name]
    const place = at === null ? 0 : placeOf(clock, Date.parse(at))
    return place > 0 && place < 1 ? [{ name, place }] : []
  })

/** `05-06 14:20`: instants travel with Asia/Shanghai's own wall clock, so they are shown as written. */
export const shortTime = (iso: string): string => iso.slice(5, 16).replace('T', ' ')
export const fullTime = (iso: string): string => iso.slice(0, 19).replace('T', ' ')
