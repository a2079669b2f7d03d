import type { IngestAnswerDto } from '@hengjian/contract'

type Status = IngestAnswerDto['lines'][number]['status']

/** What this process has counted since it started. */
export interface Counters {
  /** Lines that sources sent, by what became of them. */
  readonly lines: Record<Status, number>
}

export const newCounters = (): Counters => ({ lines: { accepted: 0, duplicate: 0, conflict: 0, rejected: 0 } })
