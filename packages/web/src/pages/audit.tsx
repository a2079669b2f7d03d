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
import { Empty, Failure } from '../parts/page-state'
import { fullTime } from '../time/clock-face'
import { useWords } from '../words/language'

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
function Detail({ detail }: Pick<AuditEntryDto, 'detail'>) {
  const { t } = useWords()
  const isMarked = detail.includes('"emergency":"')
  return (
    <>
      {isMarked ? <strong>⚠ {t('audit.emergency')} </strong> : null}
      {detail === '{}' ? '' : <code className="audit-detail">{detail}</code>}
    </>
  )
}

/** What everybody did, read and searched: for the audit administrator, who changes nothing. */
export function AuditPage() {
  const { t } = useWords()
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
      <Verification />
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
        locale={{ emptyText: <Empty text={query.isPending ? t('page.loading') : t('audit.empty')} /> }}
        columns={[
          { title: t('audit.number'), dataIndex: 'id', key: 'id' },
          { title: t('audit.at'), key: 'at', render: (_, { at }) => fullTime(at) },
          { title: t('audit.actor'), dataIndex: 'actor', key: 'actor' },
          { title: t('audit.role'), key: 'role', render: (_, { role }) => (isRole(role) ? t(`role.${role}`) : role) },
          { title: t('audit.action'), dataIndex: 'action', key: 'action' },
          { title: t('audit.subject'), dataIndex: 'subject', key: 'subject', className: 'audit-subject' },
          { title: t('audit.detail'), key: 'detail', render: (_, { detail }) => <Detail detail={detail} /> },
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
