import {
  ingestKeySchema,
  isAdministrator,
  madeIngestKeySchema,
  madeUserSchema,
  type RoleDto,
  roleSchema,
  TITLES,
  type TitleDto,
  type UserDto,
  type UserRowDto,
  userRowSchema,
} from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Select, Table } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { ChangeTitles } from '../parts/change-titles'
import { NewPassword } from '../parts/new-password'
import { EmptyOf, Failure } from '../parts/page-state'
import { TitlesChoice, UnitChoice } from '../parts/titles-choice'
import { UserFactor, UserSessions } from '../parts/user-sessions'
import { UserState } from '../parts/user-state'
import { useSources } from '../shell/sources'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'

const usersSchema = { parse: (json: unknown): readonly UserRowDto[] => userRowSchema.array().parse(json) }
type Key = ReturnType<typeof ingestKeySchema.parse>
const keysSchema = { parse: (json: unknown): readonly Key[] => ingestKeySchema.array().parse(json) }

interface NewUser {
  readonly login: string
  readonly name: string
  readonly role: RoleDto
  readonly titles: readonly TitleDto[]
  readonly unit?: string
}

/** Makes a user: the titles follow from the role, and a police user belongs to a unit. */
function NewUserForm({ busy, onAdd }: { readonly busy: boolean; readonly onAdd: (user: NewUser) => void }) {
  const { t } = useWords()
  const [form] = Form.useForm<NewUser>()
  const role: RoleDto = Form.useWatch('role', form) ?? 'procurator'
  return (
    <Form<NewUser>
      form={form}
      layout="inline"
      className="query"
      onFinish={onAdd}
      initialValues={{ role: 'procurator', titles: [] }}
      onValuesChange={(changed) => 'role' in changed && form.setFieldsValue({ titles: [] })}
    >
      <Form.Item label={t('users.login')} name="login" rules={[{ required: true, min: 2 }]}>
        <Input />
      </Form.Item>
      <Form.Item label={t('users.name')} name="name" rules={[{ required: true }]}>
        <Input />
      </Form.Item>
      <Form.Item label={t('users.role')} name="role">
        <Select
          style={{ width: 150 }}
          options={roleSchema.options.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
      </Form.Item>
      {isAdministrator(role) ? null : (
        <Form.Item label={t('users.titles')} name="titles">
          <TitlesChoice role={role} />
        </Form.Item>
      )}
      {role === 'police' ? (
        <Form.Item label={t('users.unit')} name="unit" rules={[{ required: true }]}>
          <UnitChoice />
        </Form.Item>
      ) : null}
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('users.add')}
      </Button>
    </Form>
  )
}

