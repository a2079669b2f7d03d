import type { SpokenDto } from '@hengjian/contract'
import { useWords } from '../words/language'
import { ASSISTANCE_WORDS as WORDS } from './words'

/** Where a rule comes from: its articles, or that it is the office's own; and that its text was not checked. */
export function Basis({ source }: Pick<SpokenDto, 'source'>) {
  const { say, listed } = useWords()
  const { status, basis } = source
  const cited = [...new Set(basis.map((one) => `${say(one.cited)}${one.item === null ? '' : `（${one.item}）`}`))]
  const marks = [
    ...cited,
    ...(status === 'local' ? [say(WORDS.local)] : []),
    ...(status === 'unverified' ? [say(WORDS.unread)] : []),
  ]
  return <span className="said-basis">{listed(marks)}</span>
}

/** What a rule says, with its articles. */
export function Said({ said }: { readonly said: SpokenDto }) {
  const { say } = useWords()
  return (
    <>
      <span className="said-title">{say(said.title)}</span> <Basis source={said.source} />
    </>
  )
}
