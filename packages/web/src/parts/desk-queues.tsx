import { COUNTED, matterPageSchema, type QueuesDto, queuesSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queryOf, request } from '../api/request'
import { useWords } from '../words/language'
import './desk-queues.css'
import { useDuty } from './duty-bar'
import { GapAlarms } from './gap-alarms'
import { countText } from './list/count-text'
import { LoopMark } from './loop-mark'
import { Failure } from './page-state'
import { TimeLeft } from './time-left'

type Queue = QueuesDto[number]

/** So many of each queue are shown, those due first. */
const FIRST = 4

interface QueuePanelProps {
  readonly id: string
  readonly title: string
  /** What the whole list is narrowed to. */
  readonly search: Readonly<Record<string, string>>
  readonly count: number
  readonly overdue: number
  readonly rows: Queue['rows']
}

function QueuePanel({ id, title, search, count, overdue, rows }: QueuePanelProps) {
  const { t, say } = useWords()
  // What has no limit does not stand among those due first.
  const unlimited = rows.length < FIRST ? count - rows.length : 0
  return (
    <section className="queue" aria-labelledby={`queue-${id}`}>
      <h2 id={`queue-${id}`}>
        <Link to="/matters" search={search}>
          {title} <strong>{countText(count)}</strong>
        </Link>
        {overdue === 0 ? null : (
          <span className="queue-overdue">
            {' '}
            {t('loop.overdue')} {overdue}
          </span>
        )}
      </h2>
      {count === 0 ? <p className="hint">{t('queues.empty')}</p> : null}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to="/matters/$id" params={{ id: row.id }} title={row.title} className="matter-number">
              {row.number}
            </Link>{' '}
            <span>{say(row.state.title)}</span>{' '}
            {row.overdue ? <LoopMark loop={row.loop} overdue /> : row.due === null ? null : <TimeLeft due={row.due} />}
            {row.watcher === null ? null : (
              <span className="hint">
                {' '}
                {(row.handler === null ? t('queues.watchedMeanwhile') : t('queues.watched')).replace(
                  '{}',
                  row.watcher.name,
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {unlimited <= 0 ? null : (
        <p className="hint">
          <Link to="/matters" search={search}>
            {t('queues.unlimited').replace('{}', count > COUNTED ? `${unlimited}+` : String(unlimited))}
          </Link>
        </p>
      )}
    </section>
  )
}

/** The matters whose next step is the reader's, those due first. */
function MyTurn() {
  const { t } = useWords()
  const asked = { turn: 'mine', sort: 'due' }
  const query = useQuery({
    queryKey: ['matters', 'my-turn'],
    queryFn: ({ signal }) =>
      request(`/matters?${queryOf({ ...asked, limit: String(FIRST) })}`, matterPageSchema, { signal }),
    refetchInterval: 60_000,
  })
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  if (query.data === undefined) return null
  const { counts, rows } = query.data
  return (
    <QueuePanel
      id="mine"
      title={t('queues.mine')}
      search={{ turn: 'mine' }}
      count={counts.open + counts.answered}
      overdue={counts.overdue}
      rows={rows.map((row) => ({ ...row, watcher: null }))}
    />
  )
}

/** What the reader does next, the resident team's four queues, what is missing on the roster in the week to come, and what it asks of the reader. */
export function DeskQueues() {
  const { t, say } = useWords()
  const duty = useDuty().data
  const query = useQuery({
    queryKey: ['matters', 'queues'],
    queryFn: ({ signal }) => request('/matters/queues', queuesSchema, { signal }),
    refetchInterval: 60_000,
  })
  const notes = duty?.notes.filter(({ mayTake }) => mayTake).length ?? 0
  const swaps = duty?.swapsForMe ?? 0
  return (
    <>
      <GapAlarms gaps={duty?.gaps ?? []} />
      {notes + swaps === 0 ? null : (
        <p className="duty-asks">
          {notes === 0 ? null : <Link to="/roster">{t('queues.notes').replace('{}', String(notes))}</Link>}
          {swaps === 0 ? null : <Link to="/roster">{t('queues.swaps').replace('{}', String(swaps))}</Link>}
        </p>
      )}
      {query.isLoadingError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      <div className="queues">
        <MyTurn />
        {(query.data ?? []).map(({ title, ...queue }) => (
          <QueuePanel key={queue.id} title={say(title)} search={{ queue: queue.id }} {...queue} />
        ))}
      </div>
    </>
  )
}
