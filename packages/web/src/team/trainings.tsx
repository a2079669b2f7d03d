import type { TeamDto } from '@hengjian/contract/team'
import { Button, Input, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { DayFilter } from '../parts/list/day-filter'
import { Empty, Failure } from '../parts/page-state'
import { serverTime } from '../time/server-clock'
import { useWords } from '../words/language'
import { ColumnHeads } from './column-heads'
import { FormActs } from './form-acts'
import { Labelled } from './labelled'
import { useTeam } from './use-team'
import { TEAM_WORDS as WORDS } from './words'

type Training = TeamDto['trainings'][number]
interface Draft {
  readonly date: string | undefined
  readonly skill: string | undefined
  readonly title: string
  readonly lecturer: string
  readonly model: string | null
  readonly material: string
}

const EMPTY: Draft = { date: undefined, skill: undefined, title: '', lecturer: '', model: null, material: '' }

interface FormProps {
  readonly draft: Draft
  readonly skills: TeamDto['skills']
  readonly onChange: (draft: Draft) => void
  readonly onDone: () => void
}

function TrainingForm({ draft, skills, onChange, onDone }: FormProps) {
  const { say } = useWords()
  const { send, failure, busy } = useTeam()
  const { date, skill, title, lecturer, material } = draft
  const form = useRef<HTMLDivElement>(null)
  // It opens below the table, far from the topic that it was opened by.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'center' })
    form.current?.querySelector('input')?.focus({ preventScroll: true })
  }, [])
  const isReady = date !== undefined && skill !== undefined && title.trim() !== '' && lecturer.trim() !== ''
  const save = async (): Promise<void> => {
    if (await send('/trainings', draft)) onDone()
  }
  return (
    <>
      {failure === undefined ? null : <Failure failure={failure} />}
      <div ref={form} className="team-form">
        <DayFilter label={say(WORDS.date)} value={date} onChoose={(day) => onChange({ ...draft, date: day })} />
        <Labelled label={say(WORDS.skill)}>
          <Select
            aria-label={say(WORDS.skill)}
            placeholder={say(WORDS.choose)}
            value={skill ?? null}
            options={skills.map((one) => ({ value: one.id, label: say(one.title) }))}
            onChange={(chosen: string) => onChange({ ...draft, skill: chosen })}
          />
        </Labelled>
        <Labelled label={say(WORDS.trainingTitle)}>
          <Input
            aria-label={say(WORDS.trainingTitle)}
            maxLength={100}
            value={title}
            onChange={({ target }) => onChange({ ...draft, title: target.value })}
          />
        </Labelled>
        <Labelled label={say(WORDS.lecturer)}>
          <Input
            aria-label={say(WORDS.lecturer)}
            maxLength={60}
            value={lecturer}
            onChange={({ target }) => onChange({ ...draft, lecturer: target.value })}
          />
        </Labelled>
        <div className="team-field team-wide">
          <Input.TextArea
            aria-label={say(WORDS.material)}
            placeholder={say(WORDS.material)}
            rows={3}
            maxLength={8000}
            value={material}
            onChange={({ target }) => onChange({ ...draft, material: target.value })}
          />
        </div>
        <FormActs busy={busy} isReady={isReady} onSave={save} onDone={onDone} />
      </div>
    </>
  )
}

/** Who was there: shown, or entered by whoever keeps the book. */
function Attended({ training, team }: { readonly training: Training; readonly team: TeamDto }) {
  const { say, listed } = useWords()
  const { send, failure, busy } = useTeam()
  const [chosen, setChosen] = useState<readonly string[]>()
  const { attended, date, id } = training
  const save = async (): Promise<void> => {
    if (await send(`/trainings/${id}/attendance`, { people: chosen })) setChosen(undefined)
  }
  if (chosen === undefined)
    return (
      <>
        {attended === null ? (
          <span className="hint">{say(WORDS.notYet)}</span>
        ) : (
          listed(attended.map(({ name }) => name))
        )}{' '}
        {team.mayEnter && date <= serverTime().slice(0, 10) ? (
          <Button
            size="small"
            aria-label={`${say(WORDS.enterAttendance)} ${training.title}`}
            onClick={() => setChosen(attended?.map(({ login }) => login) ?? [])}
          >
            {say(WORDS.enterAttendance)}
          </Button>
        ) : null}
      </>
    )
  return (
    <>
      {failure === undefined ? null : <Failure failure={failure} />}
      <Select
        mode="multiple"
        aria-label={say(WORDS.attended)}
        style={{ width: '100%' }}
        value={[...chosen]}
        options={team.people.map(({ login, name }) => ({ value: login, label: name }))}
        optionFilterProp="label"
        onChange={(people: string[]) => setChosen(people)}
      />
      <p className="team-acts">
        <Button size="small" type="primary" loading={busy} onClick={() => void save()}>
          {say(WORDS.save)}
        </Button>
        <Button size="small" onClick={() => setChosen(undefined)}>
          {say(WORDS.cancel)}
        </Button>
      </p>
    </>
  )
}

