import { type ModelRowDto, modelRowSchema, modelSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Table } from 'antd'
import { request } from '../api/request'
import { Articles } from '../parts/derivation'
import { Empty, Failure, Loading } from '../parts/page-state'
import { StandingTag } from '../parts/state-tag'
import { useWords } from '../words/language'

const COUNTS = ['violated', 'pending', 'satisfied', 'unknown'] as const
const rowsSchema = { parse: (json: unknown): readonly ModelRowDto[] => modelRowSchema.array().parse(json) }

/** The models in force, with what they say now. */
export function ModelsPage() {
  const { t, say } = useWords()
  const query = useQuery({ queryKey: ['models'], queryFn: ({ signal }) => request('/models', rowsSchema, { signal }) })
  return (
    <>
      <h1>{t('models.title')}</h1>
      {query.isError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      <Table<ModelRowDto>
        size="small"
        rowKey={({ id, version }) => `${id}-${version}`}
        loading={query.isPending}
        dataSource={[...(query.data ?? [])]}
        pagination={false}
        locale={{ emptyText: <Empty text={t('models.empty')} /> }}
        columns={[
          {
            title: t('findings.model'),
            key: 'title',
            render: (_, row) => (
              <Link to="/models/$id" params={{ id: row.id }}>
                {say(row.title)}
              </Link>
            ),
          },
          { title: t('models.stage'), key: 'stage', width: 110, render: (_, row) => t(`stage.${row.stage}`) },
          {
            title: t('findings.severity'),
            key: 'severity',
            width: 80,
            render: (_, row) => <StandingTag standing={row.severity} />,
          },
          { title: t('models.status'), key: 'status', width: 120, render: (_, row) => t(`status.${row.status}`) },
          { title: t('models.over'), key: 'over', width: 120, render: (_, row) => say(row.over) },
          ...COUNTS.map((state) => ({
            title: t(`state.${state === 'pending' ? 'running' : state}`),
            key: state,
            width: 76,
            align: 'right' as const,
            render: (_: unknown, row: ModelRowDto) => row.counts[state],
          })),
        ]}
      />
    </>
  )
}

/** One model: what it protects, its law, its numbers and its definition. */
export function ModelPage() {
  const { t, say } = useWords()
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
      <h1>{say(data.title)}</h1>
      <p className="hint">
        {data.id} · {t('finding.version')} {data.version} · {t(`stage.${data.stage}`)} ·{' '}
        {t(`standing.${data.severity}`)} · {t(`status.${data.status}`)}
      </p>
      <p>{say(data.meaning)}</p>
      <p>
        {t('models.counts')}：
        {COUNTS.map((state) => `${t(`state.${state === 'pending' ? 'running' : state}`)} ${data.counts[state]}`).join(
          '　',
        )}
      </p>
      <h2>{t('finding.law')}</h2>
      {data.quote === null ? null : <p className="quote">“{data.quote.text}”</p>}
      <Articles basis={data.basis} />
      <h2>{t('finding.cause')}</h2>
      <p>{say(data.cause)}</p>
      <h2>{t('finding.cure')}</h2>
      <p>{say(data.cure)}</p>
      <h2>{t('models.params')}</h2>
      <ul>
        {data.params.map((one) => (
          <li key={one.name}>
            {one.name} = {one.value} ({one.local ? t('models.local') : t('models.law')})
          </li>
        ))}
      </ul>
      <h2>{t('models.definition')}</h2>
      <pre className="raw">{JSON.stringify(data.definition, null, 2)}</pre>
    </>
  )
}
