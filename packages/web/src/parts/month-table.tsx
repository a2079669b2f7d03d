import type { ReactNode, Ref } from 'react'
import { weeksOf } from '../roster/month'
import { useWords } from '../words/language'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

interface MonthTableProps<Day> {
  readonly days: readonly Day[]
  /** Draws a day; places before the first and after the last stay empty. */
  readonly cell: (day: Day) => ReactNode
  readonly className?: string
  readonly caption?: ReactNode
  readonly ref?: Ref<HTMLTableElement>
}

/** The days of a month as weeks from Monday on. */
export function MonthTable<Day extends { readonly date: string }>(props: MonthTableProps<Day>) {
  const { t } = useWords()
  const { days, cell, className, caption, ref } = props
  return (
    <table ref={ref} className={className}>
      {caption}
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <th key={day} scope="col">
              {t(`roster.weekday.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week) => (
          <tr key={week.find((day) => day !== null)?.date ?? ''}>
            {week.map((day, index) => (
              <td key={day?.date ?? WEEKDAYS[index]}>{day === null ? null : cell(day)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
