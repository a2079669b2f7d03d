import { createContext, useContext, useSyncExternalStore } from 'react'

/** More than this is no slow answer: the server's clock was set, or this machine slept. */
const SET = 2000

/**
 * The difference to the server's clock, after one more of its answers. An answer that was long under way shows a clock that is
 * too late, so the one that shows the latest is the nearest to the truth; this is how a clock on the screen does not jump.
 */
export const corrected = (ahead: number, measured: number): number =>
  measured > ahead || ahead - measured > SET ? measured : ahead

// Counted from when the page began, by a clock that nobody can set: what this PC calls the time is of no account.
let ahead = Date.now() - performance.now()
let heard = false
let now = Date.now()
const listeners = new Set<() => void>()

/** Takes the server's clock from one of its answers. */
export function setServerNow(iso: string): void {
  const measured = Date.parse(iso) - performance.now()
  ahead = heard ? corrected(ahead, measured) : measured
  heard = true
  tick()
}

function tick(): void {
  now = Math.floor((performance.now() + ahead) / 1000) * 1000
  for (const listener of listeners) listener()
}

let timer: ReturnType<typeof setInterval> | undefined

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  timer ??= setInterval(tick, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0 || timer === undefined) return
    clearInterval(timer)
    timer = undefined
  }
}

/** Where a page shows the past, its clocks stand still at that instant. */
export const PastInstant = createContext<number | undefined>(undefined)

/** A reading of the server's time; on a page that shows the past, of the instant it shows. */
function useReading(read: () => number): number {
  const past = useContext(PastInstant)
  const current = useSyncExternalStore(subscribe, read)
  return past ?? current
}

/** The server's time, in milliseconds, to the minute: what moves by the minute is drawn anew by the minute. */
export const useServerMinute = (): number => useReading(() => Math.floor(now / 60_000) * 60_000)

/** The server's time, in milliseconds, to the second. */
export const useServerNow = (): number => useReading(() => now)

const SHANGHAI = 8 * 3_600_000

const travelling = (at: number): string => `${new Date(at + SHANGHAI).toISOString().slice(0, -1)}+08:00`

/** The instant that a page of the past shows, as it travels; undefined on a page of now. */
export function usePastInstant(): string | undefined {
  const past = useContext(PastInstant)
  return past === undefined ? undefined : travelling(past)
}

/** The server's time as it travels: `2026-05-07T15:00:00+08:00`. */
export const serverTime = (): string => travelling(now).replace(/\.\d+/, '')

/** The year in Shanghai by the server's clock: a time of another year is shown with it. */
export const serverYear = (): string => serverTime().slice(0, 4)
