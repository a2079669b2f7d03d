import type { Duration, Instant } from '@hengjian/law'

/** How long before `latest` the office wants to be warned; a local setting, not a number of the law. */
export interface Leads {
  readonly hours: number
  readonly days: number
  readonly months: number
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Two hours for terms of hours, a day for terms of days, a week for terms of months. */
export const STANDARD_LEADS: Leads = { hours: 2 * HOUR, days: DAY, months: 7 * DAY }

/** A term of 48 hours may lose its starting hour; whatever is longer is counted in days. */
const LONGEST_HOURS = 49 * HOUR
const SHORTEST_MONTH = 28 * DAY

const speaksOfMonths = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(
    ([name, part]) => name === ('months' satisfies keyof Duration) || speaksOfMonths(part),
  )
}

/**
 * The instant at which a running clock becomes urgent.
 * @param startedAt when the period began; where unknown, the shortest lead is taken
 */
export function warnAt(
  model: { readonly check: unknown; readonly params?: unknown },
  startedAt: Instant | null,
  latest: Instant,
  leads: Leads = STANDARD_LEADS,
): Instant {
  const length = startedAt === null ? 0 : latest - startedAt
  const inMonths = length >= SHORTEST_MONTH && (speaksOfMonths(model.check) || speaksOfMonths(model.params))
  const lead = inMonths ? leads.months : length > LONGEST_HOURS ? leads.days : leads.hours
  return Math.max(latest - lead, startedAt ?? Number.NEGATIVE_INFINITY) as Instant
}
