import type { TeamDto } from '@hengjian/contract/team'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { DayFilter } from '../parts/list/day-filter'
import { Empty, Failure } from '../parts/page-state'
import { useWords } from '../words/language'
import { ColumnHeads } from './column-heads'
import { FormActs } from './form-acts'
import { Labelled } from './labelled'
import { useTeam } from './use-team'
import { TEAM_WORDS as WORDS } from './words'

interface Draft {
  readonly way?: string
  readonly person: string
  readonly unit: string
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly words: string
}
const EMPTY: Draft = { person: '', unit: '', words: '' }

function ExchangeForm({ ways, onDone }: { readonly ways: TeamDto['ways']; readonly onDone: () => void }) {
  const { say } = useWords()
  const { send, failure, busy } = useTeam()
  const [draft, setDraft] = useState<Draft>(EMPTY)
  const { way, person, unit, from, to, words } = draft
  const isReady =
    way !== undefined && from !== undefined && to !== undefined && person.trim() !== '' && unit.trim() !== ''
  const save = async (): Promise<void> => {
    if (await send('/exchanges', draft)) onDone()
  }
  return (
    <>
      {failure === undefined ? null : <Failure failure={failure} />}
      <div className="team-form">
        <Labelled label={say(WORDS.way)}>
          <Select
            aria-label={say(WORDS.way)}
            placeholder={say(WORDS.choose)}
            value={way ?? null}
            options={ways.map(({ id, title }) => ({ value: id, label: say(title) }))}
            onChange={(chosen: string) => setDraft({ ...draft, way: chosen })}
          />
        </Labelled>
        <Labelled label={say(WORDS.person)}>
          <Input
            aria-label={say(WORDS.person)}
            maxLength={60}
            value={person}
            onChange={({ target }) => setDraft({ ...draft, person: target.value })}
          />
        </Labelled>
        <Labelled label={say(WORDS.unit)}>
          <Input
            aria-label={say(WORDS.unit)}
            maxLength={100}
            value={unit}
            onChange={({ target }) => setDraft({ ...draft, unit: target.value })}
          />
        </Labelled>
        <DayFilter label={say(WORDS.from)} value={from} onChoose={(day) => setDraft({ ...draft, from: day })} />
        <DayFilter label={say(WORDS.to)} value={to} onChoose={(day) => setDraft({ ...draft, to: day })} />
        <div className="team-field team-wide">
          <Input.TextArea
            aria-label={say(WORDS.content)}
            placeholder={say(WORDS.content)}
            rows={2}
            maxLength={1000}
            value={words}
            onChange={({ target }) => setDraft({ ...draft, words: target.value })}
          />
        </div>
        <FormActs busy={busy} isReady={isReady} onSave={save} onDone={onDone} />
      </div>
    </>
  )
}

/** Who went to the police for a while, and who came from them. */
export function Exchanges({ team }: { readonly team: TeamDto }) {
  const { say } = useWords()
  const [isEntering, setEntering] = useState(false)
  return (
    <section aria-labelledby="team-exchanges">
      <h2 id="team-exchanges">{say(WORDS.exchanges)}</h2>
      {team.exchanges.length === 0 ? (
        <Empty text={say(WORDS.noExchanges)} />
      ) : (
        <table className="team-table">
          <ColumnHeads words={[WORDS.from, WORDS.to, WORDS.way, WORDS.person, WORDS.unit, WORDS.content]} />
          <tbody>
            {team.exchanges.map(({ id, from, to, way, person, unit, words }) => (
              <tr key={id}>
                <td>
                  <time>{from}</time>
                </td>
                <td>
                  <time>{to}</time>
                </td>
                <td>{say(way.title)}</td>
                <th scope="row">{person}</th>
                <td>{unit}</td>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {team.mayEnter && !isEntering ? (
        <p className="team-acts">
          <Button onClick={() => setEntering(true)}>{say(WORDS.addExchange)}</Button>
        </p>
      ) : null}
      {isEntering ? <ExchangeForm ways={team.ways} onDone={() => setEntering(false)} /> : null}
    </section>
  )
}
