import { modelCaseFullSchema } from '@hengjian/contract/modelCases'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { request } from '../api/request'
import { Failure, Loading } from '../parts/page-state'
import { fullTime } from '../time/clock-face'
import { addWords } from '../words/addWords'
import { useWords } from '../words/language'
import { modelCasesWords } from '../words/modelCases'

addWords(modelCasesWords)

const PARTS = ['keyPoints', 'caseFacts', 'workDone', 'significance', 'lawCited'] as const

/** A model case as it was published. */
export function ModelCase({ id }: { readonly id: string }) {
  const { t, say } = useWords()
  const query = useQuery({
    queryKey: ['modelCases', 'one', id],
    queryFn: ({ signal }) => request(`/model-cases/${id}`, modelCaseFullSchema, { signal }),
  })
  if (query.isPending) return <Loading />
  if (query.data === undefined) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const { headline, subject, publishedAt, publishedBy, number, mayOpen } = query.data
  return (
    <article className="model-case">
      <div className="title-line">
        <h1>{headline}</h1>
        <span className="actions">
          <Link to="/special/$" params={{ _splat: 'modelCases' }}>
            ← {t('special.areas.modelCases')}
          </Link>
          {mayOpen ? (
            <Link to="/matters/$id" params={{ id }}>
              {t('modelCases.matter')}
            </Link>
          ) : null}
        </span>
      </div>
      <p className="hint">
        {say(subject.title)} · {number} · {t('modelCases.published')} {fullTime(publishedAt).slice(0, 16)} {publishedBy}
      </p>
      {PARTS.map((part) => (
        <section key={part}>
          <h2>{t(`modelCases.${part}`)}</h2>
          <p className="model-case-words">{query.data[part]}</p>
        </section>
      ))}
    </article>
  )
}
