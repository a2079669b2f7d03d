import { type MendAnswerDto, mendAnswerSchema, type RejectDto, rejectRowSchema, rejectSchema } from '@hengjian/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { useSession } from '../shell/session'
import { fullTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { AskReason } from './ask-reason'
import { ImportProblems } from './import-problems'
import { Failure, Loading } from './page-state'
import { usePassing } from './passing'
import { type Cells, RejectCells } from './reject-cells'

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

/** What is not shown of the row, and how it is shown to who may see it, for a reason and a short while. */
function Whole({
  id,
  isShown,
  onShown,
}: {
  readonly id: string
  readonly isShown: boolean
  readonly onShown: (reject: RejectDto | undefined) => void
}) {
  const { t } = useWords()
  const session = useSession()
  const [asked, setAsked] = useState(false)
  const may = session.data?.user?.permissions.includes('persons.unmask') === true
  if (isShown)
    return (
      <p className="hint">
        {t('unmask.soon')}{' '}
        <Button size="small" onClick={() => onShown(undefined)}>
          {t('unmask.hide')}
        </Button>
      </p>
    )
  return (
    <p className="hint">
      {t('rejects.maskedHint')}{' '}
      {may ? (
        <Button size="small" onClick={() => setAsked(true)}>
          {t('rejects.show')}
        </Button>
      ) : null}
      {asked ? (
        <AskReason
          label={t('rejects.row')}
          onClose={() => setAsked(false)}
          onReason={async (body) => {
            onShown(await request(`/rejects/${id}/show`, rejectSchema, { method: 'POST', body }))
            setAsked(false)
          }}
        />
      ) : null}
    </p>
  )
}

function Work({ id, reject: told }: { readonly id: string; readonly reject: RejectDto }) {
  const { t } = useWords()
  const client = useQueryClient()
  const [edited, setEdited] = useState<Cells>({})
  const [dropping, setDropping] = useState('')
  const [answer, setAnswer] = useState<MendAnswerDto>()
  const { act, busy, failure } = useAct()
  const [whole, setWhole] = usePassing<RejectDto>()
  const reject = whole ?? told
  const mend = (): Promise<boolean> =>
    act(async () => {
      const told = await request(`/rejects/${id}/mend`, mendAnswerSchema, { method: 'POST', body: { cells: edited } })
      setAnswer(told)
      setEdited({})
      setWhole(undefined)
      client.setQueryData(['reject', id], told.reject)
    })
  const work = (step: 'take' | 'drop', body?: object): Promise<boolean> =>
    act(async () => {
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
      {reject.why === null ? null : (
        <p>
          {t('rejects.dropText')}
          {t('importMark.colon')}
          {reject.why}
        </p>
      )}
      {told.masked ? <Whole id={id} isShown={whole !== undefined} onShown={setWhole} /> : null}
      {reject.text === null ? (
        <RejectCells reject={reject} edited={edited} onEdit={setEdited} />
      ) : (
        <>
          {isOpen ? <p>{t('rejects.lineHint')}</p> : null}
          {reject.text === '' ? null : <pre className="raw">{reject.text}</pre>}
        </>
      )}
      {isOpen ? (
        <div className="actions reject-actions">
          {reject.text === null ? (
            <Button type="primary" loading={busy} onClick={() => void mend()}>
              {t('rejects.submit')}
            </Button>
          ) : null}
          <Button disabled={busy} onClick={() => void work('take')}>
            {t('rejects.take')}
          </Button>
          <Input
            aria-label={t('rejects.dropText')}
            placeholder={t('rejects.dropText')}
            value={dropping}
            maxLength={200}
            onChange={({ target }) => setDropping(target.value)}
          />
          <Button disabled={busy || dropping.trim() === ''} onClick={() => void work('drop', { text: dropping })}>
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
