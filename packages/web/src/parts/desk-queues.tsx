import { type QueuesDto, queuesSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { request } from '../api/request'
import { useWords } from '../words/language'
import './desk-queues.css'
import { useDuty } from './duty-bar'
import { GapAlarms } from './gap-alarms'
import { LoopMark } from './loop-mark'
import { Failure } from './page-state'
import { TimeLeft } from './time-left'

type Queue = QueuesDto[number]

function QueuePanel({ queue }: { readonly queue: Queue }) {
  const { t, say } = useWords()
  const { id, title, count, overdue, rows } = queue
  return (
    <section className="queue" aria-labelledby={`queue-${id}`}>
      <h2 id={`queue-${id}`}>
        <Link to="/matters" search={{ queue: id }}>
          {say(title)} <strong>{count}</strong>
        </Link>
        {overdue === 0 ? null : (
          <span className="queue-overdue">
            {' '}
            {t('loop.overdue')} {overdue}
          </span>
        )}
      </h2>
      {rows.length === 0 ? <p className="hint">{t('queues.empty')}</p> : null}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to="/matters/$id" params={{ id: row.id }} title={row.title}>
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
    </section>
  )
}

/** The resident team's four queues, what is missing on the roster in the week to come, and what it asks of the reader. */
export function DeskQueues() {
  const { t } = useWords()
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
        {(query.data ?? []).map((queue) => (
          <QueuePanel key={queue.id} queue={queue} />
        ))}
      </div>
    </>
  )
}
