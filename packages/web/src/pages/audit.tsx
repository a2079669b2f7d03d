import {
  type AuditEntryDto,
  type AuditVerificationDto,
  auditPageSchema,
  auditVerificationSchema,
  roleSchema,
} from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Table } from 'antd'
import { useState } from 'react'
import { queryOf, request } from '../api/request'
import { EmptyOf, Failure } from '../parts/page-state'
import { fullTime } from '../time/clock-face'
import { addWords } from '../words/addWords'
import { auditWords } from '../words/audit'
import { useWords } from '../words/language'

addWords(auditWords)

interface Sought {
  readonly actor?: string
  readonly action?: string
  readonly subject?: string
  readonly before?: string
}

/** What the verification of the chain found. */
function Verified({ found }: { readonly found: AuditVerificationDto }) {
  const { t, say } = useWords()
  const figures = (['entries', 'seals', 'unsealed', 'checkpoints'] as const)
    .map((name) => `${t(`audit.${name}`)} ${found[name]}`)
    .join(' · ')
  if (found.firstBad === null) return <Alert type="success" showIcon title={t('audit.whole')} description={figures} />
  return (
    <Alert
      type="error"
      showIcon
      title={`${t('audit.broken')}${found.firstBad}`}
      description={
        <ul>
          {found.problems.map(({ code, place, message, cure }) => (
            <li key={`${code} ${place}`}>
              {place} {say(message)} {say(cure)} ({code})
            </li>
          ))}
        </ul>
      }
    />
  )
}

function Verification() {
  const { t } = useWords()
  const query = useQuery({
    queryKey: ['audit', 'verification'],
    queryFn: ({ signal }) => request('/audit/verification', auditVerificationSchema, { signal }),
    enabled: false,
    gcTime: 0,
  })
  return (
    <>
      <Button loading={query.isFetching} onClick={() => void query.refetch()}>
        {t(query.isFetching ? 'audit.verifying' : 'audit.verify')}
      </Button>
      {query.isError ? <Failure failure={query.error} /> : null}
      {query.data === undefined ? null : <Verified found={query.data} />}
    </>
  )
}

const isRole = (role: string): role is (typeof roleSchema.options)[number] => roleSchema.safeParse(role).success

/** The details of an entry; what was done in an emergency says so first. */
function Detail({ detail, told }: Pick<AuditEntryDto, 'detail' | 'told'>) {
  const { t, say } = useWords()
  const isMarked = detail.includes('"emergency":"')
  return (
    <span className="audit-detail" title={detail === '{}' ? undefined : detail}>
      {isMarked ? <strong>⚠ {t('audit.emergency')} </strong> : null}
      {say(told)}
    </span>
  )
}

/** What everybody did, read and searched: for the audit administrator, who changes nothing. */
export function AuditPage() {
  const { t, say } = useWords()
  const [sought, setSought] = useState<Sought>({})
  const query = useQuery({
    queryKey: ['audit', sought],
    queryFn: ({ signal }) => request(`/audit?${queryOf({ ...sought })}`, auditPageSchema, { signal }),
  })
  const next = query.data?.next ?? null
  return (
    <>
      <h1>{t('audit.title')}</h1>
      <p>{t('audit.note')}</p>
      <section className="audit-verify">
        <Verification />
      </section>
      <Form<Sought> layout="inline" className="query" onFinish={(fields) => setSought(fields)}>
        {(['actor', 'action', 'subject'] as const).map((name) => (
          <Form.Item key={name} label={t(`audit.${name}`)} name={name}>
            <Input allowClear />
          </Form.Item>
        ))}
        <Button type="primary" htmlType="submit">
          {t('audit.find')}
        </Button>
      </Form>
      {query.isError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      <Table<AuditEntryDto>
        size="small"
        rowKey="id"
        loading={query.isPending}
        dataSource={query.data?.rows ?? []}
        pagination={false}
        locale={{ emptyText: <EmptyOf query={query} text={t('audit.empty')} /> }}
        columns={[
          { title: t('audit.number'), dataIndex: 'id', key: 'id', width: 84 },
          { title: t('audit.at'), key: 'at', className: 'audit-at', render: (_, { at }) => fullTime(at) },
          {
            title: t('audit.actor'),
            key: 'actor',
            width: 150,
            render: (_, { actor, name }) => (
              <>
                {name} {name === null ? actor : <span className="hint">{actor}</span>}
              </>
            ),
          },
          {
            title: t('audit.role'),
            key: 'role',
            width: 120,
            render: (_, { role }) => (isRole(role) ? t(`role.${role}`) : role),
          },
          {
            title: t('audit.action'),
            key: 'action',
            width: 170,
            render: (_, { action, actionName }) => <span title={action}>{say(actionName)}</span>,
          },
          {
            title: t('audit.subject'),
            key: 'subject',
            className: 'audit-subject',
            render: (_, { typeName, subject }) => `${say(typeName)} ${subject}`,
          },
          {
            title: t('audit.detail'),
            key: 'detail',
            render: (_, row) => <Detail detail={row.detail} told={row.told} />,
          },
        ]}
      />
      <div className="query">
        {sought.before === undefined ? null : (
          <Button onClick={() => setSought(({ before: _, ...rest }) => rest)}>{t('audit.latest')}</Button>
        )}
        {next === null ? null : (
          <Button onClick={() => setSought((now) => ({ ...now, before: String(next) }))}>{t('audit.earlier')}</Button>
        )}
      </div>
    </>
  )
}
