import { type RuleVersionDto, rulesSchema } from '@hengjian/contract/rules'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { EmptyOf, Failure } from '../parts/page-state'
import { addWords } from '../words/addWords'
import { useWords } from '../words/language'
import { rulesWords } from '../words/rules'
import { RuleForm } from './rule-form'
import { RuleState } from './rule-state'

addWords(rulesWords)

/** The rules that the office works by, each in the version in force. */
export function Rules() {
  const { t, say, listed } = useWords()
  const [adding, setAdding] = useState(false)
  const query = useQuery({
    queryKey: ['rules'],
    queryFn: ({ signal }) => request('/rules', rulesSchema, { signal }),
  })
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  return (
    <>
      <div className="title-line">
        <h1>{t('special.areas.rules')}</h1>
        {query.data?.mayPropose === true ? <Button onClick={() => setAdding(!adding)}>{t('rules.add')}</Button> : null}
      </div>
      <p className="hint">{t('rules.note')}</p>
      {adding ? <RuleForm before={undefined} /> : null}
      <Table<RuleVersionDto>
        size="small"
        rowKey="rule"
        loading={query.isPending}
        dataSource={[...(query.data?.rules ?? [])]}
        pagination={false}
        locale={{ emptyText: <EmptyOf query={query} text={t('rules.empty')} /> }}
        columns={[
          {
            title: t('rules.title'),
            key: 'title',
            render: (_, { rule, title }) => (
              <Link to="/special/$" params={{ _splat: `rules/${rule}` }}>
                {title}
              </Link>
            ),
          },
          { title: t('rules.kind'), key: 'kind', width: 150, render: (_, { kind }) => t(`rules.kinds.${kind}`) },
          { title: t('rules.number'), dataIndex: 'number', width: 150 },
          {
            title: t('rules.signatories'),
            key: 'signatories',
            render: (_, { signatories }) => listed(signatories.map(({ title }) => say(title))),
          },
          { title: t('rules.effectiveOn'), dataIndex: 'effectiveOn', width: 120 },
          { title: t('rules.version'), dataIndex: 'version', width: 80, align: 'right' },
          { title: t('rules.clauses'), dataIndex: 'clauses', width: 80, align: 'right' },
          { title: t('rules.state'), key: 'state', width: 120, render: (_, { state }) => <RuleState state={state} /> },
        ]}
      />
    </>
  )
}
