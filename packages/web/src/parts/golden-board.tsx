import type { CellStateDto, DeskDto } from '@hengjian/contract'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useRef, useState } from 'react'
import { lengthOf, shortTime } from '../time/clock-face'
import { useServerNow } from '../time/server-clock'
import { useWords } from '../words/language'
import { CellDrawer } from './cell-drawer'
import './golden-board.css'
import { moved, type Place } from './grid-keys'
import { Empty } from './page-state'

type Checklist = DeskDto['checklist']
type Row = Checklist['rows'][number]

/** A cell's state without its colour. */
const SIGNS: Readonly<Record<CellStateDto, string>> = {
  notDue: '·',
  running: '◔',
  urgent: '!',
  done: '✓',
  violated: '✕',
  dismissed: '○',
  unknown: '?',
  notApplicable: '–',
}

function TimeLeft({ until }: { readonly until: string }) {
  const { t } = useWords()
  const left = Date.parse(until) - useServerNow()
  return left <= 0 ? t('desk.over') : lengthOf(left, { days: t('clock.days'), hours: t('clock.hours') })
}

interface RowProps {
  readonly row: Row
  readonly number: number
  readonly names: ReadonlyMap<string, string>
  /** The column of this row that the Tab key reaches, or undefined. */
  readonly reached: number | undefined
  readonly onReach: (place: Place) => void
  readonly onOpen: (item: string) => void
}

/** One person: who, since when, how long yet, and the items, of which one at a time is in the order of Tab. */
function PersonRow({ row, number, names, reached, onReach, onOpen }: RowProps) {
  const { t, say, colon } = useWords()
  const place = (column: number) => ({
    'data-row': number,
    'data-column': column,
    tabIndex: reached === column ? 0 : -1,
    onFocus: () => onReach({ row: number, column }),
  })
  return (
    <tr>
      <th scope="row">
        {row.case === null ? (
          <span {...place(0)}>{say(row.person.label)}</span>
        ) : (
          <Link to="/cases/$id" params={{ id: row.case.id }} title={say(row.case.label)} {...place(0)}>
            {say(row.person.label)}
          </Link>
        )}
      </th>
      <td>{shortTime(row.since)}</td>
      <td className="board-left">
        <TimeLeft until={row.until} />
      </td>
      {row.cells.map(({ item, state, due }, index) => (
        <td key={item} className={`cell cell-${state}`}>
          <button
            type="button"
            {...place(index + 1)}
            aria-label={`${names.get(item) ?? item}${colon}${t(`cell.${state}`)}${due === null ? '' : ` ${shortTime(due)}`}`}
            onClick={() => onOpen(item)}
          >
            <span aria-hidden>{SIGNS[state]}</span>
            <span className="cell-word" aria-hidden>
              {t(`cell.${state}`)}
              {due === null ? '' : ` ${due.slice(11, 16)}`}
            </span>
          </button>
        </td>
      ))}
    </tr>
  )
}

/** The golden 24 hours: one row a person, fifteen cells, each of which says why it stands as it does. */
export function GoldenBoard({ checklist }: { readonly checklist: Checklist }) {
  const { t, say } = useWords()
  const table = useRef<HTMLTableElement>(null)
  const [reached, setReached] = useState<Place>({ row: 0, column: 1 })
  const [opened, setOpened] = useState<{ readonly row: Row; readonly item: string }>()
  const { items, rows, total } = checklist
  if (rows.length === 0) return <Empty text={t('desk.checklistEmpty')} />
  const names = new Map(items.map(({ item, name }) => [item, say(name)]))
  const at = { row: Math.min(reached.row, rows.length - 1), column: reached.column }
  const onKey = (event: KeyboardEvent): void => {
    const next = moved(at, event.key, { rows: rows.length, columns: items.length + 1 })
    if (next === undefined) return
    event.preventDefault()
    table.current?.querySelector<HTMLElement>(`[data-row="${next.row}"][data-column="${next.column}"]`)?.focus()
  }
  return (
    <>
      <div className="board">
        <table ref={table} aria-labelledby="golden" aria-describedby="board-keys" onKeyDown={onKey}>
          <thead>
            <tr>
              <th scope="col">{t('desk.person')}</th>
              <th scope="col">{t('desk.since')}</th>
              <th scope="col">{t('desk.left')}</th>
              {items.map((one) => (
                <th scope="col" key={one.item} title={say(one.name)}>
                  {say(one.short)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, number) => (
              <PersonRow
                key={row.person.id}
                row={row}
                number={number}
                names={names}
                reached={at.row === number ? at.column : undefined}
                onReach={setReached}
                onOpen={(item) => setOpened({ row, item })}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="hint" id="board-keys">
        {total > rows.length ? `${t('desk.more')} ${total - rows.length}。` : ''}
        {t('desk.boardKeys')}
      </p>
      {opened === undefined ? null : (
        <CellDrawer
          person={opened.row.person}
          item={opened.item}
          name={names.get(opened.item) ?? opened.item}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  )
}
