import type { SpokenDto } from '@hengjian/contract/assistance'
import { useWords } from '../words/language'
import { ASSISTANCE_WORDS as WORDS } from './words'

/** Where a rule comes from: its articles, or that it is the office's own; and that its text was not checked. */
export function Basis({ source }: Pick<SpokenDto, 'source'>) {
  const { say, listed } = useWords()
  const { status, basis } = source
  const placed = basis.map((one, index) => {
    const isSame = basis[index - 1]?.law === one.law
    const inEnglish = `${one.article}${one.item === null ? '' : `[${one.item}]`}`
    // English citations name the item already.
    return say({
      zh: `${isSame ? `第${one.article}条` : one.cited.zh}${one.item === null ? '' : `（${one.item}）`}`,
      en: isSame ? inEnglish : one.cited.en,
    })
  })
  const cited = [...new Set(placed)]
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
