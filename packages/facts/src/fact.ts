import type { Instant, Precision } from '@hengjian/law'

declare const brand: unique symbol
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name }

export type FactId = Branded<string, 'FactId'>
export type OfficeId = Branded<string, 'OfficeId'>
export type SiteId = Branded<string, 'SiteId'>
/** An outside system, by its name in the vocabulary (policeProcessSystem, centreMonitoringSystem …). */
export type SourceId = Branded<string, 'SourceId'>

/**
 * When something happened, as exactly as the source knows it. `from` is the first possible instant; the last one
 * follows from `precision` (a minute: +59 999 ms, a day: to the last millisecond of that local date).
 * `offset` is the wall-clock offset from UTC in minutes that the record itself was written in (+480 in China).
 */
export interface FactTime {
  readonly from: Instant
  readonly precision: Precision
  readonly offset: number
}

/** What a data field or an attribute may hold. Dates and instants stay in their written ISO form until read. */
export type DataValue = string | number | boolean | readonly string[]

/** One object that a fact concerns, in a role. `attributes` are set as of the fact's instant. */
export interface ObjectInRole {
  readonly role: string
  readonly type: string
  readonly id: string
  readonly attributes?: Readonly<Record<string, DataValue>>
}

/**
 * One thing that an outside system says happened to some objects at some time. Immutable: it is corrected only by a
 * later fact that names it in `supersedes`.
 */
export interface Fact {
  readonly id: FactId
  readonly office: OfficeId
  readonly site?: SiteId
  readonly source: SourceId
  /** The record's own key in the source; (office, source, sourceRecord) makes a message idempotent. */
  readonly sourceRecord: string
  readonly kind: string
  readonly occurredAt: FactTime
  /** Only for kinds the vocabulary marks `span`. */
  readonly endedAt?: FactTime
  /** When it was typed into the source, where the source says so. */
  readonly recordedAt?: Instant
  /** When it reached this office. */
  readonly receivedAt: Instant
  readonly objects: readonly ObjectInRole[]
  readonly data: Readonly<Record<string, DataValue>>
  readonly supersedes?: FactId
}
