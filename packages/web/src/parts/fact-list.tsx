import type { FactDto } from '@hengjian/contract'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { factTime } from './fact-card'
import './fact-list.css'

interface Props {
  readonly facts: readonly FactDto[]
  readonly onChoose: (id: string) => void
}

/** The facts of a timeline as a table: for printing, and for those who do not see a drawing. */
export function FactList({ facts, onChoose }: Props) {
  const { t, say, listed, aside } = useWords()
  const heads = ['occurred', 'lane', 'kind', 'objects', 'data', 'source', 'received'] as const
  return (
    <table className="fact-list">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`case.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.id}>
            <td>{factTime(fact)}</td>
            <td>{t(`lane.${fact.lane}`)}</td>
            <td>
              <button type="button" className="plain-link" onClick={() => onChoose(fact.id)}>
                <span className={fact.supersededBy === null ? '' : 'corrected'}>{say(fact.kindName)}</span>
              </button>
              {fact.supersededBy === null ? null : <span>{aside(t('timeline.corrected'))}</span>}
            </td>
            <td>{listed([...new Set(fact.objects.map(({ label }) => say(label)))])}</td>
            <td>{listed(fact.data.map(({ label, value }) => `${say(label)} ${say(value)}`))}</td>
            <td>{say(fact.sourceName)}</td>
            <td>{shortTime(fact.receivedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
