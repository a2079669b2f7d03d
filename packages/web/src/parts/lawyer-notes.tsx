import { lawyerNotesSchema } from '@hengjian/contract/lawyers'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { Empty, Failure, Loading } from './page-state'

interface LawyerNotesProps {
  readonly matter: string
  readonly name: string
  readonly onClose: () => void
}

/** What a lawyer notes for themselves: shown when asked for, added to and never changed. */
export function LawyerNotes({ matter, name, onClose }: LawyerNotesProps) {
  const { t } = useWords()
  const client = useQueryClient()
  const path = `/help/${encodeURIComponent(matter)}/notes`
  const [text, setText] = useState('')
  const { act, busy, failure } = useAct()
  const query = useQuery({
    queryKey: ['help', matter, 'notes'],
    queryFn: ({ signal }) => request(path, lawyerNotesSchema, { signal }),
    // They are not kept in the browser once they are closed.
    gcTime: 0,
  })
  const add = (): Promise<boolean> =>
    act(async () => {
      await request(path, lawyerNotesSchema, { method: 'POST', body: { text } })
      setText('')
      await query.refetch()
      await client.invalidateQueries({ queryKey: ['help', 'persons'] })
    })
  return (
    <Modal open title={t('help.notesOf').replace('{}', name)} footer={null} onCancel={onClose}>
      <p className="hint">{t('help.notesHint')}</p>
      {failure === undefined && !query.isError ? null : <Failure failure={failure ?? query.error} />}
      {query.isPending ? <Loading /> : null}
      {query.data?.length === 0 ? <Empty text={t('help.noNotes')} /> : null}
      <ol className="lawyer-notes">
        {query.data?.map(({ sequence, at, text: words }) => (
          <li key={sequence}>
            <time dateTime={at} className="hint">
              {shortTime(at)}
            </time>
            <div className="words">{words}</div>
          </li>
        ))}
      </ol>
      <Input.TextArea
        aria-label={t('help.note')}
        placeholder={t('help.note')}
        autoSize={{ minRows: 3, maxRows: 8 }}
        maxLength={4000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p>
        <Button type="primary" loading={busy} disabled={text.trim() === ''} onClick={() => void add()}>
          {t('help.addNote')}
        </Button>
      </p>
    </Modal>
  )
}
