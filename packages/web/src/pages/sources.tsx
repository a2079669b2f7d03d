import { type SourceRowDto, sourceBoardSchema } from '@hengjian/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Select, Table } from 'antd'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { Empty, Failure } from '../parts/page-state'
import { SiteNames } from '../parts/site-names'
import { type Mark, StateTag } from '../parts/state-tag'
import { Why } from '../parts/why'
import { useSession } from '../shell/session'
import { useSources } from '../shell/sources'
import { fullTime, shortTime } from '../time/clock-face'
import { useServerNow } from '../time/server-clock'
import { useLengths } from '../time/use-lengths'
import { useWords } from '../words/language'
import './sources.css'

const MARKS: Readonly<Record<SourceRowDto['state'], Mark>> = {
  silent: 'violated',
  refused: 'urgent',
  ahead: 'urgent',
  flowing: 'satisfied',
  unwatched: 'running',
  never: 'unknown',
}

/** The rhythms offered, in minutes. */
const RHYTHMS = [15, 30, 60, 240, 720, 1440, 4320, 10_080]

/** This office’s own records are no outside system: they are shown once there are any. */
const isShown = ({ source, rows }: SourceRowDto): boolean => source !== 'hengjian' || rows.total > 0

interface RowProps {
  readonly row: SourceRowDto
}

function State({ row }: RowProps) {
  const { t } = useWords()
  const spoken = useLengths()
  const now = useServerNow()
  const { state, silent, lastReceivedAt } = row
  return (
    <>
      <Why name={t('sources.state')} figure={<StateTag mark={MARKS[state]} word={t(`sourceState.${state}`)} />}>
        <p>{t(`sourceWhy.${state}`)}</p>
      </Why>
      {silent && lastReceivedAt !== null ? (
        <span className="source-note">
          {t('sources.silentFor')} {spoken(Math.max(0, now - Date.parse(lastReceivedAt)))}
        </span>
      ) : null}
    </>
  )
}

function Rhythm({ row, onSet }: RowProps & { readonly onSet: ((minutes: number | null) => void) | undefined }) {
  const { t, say } = useWords()
  const spoken = useLengths()
  const told = (minutes: number): string => t('sources.every').replace('{}', spoken(minutes * 60_000))
  if (onSet === undefined) {
    return (
      <Why name={t('sources.rhythm')} figure={row.rhythmMinutes === null ? t('sources.none') : told(row.rhythmMinutes)}>
        <p>{t('sourceWhy.rhythm')}</p>
      </Why>
    )
  }
  const offered = [...new Set([...RHYTHMS, ...(row.rhythmMinutes === null ? [] : [row.rhythmMinutes])])]
  return (
    <Select<number>
      aria-label={`${t('sources.rhythm')} ${say(row.name)}`}
      size="small"
      style={{ width: 110 }}
      value={row.rhythmMinutes ?? 0}
      onChange={(minutes) => onSet(minutes === 0 ? null : minutes)}
      options={[
        { value: 0, label: t('sources.none') },
        ...offered.sort((left, right) => left - right).map((minutes) => ({ value: minutes, label: told(minutes) })),
      ]}
    />
  )
}

function Refused({ row: { source, rejects } }: RowProps) {
  const { t } = useWords()
  const mends = useSession().data?.user?.permissions.includes('imports.manage') === true
  return (
    <Why name={t('sources.refused')} figure={rejects.lastDay}>
      <p>{t('sourceWhy.refused24')}</p>
      <p>
        {t('sourceWhy.kept')} {rejects.kept} · {t('sourceWhy.most')} {rejects.most} · {t('sourceWhy.everRefused')}{' '}
        {rejects.total}
      </p>
      {mends && rejects.kept > 0 ? (
        <Link to="/rejects" search={{ source }}>
          {t('nav.rejects')}
        </Link>
      ) : null}
    </Why>
  )
}

