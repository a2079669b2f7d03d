import type { BatchResultDto } from '@hengjian/contract'
import { useWords } from '../words/language'
import './batch-refused.css'

interface BatchRefusedProps {
  readonly results: BatchResultDto
  readonly nameOf: (id: string) => string
}

/** How many of a batch were recorded, and of each other row why it was not. */
export function BatchRefused({ results, nameOf }: BatchRefusedProps) {
  const { t, say, colon } = useWords()
  const refused = results.flatMap(({ id, problem }) => (problem === null ? [] : [{ id, problem }]))
  return (
    <div role="status">
      <p>
        {t('batch.recorded')} {results.length - refused.length} · {t('batch.refused')} {refused.length}
      </p>
      <ul className="batch-refused">
        {refused.map(({ id, problem: { message, cure, problems } }) => (
          <li key={id}>
            {nameOf(id)}
            {colon}
            {(problems ?? [{ message, cure }]).map((one) => `${say(one.message)} ${say(one.cure)}`).join(' ')}
          </li>
        ))}
      </ul>
    </div>
  )
}
