import type { ImportProblemDto } from '@hengjian/contract'
import { useWords } from '../words/language'
import { placeText } from './import-place'

/** What is wrong with a file or a row, each with its cure. */
export function ImportProblems({ problems }: { readonly problems: readonly ImportProblemDto[] }) {
  const { say, language } = useWords()
  return (
    <ul className="import-problems">
      {problems.map((one) => (
        <li key={`${one.code} ${one.place ?? ''} ${one.message.en}`}>
          {one.place === undefined || one.place === '' ? null : <strong>{placeText(one.place, language)}　</strong>}
          {say(one.message)} <span className="hint">{say(one.cure)}</span>
        </li>
      ))}
    </ul>
  )
}
