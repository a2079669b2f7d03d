import type { Instant } from '@hengjian/law'
import type { Logger } from 'pino'
import type { Calendars } from './calendar/calendars'
import type { Database } from './database/database'
import type { Floods } from './facts/floods'
import type { Keyring } from './keys/keyring'
import type { Counters } from './metrics/counters'
import type { Settings } from './settings/settings'

/** The only clock of the server. */
export interface Clock {
  now(): Instant
}

/** What every part of a running server shares. */
export interface ServerContext {
  readonly settings: Settings
  readonly database: Database
  readonly keyring: Keyring
  readonly calendars: Calendars
  readonly clock: Clock
  readonly log: Logger
  readonly counters: Counters
  readonly floods: Floods
  /** Whether the database holds demonstration data. */
  readonly demo: boolean
  readonly version: string
}
