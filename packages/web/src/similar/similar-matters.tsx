import { type SimilarDto, similarSchema } from '@hengjian/contract/similar'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { queryOf, request } from '../api/request'
import { Failure } from '../parts/page-state'
import { useWords } from '../words/language'
import { SIMILAR_WORDS as WORDS } from './words'
import '../pages/matter.css'

type Similar = SimilarDto['matters'][number]

/** A sentence with the sought words marked. */
function Passage({ parts }: { readonly parts: Similar['passages'][number] }) {
  let place = 0
  return (
    <p className="similar-passage">
      {parts.map(({ text, sought }) => {
        place += text.length
        return sought ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>
      })}
    </p>
  )
}

function Found({ found }: { readonly found: SimilarDto }) {
  const { say, listed, colon } = useWords()
  if (found.matters.length === 0) return <p className="hint">{say(WORDS.none)}</p>
  return (
    <>
      <p className="hint">
        {say(WORDS.by)}
        {colon}
        {listed(found.words.slice(0, 12))}
      </p>
      <ol className="similar-list">
        {found.matters.map(({ id, number, title, workflow, endedAt, passages }) => (
          <li key={id}>
            <Link to="/matters/$id" params={{ id }}>
              {number} {title}
            </Link>{' '}
            <span className="hint">
              {say(workflow.title)} · {endedAt.slice(0, 10)} {say(WORDS.ended)}
            </span>
            {passages.map((parts) => (
              <Passage key={parts.map(({ text }) => text).join('')} parts={parts} />
            ))}
          </li>
        ))}
      </ol>
    </>
  )
}

interface SimilarProps {
  /** The matter at hand, by whose text is looked first. */
  readonly matter?: string
  /** What stands in the field to begin with. */
  readonly words?: string
}

/** Ended matters of the office like the one at hand, or like words of one's own; asked for when somebody wants to see them. */
export function SimilarMatters({ matter, words = '' }: SimilarProps) {
  const { say } = useWords()
  const [text, setText] = useState(words)
  const [path, setPath] = useState<string>()
  const { data, isFetching, error } = useQuery({
    queryKey: ['similar', path],
    queryFn: ({ signal }) => request(path ?? '', similarSchema, { signal }),
    enabled: path !== undefined,
  })
  const byWords = (): void => {
    const q = text.trim()
    if (q.length >= 2) setPath(`/matters/similar?${queryOf({ q })}`)
  }
  return (
    <section className="panel similar" aria-label={say(WORDS.title)}>
      <h2>{say(WORDS.title)}</h2>
      <p className="hint">{say(WORDS.note)}</p>
      <div className="similar-ask">
        {matter === undefined ? null : (
          <Button loading={isFetching} onClick={() => setPath(`/matters/${encodeURIComponent(matter)}/similar`)}>
            {say(WORDS.byMatter)}
          </Button>
        )}
        <Input
          value={text}
          maxLength={400}
          aria-label={say(WORDS.sought)}
          placeholder={say(WORDS.sought)}
          onChange={({ target }) => setText(target.value)}
          onPressEnter={byWords}
        />
        <Button disabled={text.trim().length < 2} onClick={byWords}>
          {say(WORDS.find)}
        </Button>
      </div>
      <div aria-live="polite">
        {error === null ? data === undefined ? null : <Found found={data} /> : <Failure failure={error} />}
      </div>
    </section>
  )
}