function TrainingTable({ team }: { readonly team: TeamDto }) {
  const { say } = useWords()
  const { send, failure, busy } = useTeam()
  return (
    <>
      {failure === undefined ? null : <Failure failure={failure} />}
      <table className="team-table">
        <ColumnHeads
          words={[WORDS.date, WORDS.trainingTitle, WORDS.skill, WORDS.lecturer, WORDS.attended]}
          acts={team.mayEnter}
        />
        <tbody>
          {team.trainings.map((training) => (
            <tr key={training.id}>
              <td>
                <time>{training.date}</time>
              </td>
              <th scope="row">
                {training.title}
                {training.topic === null ? null : <div className="hint">{say(training.topic.title)}</div>}
                {training.material === '' ? null : (
                  <details>
                    <summary>{say(WORDS.material)}</summary>
                    <p className="team-material">{training.material}</p>
                  </details>
                )}
              </th>
              <td>{say(training.skill.title)}</td>
              <td>{training.lecturer}</td>
              <td>
                <Attended training={training} team={team} />
              </td>
              {team.mayEnter ? (
                <td>
                  <Button
                    size="small"
                    disabled={busy}
                    onClick={() => void send(`/trainings/${training.id}`, undefined, 'DELETE')}
                  >
                    {say(WORDS.drop)}
                  </Button>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** How often who was there, skill by skill. */
function Record({ team }: { readonly team: TeamDto }) {
  const { say } = useWords()
  return (
    <table className="team-table">
      <caption className="hint">
        {say(WORDS.record)} {team.period.from} – {team.period.to}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say(WORDS.person)}</th>
          {team.skills.map(({ id, title }) => (
            <th key={id} scope="col">
              {say(title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {team.attendance.map(({ login, name, counts }) => (
          <tr key={login}>
            <th scope="row">{name}</th>
            {team.skills.map(({ id }, place) => (
              <td key={id}>{counts[place] ?? 0}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The calendar of trainings, what a lecture could be about, and who was there how often. */
export function Trainings({ team }: { readonly team: TeamDto }) {
  const { say } = useWords()
  const [draft, setDraft] = useState<Draft>()
  return (
    <>
      <section aria-labelledby="team-topics">
        <h2 id="team-topics">{say(WORDS.topics)}</h2>
        {team.topics.length === 0 ? <Empty text={say(WORDS.noTopics)} /> : null}
        <ol>
          {team.topics.map(({ model, title, count, units }) => (
            <li key={model}>
              {say(title)}{' '}
              <span className="hint">
                {say(WORDS.topicCount).replace('{}', String(count)).replace('{}', String(units))}
              </span>{' '}
              {team.mayEnter ? (
                <Button
                  size="small"
                  aria-label={`${say(WORDS.lecture)} ${say(title)}`}
                  onClick={() => setDraft({ ...EMPTY, title: say(title), model })}
                >
                  {say(WORDS.lecture)}
                </Button>
              ) : null}
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="team-training">
        <h2 id="team-training">{say(WORDS.training)}</h2>
        {team.trainings.length === 0 ? <Empty text={say(WORDS.noTraining)} /> : <TrainingTable team={team} />}
        {team.mayEnter && draft === undefined ? (
          <p className="team-acts">
            <Button onClick={() => setDraft(EMPTY)}>{say(WORDS.addTraining)}</Button>
          </p>
        ) : null}
        {draft === undefined ? null : (
          <TrainingForm
            key={draft.model}
            draft={draft}
            skills={team.skills}
            onChange={setDraft}
            onDone={() => setDraft(undefined)}
          />
        )}
        <Record team={team} />
      </section>
    </>
  )
}
