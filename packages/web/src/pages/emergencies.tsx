import type { EmergencyDto } from '@hengjian/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { EmptyOf, Failure } from '../parts/page-state'
import { ReviewEmergency } from '../parts/review-emergency'
import { useEmergencies } from '../shell/emergencies'
import { useSession } from '../shell/session'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'

/** Emergency accesses of the office: those that run can be ended, those that are over are reviewed by another. */
export function EmergenciesPage() {
  const { t, aside } = useWords()
  const client = useQueryClient()
  const reviews = useSession().data?.user?.permissions.includes('emergency.review') === true
  const query = useEmergencies()
  const [chosen, setChosen] = useState<EmergencyDto>()
  const { act, busy, failure } = useAct()
  const end = (id: string): Promise<boolean> =>
    act(async () => {
      await request(`/emergencies/${id}/end`, { parse: () => undefined }, { method: 'POST' })
      await client.invalidateQueries({ queryKey: ['emergencies'] })
    })
  const doing = (row: EmergencyDto) => {
    if (row.state === 'running')
      return (
        <Button size="small" danger disabled={busy} onClick={() => void end(row.id)}>
          {t('emergency.end')}
        </Button>
      )
    return reviews ? (
      <Button size="small" onClick={() => setChosen(row)}>
        {row.mayReview ? t('emergency.review') : t('emergency.look')}
      </Button>
    ) : null
  }
  return (
    <>
      <h1>{t('emergency.title')}</h1>
      {reviews ? null : <p>{t('emergency.onlyHeads')}</p>}
      {failure === undefined && !query.isError ? null : <Failure failure={failure ?? query.error} />}
      <Table<EmergencyDto>
        size="small"
        rowKey="id"
        loading={query.isPending}
        dataSource={[...(query.data ?? [])]}
        pagination={false}
        locale={{ emptyText: <EmptyOf query={query} text={t('emergency.empty')} /> }}
        columns={[
          { title: t('emergency.by'), key: 'by', render: (_, { name, login }) => `${name}${aside(login)}` },
          { title: t('emergency.reason'), key: 'reason', render: (_, row) => t(`emergency.reasons.${row.reason}`) },
          { title: t('emergency.openedAt'), key: 'opened', render: (_, row) => shortTime(row.openedAt) },
          { title: t('emergency.endedAt'), key: 'ended', render: (_, row) => shortTime(row.endedAt ?? row.until) },
          { title: t('emergency.state'), key: 'state', render: (_, row) => t(`emergency.states.${row.state}`) },
          {
            title: t('emergency.result'),
            key: 'result',
            render: (_, { review }) =>
              review === null
                ? ''
                : `${t(review.justified ? 'emergency.justified' : 'emergency.unjustified')} · ${review.by}`,
          },
          { title: t('emergency.doing'), key: 'doing', render: (_, row) => doing(row) },
        ]}
      />
      {chosen === undefined ? null : <ReviewEmergency emergency={chosen} onClose={() => setChosen(undefined)} />}
    </>
  )
}
