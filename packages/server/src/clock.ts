import type { Instant } from '@hengjian/law'
import type { Clock } from './context'

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() as Instant }
