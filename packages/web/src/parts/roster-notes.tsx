import type { NoteDto } from '@hengjian/contract'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useEnter } from '../roster/use-roster'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { Empty, Failure } from './page-state'

/** What shifts handed over, taken over by whom, and what the running one hands over. */
export function RosterNotes({ notes, today }: { readonly notes: readonly NoteDto[]; readonly today: string }) {
  const { t } = useWords()
  const { enter, failure, busy } = useEnter()
  const [words, setWords] = useState('')
  const write = async (): Promise<void> => {
    if (await enter('/notes', { date: today, words })) setWords('')
  }
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{t('roster.notes')}</h2>
      {failure === undefined ? null : <Failure failure={failure} />}
      {notes.length === 0 ? <Empty text={t('roster.notesEmpty')} /> : null}
      <ul className="roster-list">
        {notes.map((note) => (
          <li key={note.id}>
            <div>{note.words}</div>
            <div className="roster-line">
              <span className="hint">
                {t('roster.noteOf').replace('{}', note.date.slice(5))} {note.by.name} {shortTime(note.at)}
              </span>
              {note.taken === null ? (
                <strong>{t('roster.notTaken')}</strong>
              ) : (
                <span className="hint">
                  {t('roster.takenBy').replace('{}', note.taken.by.name)} {shortTime(note.taken.at)}
                </span>
              )}
              {note.mayTake ? (
                <Button size="small" loading={busy} onClick={() => void enter(`/notes/${note.id}/receipts`, {})}>
                  {t('roster.take')}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      <Input.TextArea
        aria-label={t('roster.noteWrite')}
        placeholder={t('roster.noteWrite')}
        rows={2}
        maxLength={4000}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <Button loading={busy} disabled={words.trim().length < 2} onClick={() => void write()}>
        {t('roster.handOver')}
      </Button>
    </section>
  )
}
