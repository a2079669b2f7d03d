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

/** The part of the time that is used, between 0 and 1. */
export function usedOf({ startedAt, latest, stoppedAt }: ClockDto, now: number): number {
  const end = Date.parse(latest)
  const start = startedAt === null ? end - DAY : Date.parse(startedAt)
  const at = stoppedAt === null ? now : Date.parse(stoppedAt)
  return end <= start ? 1 : Math.min(1, Math.max(0, (at - start) / (end - start)))
}

/** `05-06 14:20`: instants travel with Asia/Shanghai's own wall clock, so they are shown as written. */
export const shortTime = (iso: string): string => iso.slice(5, 16).replace('T', ' ')
export const fullTime = (iso: string): string => iso.slice(0, 19).replace('T', ' ')