/** Users of the office; a new one's first password is shown once. */
export function UsersPage() {
  const { t, say, listed } = useWords()
  const [changing, setChanging] = useState<UserDto>()
  const [made, setMade] = useState<string>()
  const { act, busy, failure } = useAct()
  const query = useQuery({ queryKey: ['users'], queryFn: ({ signal }) => request('/users', usersSchema, { signal }) })
  const add = (body: NewUser): Promise<boolean> =>
    act(async () => {
      const { login, password } = await request('/users', madeUserSchema, { method: 'POST', body })
      setMade(`${login}　${password}`)
      await query.refetch()
    })
  return (
    <>
      <h1>{t('users.title')}</h1>
      {made === undefined ? null : (
        <Alert type="success" showIcon title={t('users.once')} description={<code>{made}</code>} />
      )}
      {failure === undefined && !query.isError ? null : <Failure failure={failure ?? query.error} />}
      <NewUserForm busy={busy} onAdd={(user) => void add(user)} />
      <Table<UserRowDto>
        size="small"
        rowKey="login"
        loading={query.isPending}
        dataSource={[...(query.data ?? [])]}
        pagination={false}
        locale={{ emptyText: <EmptyOf query={query} text={t('users.empty')} /> }}
        columns={[
          { title: t('users.login'), dataIndex: 'login', key: 'login' },
          { title: t('users.name'), dataIndex: 'name', key: 'name' },
          { title: t('users.role'), key: 'role', render: (_, row) => t(`role.${row.role}`) },
          {
            title: t('users.titles'),
            key: 'titles',
            render: (_, { role, titles, unit }) => {
              if (isAdministrator(role)) return null
              if (titles.length === 0) return <span className="hint">{t('users.noTitles')}</span>
              return `${listed(titles.map((one) => say(TITLES[one].title)))}${unit === null ? '' : ` · ${unit}`}`
            },
          },
          {
            title: t('users.change'),
            key: 'change',
            render: (_, row) =>
              isAdministrator(row.role) ? null : (
                <Button size="small" aria-label={`${t('users.change')} ${row.name}`} onClick={() => setChanging(row)}>
                  {t('users.change')}
                </Button>
              ),
          },
          {
            title: t('factor.title'),
            key: 'factor',
            render: (_, row) => <UserFactor user={row} onChanged={() => void query.refetch()} />,
          },
          {
            title: t('account.sessions'),
            key: 'sessions',
            render: (_, row) => <UserSessions user={row} onChanged={() => void query.refetch()} />,
          },
          { title: t('users.created'), key: 'created', render: (_, row) => shortTime(row.createdAt) },
          {
            title: t('users.state'),
            key: 'state',
            render: (_, row) => <UserState user={row} onChanged={() => void query.refetch()} />,
          },
          {
            title: t('users.newPassword'),
            key: 'password',
            render: (_, row) => <NewPassword user={row} onMade={(text) => setMade(text)} />,
          },
        ]}
      />
      {changing === undefined ? null : (
        <ChangeTitles
          user={changing}
          onChanged={() => {
            setChanging(undefined)
            void query.refetch()
          }}
          onClose={() => setChanging(undefined)}
        />
      )}
    </>
  )
}

/** One key for each outside system; shown once. */
export function KeysPage() {
  const { t, say } = useWords()
  const [made, setMade] = useState<string>()
  const { act, busy, failure } = useAct()
  const query = useQuery({
    queryKey: ['keys'],
    queryFn: ({ signal }) => request('/ingest-keys', keysSchema, { signal }),
  })
  const known = useSources()
  const sources = known.data?.sources ?? []
  const nameOf = (source: string): string => {
    const name = sources.find((one) => one.source === source)?.name
    return name === undefined ? source : say(name)
  }
  const add = (body: { readonly source: string }): Promise<boolean> =>
    act(async () => {
      const { key } = await request('/ingest-keys', madeIngestKeySchema, { method: 'POST', body })
      setMade(key)
      await query.refetch()
    })
  const revoke = (id: string): Promise<boolean> =>
    act(async () => {
      await request(`/ingest-keys/${encodeURIComponent(id)}`, { parse: () => undefined }, { method: 'DELETE' })
      await query.refetch()
    })
  return (
    <>
      <h1>{t('keys.title')}</h1>
      {made === undefined ? null : (
        <Alert type="success" showIcon title={t('keys.once')} description={<code>{made}</code>} />
      )}
      {failure === undefined && !query.isError ? null : <Failure failure={failure ?? query.error} />}
      <Form layout="inline" className="query" onFinish={(fields: { source: string }) => void add(fields)}>
        <Form.Item label={t('keys.source')} name="source" rules={[{ required: true, message: t('keys.choose') }]}>
          <Select
            style={{ width: 240 }}
            placeholder={t('keys.choose')}
            options={sources.map(({ source, name }) => ({ value: source, label: say(name) }))}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('keys.add')}
        </Button>
      </Form>
      <Table<Key>
        size="small"
        rowKey="id"
        loading={query.isPending || known.isPending}
        dataSource={[...(query.data ?? [])]}
        pagination={false}
        locale={{ emptyText: <EmptyOf query={query} text={t('keys.empty')} /> }}
        columns={[
          { title: t('keys.source'), key: 'source', render: (_, row) => nameOf(row.source) },
          { title: t('keys.created'), key: 'created', render: (_, row) => shortTime(row.createdAt) },
          {
            title: t('keys.revoked'),
            key: 'revoked',
            render: (_, row) =>
              row.revokedAt === null ? (
                <Button size="small" disabled={busy} onClick={() => void revoke(row.id)}>
                  {t('keys.revoke')}
                </Button>
              ) : (
                shortTime(row.revokedAt)
              ),
          },
        ]}
      />
    </>
  )
}
