import type { MatterDto } from '@hengjian/contract'
import type { AssistanceDto } from '@hengjian/contract/assistance'
import { Button } from 'antd'
import { givenBefore } from '../matter/filled'
import { useWords } from '../words/language'
import { DangerResult } from './danger-result'
import { Eligibility } from './eligibility'
import { Said } from './said'
import { useAssistance } from './use-assistance'
import { ASSISTANCE_WORDS as WORDS } from './words'
import './assistance.css'

function Opinions({ opinions }: { readonly opinions: NonNullable<AssistanceDto['opinions']> }) {
  const { say, colon, listed } = useWords()
  return (
    <section className="assistance-table" aria-label={say(WORDS.opinions)}>
      <h3>{say(WORDS.opinions)}</h3>
      <p>{listed(opinions.open.map(({ title }) => say(title)))}</p>
      <ul>
        {opinions.shut.map(({ opinion, by }) => (
          <li key={opinion.id} className="assistance-against">
            <b>
              ✕ {say(WORDS.shut)}
              {colon}
              {say(opinion.title)}
            </b>{' '}
            <Said said={by} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const NEEDED = { yes: WORDS.statementYes, no: WORDS.statementNo, unknown: WORDS.statementUnknown }

function Statement({ statement }: { readonly statement: NonNullable<AssistanceDto['statement']> }) {
  const { say } = useWords()
  return (
    <section className="assistance-table" aria-label={say(WORDS.statement)}>
      <h3>
        {say(WORDS.statement)} <span className="assistance-outcome">{say(NEEDED[statement.required])}</span>
      </h3>
      <ul>
        {statement.exceptions.map((said) => (
          <li key={said.rule}>
            <Said said={said} />
          </li>
        ))}
        {statement.required === 'no' ? null : (
          <li>
            <Said said={statement.present} />
          </li>
        )}
      </ul>
    </section>
  )
}

/** What the tables say of a matter by what its forms have told so far: conditions, scale, opinions, procedures. */
export function MatterAssistance({ matter }: { readonly matter: MatterDto }) {
  const { say } = useWords()
  const isDiversion = matter.workflow.id === 'diversion'
  const known = givenBefore(matter.records)
  const { data, isError, refetch } = useAssistance(isDiversion ? 'diversion' : 'plea', known)
  const isAssessed = known['dangerGrade'] !== undefined
  return (
    <section className="panel assistance">
      <h2>{say(WORDS.conditions)}</h2>
      {isError ? (
        <p className="hint">
          {say(WORDS.failed)} <Button onClick={() => void refetch()}>{say(WORDS.retry)}</Button>
        </p>
      ) : null}
      {data?.eligibilities.map((one) => (
        <Eligibility key={one.id} eligibility={one} />
      ))}
      {data?.statement == null ? null : <Statement statement={data.statement} />}
      {data?.danger == null || !isAssessed ? null : (
        <section className="assistance-table" aria-label={say(WORDS.danger)}>
          <h3>{say(WORDS.danger)}</h3>
          <DangerResult danger={data.danger} />
        </section>
      )}
      {data?.opinions == null ? null : <Opinions opinions={data.opinions} />}
      <p className="hint">{data === undefined ? '' : say(data.note)}</p>
    </section>
  )
}