function Lag({ row: { lag } }: RowProps) {
  const { t } = useWords()
  const spoken = useLengths()
  const figure =
    lag === null ? t('sources.unknown') : `${spoken(Math.max(0, lag.medianMs))} / ${spoken(Math.max(0, lag.p95Ms))}`
  return (
    <Why name={t('sources.lag')} figure={figure}>
      <p>{t('sourceWhy.lag')}</p>
      <p>
        {t('sourceWhy.measured')} {lag?.facts ?? 0}
      </p>
    </Why>
  )
}

function EntryClock({ row: { clock } }: RowProps) {
  const { t } = useWords()
  const spoken = useLengths()
  const { medianMs, ahead } = clock
  const figure =
    medianMs === null
      ? t('sources.unknown')
      : medianMs < 0
        ? `${t('length.early')}${spoken(-medianMs)}`
        : spoken(medianMs)
  return (
    <>
      <Why name={t('sources.clock')} figure={figure}>
        <p>{t('sourceWhy.clock')}</p>
      </Why>
      {ahead === 0 ? null : (
        <span className="source-note">
          {ahead} {t('sources.ahead')}
        </span>
      )}
    </>
  )
}

/** How every outside system stands: when it last sent, how much, how late, what was refused. */
export function SourcesPage() {
  const { t, say } = useWords()
  const client = useQueryClient()
  const permissions = useSession().data?.user?.permissions ?? []
  const { act, failure } = useAct()
  const query = useSources(15_000)
  const setRhythm = (source: string, minutes: number | null): Promise<boolean> =>
    act(async () => {
      const path = `/sources/${encodeURIComponent(source)}/rhythm`
      const board = await request(path, sourceBoardSchema, { method: 'PUT', body: { minutes } })
      client.setQueryData(['sources'], board)
    })
  const explained = (name: string, why: string, figure: string | number) => (
    <Why name={name} figure={figure}>
      <p>{why}</p>
    </Why>
  )
  const onSet = permissions.includes('sources.manage')
    ? (source: string) => (minutes: number | null) => void setRhythm(source, minutes)
    : () => undefined
  return (
    <>
      <h1>{t('sources.title')}</h1>
      {query.isError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      {failure === undefined ? null : <Failure failure={failure} />}
      <Table<SourceRowDto>
        className="sources-board"
        size="small"
        rowKey="source"
        loading={query.isPending}
        dataSource={(query.data?.sources ?? []).filter(isShown)}
        pagination={false}
        locale={{ emptyText: <Empty text={t('page.loading')} /> }}
        columns={[
          { title: t('sources.source'), key: 'source', width: 170, render: (_, row) => say(row.name) },
          { title: t('sources.state'), key: 'state', width: 150, render: (_, row) => <State row={row} /> },
          {
            title: t('sources.last'),
            key: 'last',
            width: 120,
            render: (_, row) =>
              row.lastReceivedAt === null
                ? t('sources.never')
                : explained(
                    t('sources.last'),
                    `${fullTime(row.lastReceivedAt)} · ${t('sourceWhy.last')}`,
                    shortTime(row.lastReceivedAt),
                  ),
          },
          {
            title: t('sources.rhythm'),
            key: 'rhythm',
            width: 130,
            render: (_, row) => <Rhythm row={row} onSet={onSet(row.source)} />,
          },
          {
            title: t('sources.lastDay'),
            key: 'day',
            align: 'right',
            render: (_, row) => explained(t('sources.lastDay'), t('sourceWhy.lastDay'), row.rows.lastDay),
          },
          {
            title: t('sources.total'),
            key: 'total',
            align: 'right',
            render: (_, row) => explained(t('sources.total'), t('sourceWhy.total'), row.rows.total),
          },
          { title: t('sources.refused'), key: 'refused', align: 'right', render: (_, row) => <Refused row={row} /> },
          { title: t('sources.lag'), key: 'lag', width: 190, render: (_, row) => <Lag row={row} /> },
          { title: t('sources.clock'), key: 'clock', width: 130, render: (_, row) => <EntryClock row={row} /> },
        ]}
      />
      <p className="hint">{t('sources.footnote')}</p>
      {permissions.includes('office.manage') ? <SiteNames /> : null}
    </>
  )
}
