import type { LabelDto, LedgerColumnDto, LedgerColumnType, LedgerRowDto } from '@hengjian/contract'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { fullTime } from '../time/clock-face'
import type { Words } from '../words/language'
import type { ListColumn } from './list/column'

/** How wide a column stands in a list; texts share what is left. */
const WIDTHS: Readonly<Record<LedgerColumnType, number>> = {
  ...{ seq: 56, text: 130, long: 180, date: 96, datetime: 136, choice: 120, people: 110, unit: 110 },
  ...{ number: 76, yesNo: 80, document: 170, attachments: 80 },
}

/** What stands in a cell as text. */
export const cellText = (
  { say, listed }: Pick<Words, 'say' | 'listed'>,
  type: LedgerColumnType,
  shown: readonly LabelDto[],
): string =>
  type === 'datetime'
    ? listed(shown.map((one) => fullTime(say(one)).slice(0, 16)))
    : type === 'long'
      ? shown.map(say).join('；')
      : listed(shown.map(say))

/** What is not broken into lines. */
export const isWhole = (type: LedgerColumnType): boolean =>
  ['seq', 'date', 'datetime', 'number', 'yesNo'].includes(type)

interface Shows {
  readonly words: Words
  readonly book: {
    readonly id: string
    readonly rows: 'matters' | 'days'
    readonly columns: readonly LedgerColumnDto[]
  }
  /** The columns of the cells as they were answered. */
  readonly answered: readonly string[]
  readonly usual: readonly string[]
  readonly onWhy: (row: LedgerRowDto) => void
}

/** The name of a row leads to its matter or its log, and to the sources of its cells. */
function RowName({
  row,
  rows,
  words,
  onWhy,
}: { readonly row: LedgerRowDto } & Pick<Shows, 'words' | 'onWhy'> & Pick<Shows['book'], 'rows'>) {
  const { t } = words
  return (
    <span className="ledger-number">
      {rows === 'days' ? (
        <Link to="/work-log/$day" params={{ day: row.id }}>
          {row.name}
        </Link>
      ) : (
        <Link to="/matters/$id" params={{ id: row.id }}>
          {row.name}
        </Link>
      )}
      <span>
        <Button type="link" size="small" aria-label={`${t('ledger.why')} ${row.name}`} onClick={() => onWhy(row)}>
          {t('ledger.why')}
        </Button>
        {row.locked === null ? null : <span className="hint"> {t('ledgerMonth.mark')}</span>}
      </span>
    </span>
  )
}

interface RestatedProps {
  readonly row: LedgerRowDto
  readonly column: string
  readonly type: LedgerColumnType
  readonly words: Words
}

/** What stood in the cell when its month was locked, where something else stands there now. */
function Restated({ row, column, type, words }: RestatedProps) {
  const restated = row.locked?.restated.find((one) => one.column === column)
  if (restated === undefined) return null
  const text = cellText(words, type, restated.was)
  return (
    <span className="ledger-was">
      {words.t('ledgerMonth.was')}
      {text === '' ? words.t('ledgerMonth.nothing') : text}
    </span>
  )
}

/** The columns of a ledger as a list has them. */
export const ledgerColumns = ({ words, book, answered, usual, onWhy }: Shows): readonly ListColumn<LedgerRowDto>[] =>
  book.columns.map(({ id, title, type }) => ({
    name: id,
    title: words.say(title),
    width: id === 'number' ? 190 : WIDTHS[type],
    numeric: type === 'number',
    usual: usual.includes(id),
    ...(id === 'number' || id === 'registeredAt' || (id === 'date' && book.rows === 'days') ? { sort: 'opened' } : {}),
    render: (row) => {
      if (id === 'number' || (id === 'date' && book.rows === 'days'))
        return <RowName row={row} rows={book.rows} words={words} onWhy={onWhy} />
      const text = cellText(words, type, row.cells[answered.indexOf(id)] ?? [])
      return (
        <>
          <span className={isWhole(type) ? 'ledger-whole' : 'ledger-cell'} title={text}>
            {text}
          </span>
          <Restated row={row} column={id} type={type} words={words} />
        </>
      )
    },
  }))
