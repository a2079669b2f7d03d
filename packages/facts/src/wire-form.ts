import { formatInstant } from '@hengjian/law'
import type { DataValue, Fact, FactTime, ObjectInRole } from './fact'

/** A fact as a line of the interface carries it: what the source says, without what the receiver adds. */
export interface WireFact {
  readonly source: string
  readonly sourceRecord: string
  readonly kind: string
  readonly occurredAt: string
  readonly endedAt?: string
  readonly recordedAt?: string
  readonly site?: string
  readonly objects: readonly ObjectInRole[]
  readonly data: Readonly<Record<string, DataValue>>
  readonly supersedes?: string
}

const DATE = 10
const MINUTE = 16

/** A time no more exact than it is known; a bare date carries no offset. */
function written({ from, precision, offset }: FactTime): string {
  const text = formatInstant(from, offset)
  switch (precision) {
    case 'second':
      return text
    case 'minute':
      return `${text.slice(0, MINUTE)}${text.slice(-6)}`
    case 'day':
      return text.slice(0, DATE)
  }
}

/** The wire form of a fact; `parseFact` reads it again. */
export function wireForm(fact: Fact): WireFact {
  const { source, sourceRecord, kind, occurredAt, endedAt, recordedAt, site, objects, data, supersedes } = fact
  return {
    source,
    sourceRecord,
    kind,
    occurredAt: written(occurredAt),
    ...(endedAt === undefined ? {} : { endedAt: written(endedAt) }),
    ...(recordedAt === undefined ? {} : { recordedAt: formatInstant(recordedAt, occurredAt.offset) }),
    ...(site === undefined ? {} : { site }),
    objects,
    data,
    ...(supersedes === undefined ? {} : { supersedes }),
  }
}
