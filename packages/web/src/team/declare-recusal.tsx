import { integritySchema } from '@hengjian/contract/team'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { Failure } from '../parts/page-state'
import { useWords } from '../words/language'
import { useTeam } from './use-team'
import { TEAM_WORDS as WORDS } from './words'

/** Declares recusal from a case: from then on it is closed to whoever did. */
export function DeclareRecusal({ caseId }: { readonly caseId: string }) {
  const { say } = useWords()
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const [ground, setGround] = useState<string>()
  const [words, setWords] = useState('')
  const { send, failure, busy } = useTeam()
  const { data } = useQuery({
    queryKey: ['team', 'integrity'],
    queryFn: ({ signal }) => request('/team/integrity', integritySchema, { signal }),
    enabled: isOpen,
  })
  const declare = async (): Promise<void> => {
    if (!(await send('/recusals', { type: 'case', object: caseId, ground, words }))) return
    setOpen(false)
    await client.resetQueries({ queryKey: ['case', caseId] })
  }
  if (!isOpen)
    return (
      <p>
        <Button size="small" onClick={() => setOpen(true)}>
          {say(WORDS.declare)}
        </Button>
      </p>
    )
  return (
    <section className="panel" aria-label={say(WORDS.declareTitle)}>
      <h2>{say(WORDS.declareTitle)}</h2>
      <p className="hint">{say(WORDS.recusalNote)}</p>
      {failure === undefined ? null : <Failure failure={failure} />}
      <Select
        aria-label={say(WORDS.ground)}
        placeholder={say(WORDS.ground)}
        style={{ width: '100%', marginBottom: 8 }}
        value={ground ?? null}
        options={(data?.grounds ?? []).map(({ id, title }) => ({ value: id, label: say(title) }))}
        onChange={(chosen: string) => setGround(chosen)}
      />
      <Input.TextArea
        aria-label={say(WORDS.words)}
        placeholder={say(WORDS.words)}
        rows={3}
        maxLength={1000}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <p className="actions">
        <Button
          danger
          loading={busy}
          disabled={ground === undefined || words.trim().length < 2}
          onClick={() => void declare()}
        >
          {say(WORDS.declare)}
        </Button>
        <Button onClick={() => setOpen(false)}>{say(WORDS.cancel)}</Button>
      </p>
    </section>
  )
}
