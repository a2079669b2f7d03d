import { type RuleDto, type RuleVersionDto, ruleSchema } from '@hengjian/contract/rules'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { Failure, Loading } from '../parts/page-state'
import { shortTime } from '../time/clock-face'
import { addWords } from '../words/addWords'
import { useWords } from '../words/language'
import { rulesWords } from '../words/rules'
import { RuleForm } from './rule-form'
import { RuleState } from './rule-state'

addWords(rulesWords)

function Versions({
  versions,
  onChoose,
}: {
  readonly versions: readonly RuleVersionDto[]
  readonly onChoose: (version: number) => void
}) {
  const { t } = useWords()
  return (
    <section>
      <h2>{t('rules.versions')}</h2>
      <Table<RuleVersionDto>
        size="small"
        rowKey="version"
        dataSource={[...versions]}
        pagination={false}
        columns={[
          {
            title: t('rules.version'),
            key: 'version',
            width: 80,
            render: (_, { version }) => (
              <button type="button" className="plain-link" onClick={() => onChoose(version)}>
                {version}
              </button>
            ),
          },
          { title: t('rules.effectiveOn'), dataIndex: 'effectiveOn', width: 130 },
          { title: t('rules.state'), key: 'state', width: 130, render: (_, { state }) => <RuleState state={state} /> },
          {
            title: t('rules.made'),
            key: 'made',
            render: (_, { madeBy, madeAt }) => `${madeBy} ${shortTime(madeAt)}`,
          },
          { title: t('rules.approved'), dataIndex: 'approvedBy' },
        ]}
      />
    </section>
  )
}

type Clause = RuleDto['clauses'][number]

function Clauses({ clauses }: Pick<RuleDto, 'clauses'>) {
  const { t, say, listed } = useWords()
  return (
    <Table<Clause>
      size="small"
      rowKey="clause"
      dataSource={[...clauses]}
      pagination={false}
      columns={[
        { title: t('rules.clause'), dataIndex: 'clause', width: 110 },
        { title: t('rules.text'), dataIndex: 'text' },
        {
          title: t('rules.steps'),
          key: 'steps',
          width: 320,
          render: (_, { steps }) => listed(steps.map(({ title }) => say(title))),
        },
      ]}
    />
  )
}

/** A rule: who signed it, its clauses with the steps they govern, and every version. */
export function Rule({ id }: { readonly id: string }) {
  const { t, say, listed } = useWords()
  const client = useQueryClient()
  const [version, setVersion] = useState<number>()
  const [adding, setAdding] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const query = useQuery({
    queryKey: ['rules', id, version],
    queryFn: ({ signal }) =>
      request(`/rules/${id}${version === undefined ? '' : `?version=${version}`}`, ruleSchema, { signal }),
    placeholderData: (before) => before,
  })
  if (query.isPending) return <Loading />
  if (query.data === undefined) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const { shown, clauses, versions, may } = query.data
  const approve = async (): Promise<void> => {
    await request(`/rules/${id}/versions/${shown.version}/approval`, ruleSchema, { method: 'POST' })
    await client.invalidateQueries({ queryKey: ['rules'] })
  }
  return (
    <>
      <div className="title-line">
        <h1>{shown.title}</h1>
        <span className="actions">
          <Link to="/special/$" params={{ _splat: 'rules' }}>
            ← {t('special.areas.rules')}
          </Link>
          {may.propose ? <Button onClick={() => setAdding(!adding)}>{t('rules.next')}</Button> : null}
          {may.approve ? (
            <Button type="primary" onClick={() => void approve().catch(setFailure)}>
              {t('rules.approve')}
            </Button>
          ) : null}
        </span>
      </div>
      <p>
        <RuleState state={shown.state} /> {t('rules.version')} {shown.version} · {shown.number} ·{' '}
        {listed(shown.signatories.map(({ title }) => say(title)))} · {t('rules.issuedOn')} {shown.issuedOn} ·{' '}
        {t('rules.effectiveOn')} {shown.effectiveOn}
      </p>
      {shown.note === '' ? null : <p className="hint">{shown.note}</p>}
      {failure === undefined ? null : <Failure failure={failure} />}
      {adding ? <RuleForm before={query.data} /> : null}
      <Clauses clauses={clauses} />
      <Versions versions={versions} onChoose={setVersion} />
    </>
  )
}
