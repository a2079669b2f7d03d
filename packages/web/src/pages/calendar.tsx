import { type CalendarDto, calendarFileSchema, calendarSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Table } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { Failure } from '../parts/page-state'
import { useSession } from '../shell/session'
import { stretchesOf } from '../time/stretches'
import { useWords } from '../words/language'
import './calendar.css'

type Year = CalendarDto['years'][number]

/** Days of a year, those that follow each other as one stretch. */
const Days = ({ dates }: { readonly dates: readonly string[] }) => (
  <>
    {stretchesOf(dates).map(([from, to]) => (
      <span key={from} className="calendar-days">
        {from === to ? from.slice(5) : `${from.slice(5)} – ${to.slice(5)}`}
      </span>
    ))}
  </>
)

/** Days off and make-up working days by year; a loaded year needs a second person. */
export function CalendarPage() {
  const { t, colon, listed } = useWords()
  const session = useSession()
  const [text, setText] = useState('')
  const { act, busy, failure } = useAct()
  const query = useQuery({
    queryKey: ['calendar'],
    queryFn: ({ signal }) => request('/calendar', calendarSchema, { signal }),
  })
  const send = async (path: string, body: unknown): Promise<void> => {
    await request(path, { parse: () => undefined }, { method: 'POST', body })
    await query.refetch()
  }
  const may = session.data?.user?.permissions.includes('calendar.load') === true
  return (
    <>
      <h1>{t('calendar.title')}</h1>
      <p className="hint">{t('calendar.note')}</p>
      {failure === undefined && !query.isError ? null : <Failure failure={failure ?? query.error} />}
      {may ? (
        <div className="query">
          <Input.TextArea
            aria-label={t('calendar.file')}
            placeholder={t('calendar.file')}
            rows={3}
            value={text}
            onChange={({ target }) => setText(target.value)}
            style={{ width: 520 }}
          />
          <Button
            type="primary"
            onClick={() => void act(() => send('/calendar', calendarFileSchema.parse(JSON.parse(text))))}
            loading={busy}
            disabled={text.trim() === ''}
          >
            {t('calendar.load')}
          </Button>
        </div>
      ) : null}
      <Table<Year>
        size="small"
        rowKey={({ year, state }) => `${year}-${state}`}
        loading={query.isPending}
        dataSource={[...(query.data?.years ?? [])].sort((left, right) => right.year - left.year)}
        pagination={false}
        columns={[
          { title: t('calendar.year'), dataIndex: 'year', key: 'year', width: 70 },
          { title: t('calendar.origin'), key: 'origin', width: 80, render: (_, row) => t(`calendar.${row.origin}`) },
          {
            title: t('calendar.state'),
            key: 'state',
            width: 110,
            render: (_, row) =>
              row.state === 'waiting' ? (
                <Button
                  size="small"
                  disabled={busy}
                  onClick={() => void act(() => send(`/calendar/${row.year}/approval`, {}))}
                >
                  {t('calendar.approve')}
                </Button>
              ) : (
                t('calendar.inForce')
              ),
          },
          {
            title: t('calendar.off'),
            key: 'off',
            render: (_, row) => <Days dates={row.offDays} />,
          },
          {
            title: t('calendar.work'),
            key: 'work',
            render: (_, row) => <Days dates={row.workDays} />,
          },
          { title: t('calendar.by'), key: 'by', width: 100, render: (_, row) => row.loadedBy ?? '–' },
          { title: t('calendar.approved'), key: 'approved', width: 100, render: (_, row) => row.approvedBy ?? '–' },
        ]}
      />
      {query.data === undefined || query.data.history.length === 0 ? null : (
        <p className="hint">
          {t('finding.history')}
          {colon}
          {listed(
            query.data.history.map((one) => `${one.year} ${t(`calendar.${one.state}`)} ${one.loadedBy ?? ''}`.trim()),
          )}
        </p>
      )}
    </>
  )
}
