import { type OpenSessionDto, openSessionSchema } from '@hengjian/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { agentName } from './agent-name'
import { EmptyOf, Failure } from './page-state'

const listSchema = { parse: (json: unknown): readonly OpenSessionDto[] => openSessionSchema.array().parse(json) }

/** Where somebody is signed in, and what ends a session; `path` says whose. */
export function OpenSessions({ path }: { readonly path: string }) {
  const { t } = useWords()
  const client = useQueryClient()
  const { act, busy, failure } = useAct()
  const key = ['sessions', path]
  const query = useQuery({ queryKey: key, queryFn: ({ signal }) => request(path, listSchema, { signal }) })
  const end = (which: string): Promise<boolean> =>
    act(async () => {
      client.setQueryData(key, await request(`${path}${which}`, listSchema, { method: 'DELETE' }))
    })
  const others = (query.data ?? []).filter(({ current }) => !current)
  return (
    <>
      {failure === undefined && !query.isError ? null : <Failure failure={failure ?? query.error} />}
      <Table<OpenSessionDto>
        size="small"
        rowKey="id"
        loading={query.isPending}
        dataSource={[...(query.data ?? [])]}
        pagination={false}
        locale={{ emptyText: <EmptyOf query={query} text={t('account.none')} /> }}
        columns={[
          {
            title: t('account.device'),
            key: 'device',
            render: (_, { agent }) => agentName(agent) ?? t('account.unknown'),
          },
          { title: t('account.address'), dataIndex: 'address', key: 'address' },
          { title: t('account.started'), key: 'started', render: (_, row) => shortTime(row.startedAt) },
          { title: t('account.seen'), key: 'seen', render: (_, row) => shortTime(row.seenAt) },
          {
            title: t('account.end'),
            key: 'end',
            render: (_, { id, current }) =>
              current ? (
                t('account.current')
              ) : (
                <Button size="small" disabled={busy} onClick={() => void end(`/${id}`)}>
                  {t('account.end')}
                </Button>
              ),
          },
        ]}
      />
      {others.length < 2 ? null : (
        <Button disabled={busy} onClick={() => void end('')}>
          {others.length === query.data?.length ? t('account.endAll') : t('account.endOthers')}
        </Button>
      )}
    </>
  )
}
