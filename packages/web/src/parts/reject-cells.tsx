import type { RejectDto } from '@hengjian/contract'
import { Button, Input } from 'antd'
import { useWords } from '../words/language'

/** Cells that were written anew, by column. */
export type Cells = Readonly<Record<string, string>>

interface RejectCellsProps {
  readonly reject: RejectDto
  readonly edited: Cells
  readonly onEdit: (cells: Cells) => void
}

interface CellProps {
  readonly id: string
  readonly cell: RejectDto['cells'][number]
  readonly problems: RejectDto['problems']
  /** Undefined where it is left as it is. */
  readonly edited: string | undefined
  readonly isOpen: boolean
  readonly onEdit: (text: string | undefined) => void
}

/** One cell; a masked one is written anew without being seen, or emptied. */
function RejectCell({ id, cell, problems, edited, isOpen, onEdit }: CellProps) {
  const { t, say } = useWords()
  const { column, value, mapped, masked } = cell
  const isWrong = problems.length > 0
  const note = `${id}-note`
  const isEmptied = masked && edited === ''
  const told = [
    isEmptied ? t('rejects.emptied') : edited !== undefined && edited !== value ? t('rejects.edited') : '',
    masked && edited === undefined && isOpen ? t('rejects.masked') : '',
    ...problems.map(({ message }) => say(message)),
  ]
  return (
    <div className={isWrong ? 'reject-cell reject-wrong' : 'reject-cell'}>
      <label htmlFor={id}>
        {column}
        {mapped ? '' : `${t('importMark.open')}${t('rejects.unmapped')}${t('importMark.close')}`}
      </label>
      <span className="reject-input">
        <Input
          id={id}
          value={masked ? (edited ?? '') : (edited ?? value)}
          placeholder={masked && !isEmptied ? value : ''}
          disabled={!isOpen}
          aria-invalid={isWrong}
          aria-describedby={note}
          {...(isWrong ? { status: 'error' as const } : {})}
          onChange={({ target }) => onEdit(masked && target.value === '' ? undefined : target.value)}
        />
        {masked && isOpen ? (
          <Button aria-pressed={isEmptied} onClick={() => onEdit(isEmptied ? undefined : '')}>
            {t('rejects.clear')}
          </Button>
        ) : null}
      </span>
      <span id={note} className={isWrong ? 'reject-note reject-note-wrong' : 'reject-note'}>
        {told.filter((text) => text !== '').join(' ')}
      </span>
    </div>
  )
}

/** The cells of the row; those with a problem are told by colour and by words. */
export function RejectCells({ reject, edited, onEdit }: RejectCellsProps) {
  return (
    <div className="reject-cells">
      {reject.cells.map((cell, index) => (
        <RejectCell
          key={cell.column}
          id={`cell-${index}`}
          cell={cell}
          problems={reject.problems.filter(({ column }) => column === cell.column)}
          edited={edited[cell.column]}
          isOpen={reject.state === 'open'}
          onEdit={(text) => {
            const { [cell.column]: _, ...others } = edited
            onEdit(text === undefined ? others : { ...others, [cell.column]: text })
          }}
        />
      ))}
    </div>
  )
}
