const DAY = 24 * 3_600_000

const isNext = (before: string, date: string): boolean => Date.parse(date) - Date.parse(before) === DAY

/** Dates in order as stretches of days that follow each other, each by its first and last day. */
export function stretchesOf(dates: readonly string[]): readonly (readonly [from: string, to: string])[] {
  const found: [string, string][] = []
  for (const date of dates) {
    const last = found[found.length - 1]
    if (last !== undefined && isNext(last[1], date)) last[1] = date
    else found.push([date, date])
  }
  return found
}
