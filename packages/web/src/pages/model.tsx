import { type ModelDto, modelSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { request } from '../api/request'
import { Articles } from '../parts/derivation'
import { FindingsOf } from '../parts/findings-of'
import { Failure, Loading } from '../parts/page-state'
import { useWords } from '../words/language'
import './models.css'

/** How the verdicts stand; the violated ones lead to their findings. */
function Counts({ model }: { readonly model: ModelDto }) {
  const { t, say, colon } = useWords()
  const { counts, recent, unknown, id } = model
  const all = counts.violated + counts.satisfied + counts.pending + counts.unknown
  const figures = [
    [t('models.applicable'), all],
    [t('state.violated'), counts.violated],
    [t('state.running'), counts.pending],
    [t('state.satisfied'), counts.satisfied],
    [t('state.unknown'), counts.unknown],
    [t('models.recent'), recent],
  ] as const
  return (
    <section aria-label={t('models.counts')}>
      <p className="model-counts">
        {figures.map(([name, value]) => (
          <span key={name}>
            {name} <strong>{value}</strong>
          </span>
        ))}
        <FindingsOf model={id}>{t('models.findings')}</FindingsOf>
      </p>
      {unknown.length === 0 ? null : (
        <>
          <h2>{t('models.why')}</h2>
          <ul>
            {unknown.map(({ reason, count }) => (
              <li key={reason.zh}>
                {say(reason)}
                {colon}
                {count}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** What the model counts with: the law's numbers, and the office's own beside them. */
function Parameters({ params }: Pick<ModelDto, 'params'>) {
  const { t, say, colon } = useWords()
  if (params.length === 0) return <p>{t('models.noParams')}</p>
  return (
    <ul>
      {params.map(({ name, title, value, local }) => (
        <li key={name}>
          {say(title)}
          {colon}
          <strong>{say(value)}</strong> <span className="hint">{local ? t('models.local') : t('models.law')}</span>
        </li>
      ))}
    </ul>
  )
}

/** One model: what it protects, its law, its numbers, how it stands, and its definition. */
export function ModelPage() {
  const { t, say, colon } = useWords()
  const { id } = useParams({ from: '/models/$id' })
  const query = useQuery({
    queryKey: ['model', id],
    queryFn: ({ signal }) => request(`/models/${encodeURIComponent(id)}`, modelSchema, { signal }),
  })
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const { data } = query
  return (
    <>
      <div className="title-line">
        <h1>{say(data.title)}</h1>
        <span className="actions">
          <Button size="small" onClick={() => window.print()}>
            {t('list.print')}
          </Button>
        </span>
      </div>
      <p className="hint">
        {data.id} · {t('finding.version')} {data.version} · {t(`stage.${data.stage}`)} ·{' '}
        {t(`standing.${data.severity}`)} · {t(`status.${data.status}`)} · {t('models.over')}
        {colon}
        {say(data.over)}
      </p>
      {data.status === 'local' ? <Alert type="warning" showIcon title={t('models.isLocal')} /> : null}
      {data.status === 'unverified' ? <Alert type="warning" showIcon title={t('models.isUnverified')} /> : null}
      <p>{say(data.meaning)}</p>
      <Counts model={data} />
      <h2>{t('finding.law')}</h2>
      {data.quote === null ? null : <p className="quote">“{data.quote.text}”</p>}
      <Articles basis={data.basis} />
      <h2>{t('models.params')}</h2>
      <Parameters params={data.params} />
      <h2>{t('finding.cause')}</h2>
      <p>{say(data.cause)}</p>
      <h2>{t('finding.cure')}</h2>
      <p>{say(data.cure)}</p>
      <details className="definition">
        <summary>{t('models.definition')}</summary>
        <pre className="raw">{JSON.stringify(data.definition, null, 2)}</pre>
      </details>
    </>
  )
}
