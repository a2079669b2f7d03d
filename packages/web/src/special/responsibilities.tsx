import { type ResponsibilitiesDto, responsibilitiesSchema } from '@hengjian/contract/rules'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Table } from 'antd'
import { request } from '../api/request'
import { Empty, Failure, Loading } from '../parts/page-state'
import { StateTag } from '../parts/state-tag'
import { shortTime } from '../time/clock-face'
import { addWords } from '../words/addWords'
import { useWords } from '../words/language'
import { rulesWords } from '../words/rules'

addWords(rulesWords)

type Basis = ResponsibilitiesDto['stages'][number]['source']['basis']

/** Each law once, with its articles. */
function lawsOf(basis: Basis): readonly (readonly [law: Basis[number]['lawTitle'], articles: readonly string[]])[] {
  const laws = [...new Map(basis.map(({ law, lawTitle }) => [law, lawTitle]))]
  return laws.map(([law, title]) => [title, basis.flatMap((one) => (one.law === law ? [one.article] : []))])
}

function Matrix({ agencies, stages }: Pick<ResponsibilitiesDto, 'agencies' | 'stages'>) {
  const { t, say, listed } = useWords()
  return (
    <table className="special-table">
      <thead>
        <tr>
          <th scope="col">{t('responsibilities.stage')}</th>
          {agencies.map(({ id, title }) => (
            <th key={id} scope="col">
              {say(title)}
            </th>
          ))}
          <th scope="col">{t('responsibilities.handOvers')}</th>
        </tr>
      </thead>
      <tbody>
        {stages.map(({ id, title, duties, handOvers, source }) => (
          <tr key={id}>
            <th scope="row">
              {say(title)}
              <div className="hint">
                {lawsOf(source.basis)
                  .map(([law, articles]) => `${say(law)} ${listed(articles)}`)
                  .join(' ') || t('status.local')}
              </div>
            </th>
            {duties.map(({ agency, duty }) => (
              <td key={agency}>{say(duty)}</td>
            ))}
            <td>
              {handOvers.map(({ what, from, to }) => (
                <div key={what.zh}>
                  {say(what)} <span className="hint">{`${say(from)} → ${say(to)}`}</span>
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Handed = ResponsibilitiesDto['handedOver'][number]

function HandedOver({ rows }: { readonly rows: readonly Handed[] }) {
  const { t, say } = useWords()
  return (
    <Table<Handed>
      size="small"
      rowKey="document"
      dataSource={[...rows]}
      pagination={false}
      locale={{ emptyText: <Empty text={t('responsibilities.empty')} /> }}
      columns={[
        {
          title: t('responsibilities.document'),
          key: 'document',
          render: (_, { document, title, matter }) => (
            <Link to="/matters/$id/documents/$document" params={{ id: matter.id, document }}>
              {say(title)}
            </Link>
          ),
        },
        { title: t('responsibilities.number'), dataIndex: 'number' },
        {
          title: t('responsibilities.matter'),
          key: 'matter',
          render: (_, { matter }) => (
            <Link to="/matters/$id" params={{ id: matter.id }}>
              {matter.number}
            </Link>
          ),
        },
        { title: t('responsibilities.to'), dataIndex: 'to' },
        { title: t('responsibilities.served'), key: 'served', width: 120, render: (_, one) => shortTime(one.servedAt) },
        {
          title: t('responsibilities.received'),
          key: 'received',
          width: 150,
          render: (_, { receivedAt }) =>
            receivedAt === null ? (
              <StateTag mark="urgent" word={t('responsibilities.none')} />
            ) : (
              <StateTag mark="satisfied" word={shortTime(receivedAt)} />
            ),
        },
        {
          title: t('responsibilities.answered'),
          key: 'answered',
          width: 130,
          render: (_, { answeredAt }) => (answeredAt === null ? '—' : shortTime(answeredAt)),
        },
      ]}
    />
  )
}

/** Who does what at which stage, what is handed over, and what went lately with its receipts. */
export function Responsibilities() {
  const { t } = useWords()
  const query = useQuery({
    queryKey: ['responsibilities'],
    queryFn: ({ signal }) => request('/responsibilities', responsibilitiesSchema, { signal }),
  })
  if (query.isPending) return <Loading />
  if (query.data === undefined) return <Failure failure={query.error} retry={() => void query.refetch()} />
  return (
    <>
      <h1>{t('special.areas.responsibilities')}</h1>
      <p className="hint">{t('responsibilities.note')}</p>
      <Matrix agencies={query.data.agencies} stages={query.data.stages} />
      <h2>{t('responsibilities.handedOver')}</h2>
      <HandedOver rows={query.data.handedOver} />
    </>
  )
}
