/** Days of a calendar, in ISO, both included. */
export interface DayPeriod {
  readonly from: string
  readonly to: string
}

/** The usual stretches that one looks at, by how many months each has. */
export const STRETCHES = { year: 12, halfYear: 6, quarter: 3, month: 1 } as const
export type Stretch = keyof typeof STRETCHES

const two = (value: number): string => String(value).padStart(2, '0')
const lastDay = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The year, half-year, quarter or month that a day lies in. @param day ISO */
export function wholePeriod(stretch: Stretch, day: string): DayPeriod {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const months = STRETCHES[stretch]
  const first = Math.floor((month - 1) / months) * months + 1
  const last = first + months - 1
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(lastDay(year, last))}` }
}
