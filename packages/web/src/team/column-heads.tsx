import type { BilingualDto } from '@hengjian/contract'
import { useWords } from '../words/language'

/** The heads of a table's columns, and one without words where its rows can be acted on. */
export function ColumnHeads({
  words,
  acts = false,
}: {
  readonly words: readonly BilingualDto[]
  readonly acts?: boolean
}) {
  const { say } = useWords()
  return (
    <thead>
      <tr>
        {words.map((word) => (
          <th key={word.zh} scope="col">
            {say(word)}
          </th>
        ))}
        {acts ? <td /> : null}
      </tr>
    </thead>
  )
}
