import { type MendAnswerDto, mendAnswerSchema, type RejectDto, rejectRowSchema, rejectSchema } from '@hengjian/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { fullTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { ImportProblems } from './import-problems'
import { Failure, Loading } from './page-state'

type Cells = Readonly<Record<string, string>>

interface CellsFormProps {
  readonly reject: RejectDto
  readonly edited: Cells
  readonly onEdit: (cells: Cells) => void
}

/** The cells of the row; those with a problem first in sight, by colour and by words. */
function CellsForm({ reject, edited, onEdit }: CellsFormProps) {
  const { t, say } = useWords()
  const isOpen = reject.state === 'open'
  return (
    <div className="reject-cells">
      {reject.cells.map(({ column, value, mapped }, index) => {
        const wrong = reject.problems.filter((one) => one.column === column)
        const field = `cell-${index}`
        const note = `${field}-note`
        return (
          <div key={column} className={wrong.length > 0 ? 'reject-cell reject-wrong' : 'reject-cell'}>
            <label htmlFor={field}>
              {column}
              {mapped ? '' : `${t('importMark.open')}${t('rejects.unmapped')}${t('importMark.close')}`}
            </label>
            <Input
              id={field}
              value={edited[column] ?? value}
              disabled={!isOpen}
              aria-invalid={wrong.length > 0}
              aria-describedby={note}
              {...(wrong.length > 0 ? { status: 'error' as const } : {})}
              onChange={({ target }) => onEdit({ ...edited, [column]: target.value })}
            />
            <span id={note} className="reject-note">
              {edited[column] !== undefined && edited[column] !== value ? `${t('rejects.edited')} ` : ''}
              {wrong.map(({ message }) => say(message)).join(' ')}
            </span>
          </div>
        )
      })}
    </div>
  )
}

/** What became of the attempt. */
function Answer({ answer }: { readonly answer: MendAnswerDto }) {
  const { t } = useWords()
  const { status, reject } = answer
  if (status === 'accepted')
    return <Alert type="success" showIcon title={`${t('rejects.done')}${t('importMark.colon')}${reject.fact ?? ''}`} />
  if (status === 'duplicate') return <Alert type="success" showIcon title={t('rejects.duplicate')} />
  const title = status === 'conflict' ? t('rejects.conflict') : t('rejects.wrong')
  return <Alert type="warning" showIcon title={title} description={<ImportProblems problems={reject.problems} />} />
}

function Work({ id, reject }: { readonly id: string; readonly reject: RejectDto }) {
  const { t } = useWords()
  const client = useQueryClient()
  const [edited, setEdited] = useState<Cells>({})
  const [dropping, setDropping] = useState('')
  const [answer, setAnswer] = useState<MendAnswerDto>()
  const [failure, setFailure] = useState<unknown>()
  const attempt = async (act: () => Promise<void>): Promise<void> => {
    try {
      setFailure(undefined)
      await act()
    } catch (thrown) {
      setFailure(thrown)
    }
  }
  const mend = (): Promise<void> =>
    attempt(async () => {
      const told = await request(`/rejects/${id}/mend`, mendAnswerSchema, { method: 'POST', body: { cells: edited } })
      setAnswer(told)
      setEdited({})
      client.setQueryData(['reject', id], told.reject)
    })
  const work = (step: 'take' | 'drop', body?: object): Promise<void> =>
    attempt(async () => {
      await request(`/rejects/${id}/${step}`, rejectRowSchema, {
        method: 'POST',
        ...(body === undefined ? {} : { body }),
      })
      await client.invalidateQueries({ queryKey: ['reject', id] })
    })
  const isOpen = reject.state === 'open'
  return (
    <>
      {answer === undefined ? <ImportProblems problems={reject.problems} /> : <Answer answer={answer} />}
      {failure === undefined ? null : <Failure failure={failure} />}
      <p className="hint">
        {t('rejects.owner')}
        {t('importMark.colon')}
        {reject.owner ?? t('rejects.nobody')}{' '}
        {isOpen || reject.changedAt === null
          ? ''
          : `　${t('rejects.mendedBy')}${t('importMark.colon')}${reject.changedBy ?? ''} ${fullTime(reject.changedAt)}`}
      </p>
      {reject.text === null ? (
        <CellsForm reject={reject} edited={edited} onEdit={setEdited} />
      ) : (
        <>
          <p>{t('rejects.lineHint')}</p>
          <pre className="raw">{reject.text}</pre>
        </>
      )}
      {isOpen ? (
        <div className="actions reject-actions">
          {reject.text === null ? (
            <Button type="primary" onClick={() => void mend()}>
              {t('rejects.submit')}
            </Button>
          ) : null}
          <Button onClick={() => void work('take')}>{t('rejects.take')}</Button>
          <Input
            aria-label={t('rejects.dropText')}
            placeholder={t('rejects.dropText')}
            value={dropping}
            maxLength={200}
            onChange={({ target }) => setDropping(target.value)}
          />
          <Button disabled={dropping.trim() === ''} onClick={() => void work('drop', { text: dropping })}>
            {t('rejects.drop')}
          </Button>
        </div>
      ) : null}
    </>
  )
}

function Opened({ id }: { readonly id: string }) {
  const query = useQuery({
    queryKey: ['reject', id],
    queryFn: ({ signal }) => request(`/rejects/${id}`, rejectSchema, { signal }),
    gcTime: 0,
  })
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  return <Work id={id} reject={query.data} />
}

/** One rejected row with its cells, to be mended. */
export function RejectDrawer({ id, onClose }: { readonly id: string | undefined; readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <Drawer title={t('rejects.mend')} open={id !== undefined} onClose={onClose} size="large">
      {id === undefined ? null : <Opened key={id} id={id} />}
    </Drawer>
  )
}
