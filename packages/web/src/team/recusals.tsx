import type { IntegrityDto } from '@hengjian/contract/team'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Empty, Failure } from '../parts/page-state'
import { useWords } from '../words/language'
import { useTeam } from './use-team'
import { TEAM_WORDS as WORDS } from './words'

type Recusal = IntegrityDto['recusals'][number]

function Lift({ recusal }: { readonly recusal: Recusal }) {
  const { say } = useWords()
  const { send, failure, busy } = useTeam()
  const [words, setWords] = useState<string>()
  if (words === undefined)
    return (
      <Button size="small" onClick={() => setWords('')}>
        {say(WORDS.lift)}
      </Button>
    )
  return (
    <>
      {failure === undefined ? null : <Failure failure={failure} />}
      <Input
        aria-label={say(WORDS.liftWhy)}
        placeholder={say(WORDS.liftWhy)}
        maxLength={1000}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <Button
        size="small"
        loading={busy}
        disabled={words.trim().length < 2}
        onClick={() => void send(`/recusals/${recusal.id}/lift`, { words })}
      >
        {say(WORDS.lift)}
      </Button>
    </>
  )
}

/** Declarations of recusal: one's own, and everybody's for the heads and the discipline officer. */
export function Recusals({ integrity }: { readonly integrity: IntegrityDto }) {
  const { say, colon } = useWords()
  return (
    <section aria-labelledby="team-recusals">
      <h3 id="team-recusals">{say(WORDS.recusals)}</h3>
      <p className="hint">{say(WORDS.recusalNote)}</p>
      {integrity.recusals.length === 0 ? <Empty text={say(WORDS.noRecusals)} /> : null}
      <ul>
        {integrity.recusals.map((recusal) => (
          <li key={recusal.id}>
            {recusal.person.name} · {recusal.at.slice(0, 16).replace('T', ' ')} ·{' '}
            {recusal.label === null ? recusal.object : say(recusal.label)} · {say(recusal.ground.title)}
            {recusal.words === null ? '' : `${colon}${recusal.words}`} ·{' '}
            {recusal.lifted === null ? (
              <strong>{say(WORDS.standing)}</strong>
            ) : (
              <span className="hint">
                {say(WORDS.lifted)} {recusal.lifted.at.slice(0, 10)} {recusal.lifted.by}
                {colon}
                {recusal.lifted.words}
              </span>
            )}{' '}
            {integrity.mayLift && recusal.lifted === null ? <Lift recusal={recusal} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
