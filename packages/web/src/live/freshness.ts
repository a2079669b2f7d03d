import type { SilentSourceDto, StreamEventDto } from '@hengjian/contract'
import { useSyncExternalStore } from 'react'

/** How fresh what is on the screen is. */
export interface Freshness {
  readonly judgedUpTo: string | null
  /** No word from the server: nobody knows what has happened since. */
  readonly lost: boolean
  /** `behind` by more than a minute but moving, `stopped` when it has not moved for a minute. */
  readonly engine: 'current' | 'behind' | 'stopped'
  /** How far the engine is behind, in milliseconds. */
  readonly lagMs: number
  /** The server's time at which the engine was last seen to move. */
  readonly movedAt: number
  /** Sources that are silent for longer than their rhythm allows. */
  readonly silent: readonly SilentSourceDto[]
}

const MINUTE = 60_000

export const NOTHING_HEARD: Freshness = {
  judgedUpTo: null,
  lost: false,
  engine: 'current',
  lagMs: 0,
  movedAt: 0,
  silent: [],
}

/** What a word of the engine's progress says, after what was known before. */
export function afterJudged(
  before: Freshness,
  { now, judgedUpTo, silent }: Extract<StreamEventDto, { kind: 'judged' }>,
): Freshness {
  const at = Date.parse(now)
  const lagMs = at - Date.parse(judgedUpTo)
  const movedAt = judgedUpTo === before.judgedUpTo ? before.movedAt : at
  const engine = lagMs <= MINUTE ? 'current' : at - movedAt > MINUTE ? 'stopped' : 'behind'
  return { judgedUpTo, lost: false, engine, lagMs, movedAt, silent }
}

let freshness = NOTHING_HEARD
const listeners = new Set<() => void>()

/** Changes what is known of the freshness, for all parts of the page. */
export function setFreshness(change: (before: Freshness) => Freshness): void {
  freshness = change(freshness)
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** How fresh the page is. */
export const useFreshness = (): Freshness => useSyncExternalStore(subscribe, () => freshness)

/** Whether clocks may no longer be trusted to be current: they turn grey. */
export function useStale(): boolean {
  const { lost, engine } = useFreshness()
  return lost || engine !== 'current'
}
