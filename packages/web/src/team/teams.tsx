import type { TeamDto } from '@hengjian/contract/team'
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { Empty, Failure } from '../parts/page-state'
import { useWords } from '../words/language'
import { ColumnHeads } from './column-heads'
import { FormActs } from './form-acts'
import { Labelled } from './labelled'
import { useTeam } from './use-team'
import { TEAM_WORDS as WORDS } from './words'

type Team = TeamDto['teams'][number]
interface Draft {
  readonly id?: string
  readonly name: string
  readonly offences: string
  readonly minors: boolean
  readonly members: readonly string[]
}

const EMPTY: Draft = { name: '', offences: '', minors: false, members: [] }
const draftOf = ({ id, name, offences, minors, members }: Team): Draft => ({
  ...{ id, name, minors, offences: offences.join('、') },
  members: members.map(({ login }) => login),
})
const wordsOf = (text: string): readonly string[] =>
  text
    .split(/[、，,；;\s]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

interface FormProps {
  readonly draft: Draft
  readonly people: TeamDto['people']
  readonly onChange: (draft: Draft) => void
  readonly onDone: () => void
}

function TeamForm({ draft, people, onChange, onDone }: FormProps) {
  const { say } = useWords()
  const { send, failure, busy } = useTeam()
  const { name, offences, minors, members } = draft
  const save = async (): Promise<void> => {
    if (await send('/teams', { ...draft, offences: wordsOf(offences) })) onDone()
  }
  const isReady = name.trim() !== '' && members.length > 0 && (minors || wordsOf(offences).length > 0)
  return (
    <>
      {failure === undefined ? null : <Failure failure={failure} />}
      <div className="team-form">
        <Labelled label={say(WORDS.name)}>
          <Input
            aria-label={say(WORDS.name)}
            maxLength={40}
            value={name}
            onChange={({ target }) => onChange({ ...draft, name: target.value })}
          />
        </Labelled>
        <Labelled label={say(WORDS.offences)}>
          <Input
            aria-label={say(WORDS.offences)}
            value={offences}
            onChange={({ target }) => onChange({ ...draft, offences: target.value })}
          />
        </Labelled>
        <Labelled label={say(WORDS.members)}>
          <Select
            mode="multiple"
            aria-label={say(WORDS.members)}
            value={[...members]}
            options={people.map(({ login, name: label }) => ({ value: login, label }))}
            optionFilterProp="label"
            onChange={(chosen: string[]) => onChange({ ...draft, members: chosen })}
          />
        </Labelled>
        <div className="team-field">
          <Checkbox checked={minors} onChange={({ target }) => onChange({ ...draft, minors: target.checked })}>
            {say(WORDS.minors)}
          </Checkbox>
        </div>
        <FormActs busy={busy} isReady={isReady} onSave={save} onDone={onDone} />
      </div>
    </>
  )
}

/** The specialised teams with what each knows, and who is in it. */
export function Teams({ team }: { readonly team: TeamDto }) {
  const { say, listed } = useWords()
  const { send, failure, busy } = useTeam()
  const [draft, setDraft] = useState<Draft>()
  return (
    <section aria-labelledby="team-teams">
      <h2 id="team-teams">{say(WORDS.teams)}</h2>
      <p className="hint">{say(WORDS.teamsNote)}</p>
      {failure === undefined ? null : <Failure failure={failure} />}
      {team.teams.length === 0 ? (
        <Empty text={say(WORDS.noTeams)} />
      ) : (
        <table className="team-table">
          <ColumnHeads words={[WORDS.name, WORDS.offences, WORDS.members]} acts={team.mayEnter} />
          <tbody>
            {team.teams.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.name}</th>
                <td>{listed([...one.offences, ...(one.minors ? [say(WORDS.minors)] : [])])}</td>
                <td>{listed(one.members.map(({ name }) => name))}</td>
                {team.mayEnter ? (
                  <td className="team-acts">
                    <Button size="small" onClick={() => setDraft(draftOf(one))}>
                      {say(WORDS.change)}
                    </Button>
                    <Button
                      size="small"
                      disabled={busy}
                      onClick={() => void send(`/teams/${one.id}`, undefined, 'DELETE')}
                    >
                      {say(WORDS.endTeam)}
                    </Button>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {team.mayEnter && draft === undefined ? (
        <p className="team-acts">
          <Button onClick={() => setDraft(EMPTY)}>{say(WORDS.addTeam)}</Button>
        </p>
      ) : null}
      {draft === undefined ? null : (
        <TeamForm draft={draft} people={team.people} onChange={setDraft} onDone={() => setDraft(undefined)} />
      )}
    </section>
  )
}
