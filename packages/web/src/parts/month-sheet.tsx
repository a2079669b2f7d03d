import { daysInMonth } from '@hengjian/law'
import { Button } from 'antd'
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react'
import { dayAfter, monthAfter } from '../roster/month'
import { serverTime } from '../time/server-clock'
import { useWords } from '../words/language'
import { MonthTable } from './month-table'

/** How many days each key leads on. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

const datesOf = (month: string): readonly { readonly date: string }[] =>
  Array.from({ length: daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5))) }, (_, index) => ({
    date: `${month}-${String(index + 1).padStart(2, '0')}`,
  }))

/** The same day so many months later, or the last of a shorter month. */
function inMonth(date: string, more: number): string {
  const days = datesOf(monthAfter(date.slice(0, 7), more))
  return days[Math.min(Number(date.slice(8)), days.length) - 1]?.date ?? date
}

/** Where a key leads from a day; undefined for a key that leads nowhere. */
function keyed(date: string, key: string): string | undefined {
  if (key === 'PageUp' || key === 'PageDown') return inMonth(date, key === 'PageUp' ? -1 : 1)
  const step = STEPS[key]
  return step === undefined ? undefined : dayAfter(date, step)
}

interface MonthSheetProps {
  readonly ref: Ref<HTMLDivElement>
  /** The day that stands, `2026-05-06`; empty for none. */
  readonly value: string
  readonly min: string | undefined
  readonly max: string | undefined
  readonly onChoose: (day: string) => void
  readonly onClose: () => void
}

/** A month to choose a day from, by mouse or by arrow keys, in the language of the page and not of the browser. */
export function MonthSheet({ ref, value, min, max, onChoose, onClose }: MonthSheetProps) {
  const { t } = useWords()
  const today = serverTime().slice(0, 10)
  const [at, setAt] = useState(value === '' ? today : value)
  const table = useRef<HTMLTableElement>(null)
  const follows = useRef(false)
  useEffect(() => {
    if (!follows.current) return
    follows.current = false
    table.current?.querySelector<HTMLElement>(`[data-date="${at}"]`)?.focus()
  }, [at])
  const turn = (more: number): void => setAt(inMonth(at, more))
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose()
    const next = keyed(at, event.key)
    if (next === undefined) return
    event.preventDefault()
    follows.current = true
    setAt(next)
  }
  return (
    <div ref={ref} className="month-sheet" role="dialog" aria-label={t('field.calendar')} onKeyDown={onKey}>
      <header>
        <Button size="small" aria-label={t('field.before')} onClick={() => turn(-1)}>
          ‹
        </Button>
        <strong aria-live="polite">{at.slice(0, 7)}</strong>
        <Button size="small" aria-label={t('field.after')} onClick={() => turn(1)}>
          ›
        </Button>
      </header>
      <MonthTable
        ref={table}
        days={datesOf(at.slice(0, 7))}
        cell={({ date }) => (
          <button
            type="button"
            data-date={date}
            tabIndex={date === at ? 0 : -1}
            aria-label={date}
            aria-pressed={date === value}
            aria-current={date === today ? 'date' : undefined}
            disabled={(min !== undefined && date < min) || (max !== undefined && date > max)}
            onClick={() => onChoose(date)}
          >
            {Number(date.slice(8))}
          </button>
        )}
      />
    </div>
  )
}
