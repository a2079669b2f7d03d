import type { IntegrityDto } from '@hengjian/contract/team'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { DayFilter } from '../parts/list/day-filter'
import { Empty, Failure } from '../parts/page-state'
import { useWords } from '../words/language'
import { ColumnHeads } from './column-heads'
import { Labelled } from './labelled'
import { useTeam } from './use-team'
import { TEAM_WORDS as WORDS } from './words'

const EMPTY = { who: '', how: '', about: '', words: '' }
const LINES = ['who', 'how', 'about'] as const
const MOST = { who: 100, how: 100, about: 200 } as const

function MeddlingForm() {
  const { say } = useWords()
  const { send, failure, busy } = useTeam()
  const [draft, setDraft] = useState(EMPTY)
  const [on, setOn] = useState<string>()
  const [isTaken, setTaken] = useState(false)
  const isReady = on !== undefined && Object.values(draft).every((text) => text.trim() !== '')
  const submit = async (): Promise<void> => {
    if (!(await send('/meddlings', { ...draft, on }))) return
    setDraft(EMPTY)
    setOn(undefined)
    setTaken(true)
  }
  return (
    <>
      {failure === undefined ? null : <Failure failure={failure} />}
      {isTaken ? <Alert type="success" showIcon closable title={say(WORDS.taken)} /> : null}
      <div className="team-form">
        {LINES.map((name) => (
          <Labelled key={name} label={say(WORDS[name])}>
            <Input
              aria-label={say(WORDS[name])}
              maxLength={MOST[name]}
              value={draft[name]}
              onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
            />
          </Labelled>
        ))}
        <DayFilter label={say(WORDS.on)} value={on} onChoose={setOn} />
        <div className="team-field team-wide">
          <Input.TextArea
            aria-label={say(WORDS.said)}
            placeholder={say(WORDS.said)}
            rows={3}
            maxLength={4000}
            value={draft.words}
            onChange={({ target }) => setDraft({ ...draft, words: target.value })}
          />
        </div>
        <p className="team-acts">
          <Button type="primary" loading={busy} disabled={!isReady} onClick={() => void submit()}>
            {say(WORDS.submit)}
          </Button>
        </p>
      </div>
    </>
  )
}

function AllRecords({ records }: { readonly records: NonNullable<IntegrityDto['meddlings']> }) {
  const { say } = useWords()
  if (records.length === 0) return <Empty text={say(WORDS.noRecords)} />
  return (
    <table className="team-table">
      <caption className="hint">{say(WORDS.allRecords)}</caption>
      <ColumnHeads words={[WORDS.on, WORDS.who, WORDS.how, WORDS.about, WORDS.said, WORDS.person]} />
      <tbody>
        {records.map(({ id, on, who, how, about, words, by }) => (
          <tr key={id}>
            <td>
              <time>{on}</time>
            </td>
            <th scope="row">{who}</th>
            <td>{how}</td>
            <td>{about}</td>
            <td>{words}</td>
            <td>{by.name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Records of meddling: written by everybody, read by the discipline officer alone. */
export function Meddlings({ integrity }: { readonly integrity: IntegrityDto }) {
  const { say, listed, colon } = useWords()
  const { own, meddlings } = integrity
  return (
    <section aria-labelledby="team-meddling">
      <h3 id="team-meddling">{say(WORDS.meddling)}</h3>
      <p className="hint">{say(WORDS.meddlingNote)}</p>
      <MeddlingForm />
      {own.length === 0 ? null : (
        <p>
          {say(WORDS.ownRecords)}
          {colon}
          {listed(own.map(({ at }) => at.slice(0, 16).replace('T', ' ')))}
        </p>
      )}
      {meddlings === null ? null : <AllRecords records={meddlings} />}
    </section>
  )
}
