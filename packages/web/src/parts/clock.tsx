import { type ClockDto, clockReasonSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useStale } from '../live/freshness'
import { clockState, fullTime, lengthOf, shortTime, usedOf } from '../time/clock-face'
import { useServerNow } from '../time/server-clock'
import { useWords } from '../words/language'
import { Articles, Steps } from './derivation'
import { Failure, Loading } from './page-state'
import { StateTag } from './state-tag'

/** Why is it this instant? Asked when opened, and again on "recompute". */
function Reason({ id }: { readonly id: string }) {
  const { t } = useWords()
  const query = useQuery({
    queryKey: ['clock', id],
    queryFn: ({ signal }) => request(`/clocks/${encodeURIComponent(id)}`, clockReasonSchema, { signal }),
  })
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  return (
    <div className="reason">
      <Steps steps={query.data.derivation} />
      <Articles basis={query.data.basis} />
      <Button size="small" onClick={() => void query.refetch()} loading={query.isFetching}>
        {t('clock.recompute')}
      </Button>
    </div>
  )
}

/** One clock: what must happen, for whom, how much time is left, and by which law. Its size never changes. */
export function Clock({ clock, stale = false }: { readonly clock: ClockDto; readonly stale?: boolean }) {
  const { t, say } = useWords()
  const now = useServerNow()
  const untrusted = useStale() || stale
  const [open, setOpen] = useState(false)
  const state = clockState(clock, now)
  const words = { days: t('clock.days'), hours: t('clock.hours') }
  const latest = Date.parse(clock.latest)
  const figure =
    clock.stoppedAt !== null && clock.startedAt !== null
      ? { word: t('clock.took'), length: Date.parse(clock.stoppedAt) - Date.parse(clock.startedAt) }
      : now > latest
        ? { word: t('clock.over'), length: now - latest }
        : { word: t('clock.left'), length: latest - now }
  const limit = clock.inclusive ? t('clock.inclusive') : ''
  return (
    <article
      className={`clock clock-${state}${untrusted ? ' clock-stale' : ''}${clock.provisional ? ' clock-provisional' : ''}`}
    >
      <header>
        <span className="clock-title">{say(clock.title)}</span>
        <span className="clock-law">{clock.citation}</span>
      </header>
      <div className="clock-line">
        <span className="clock-who">
          {clock.object.label}
          {clock.case === null ? '' : ` · ${clock.case.label}`}
        </span>
        <StateTag
          mark={state}
          {...(state === 'violated' && clock.state === 'pending' ? { word: t('state.overdue') } : {})}
        />
      </div>
      <div className="clock-line">
        <span className="clock-track" aria-hidden>
          <span className="clock-used" style={{ width: `${usedOf(clock, now) * 100}%` }} />
        </span>
        <span className="clock-left">
          {figure.word} {lengthOf(figure.length, words)}
        </span>
      </div>
      <footer>
        <span title={clock.alert === null ? '' : fullTime(clock.alert)}>
          {clock.alert === null ? '' : `${t('clock.alert')} ${shortTime(clock.alert)}　`}
          {t('clock.latest')} {shortTime(clock.latest)}
          {limit}
          {clock.provisional ? `　${t('clock.provisional')}` : ''}
        </span>
        <Popover
          trigger="click"
          open={open}
          onOpenChange={setOpen}
          title={t('clock.why')}
          content={open ? <Reason id={clock.id} /> : null}
          placement="bottomRight"
        >
          <Button type="link" size="small">
            {t('clock.why')}
          </Button>
        </Popover>
      </footer>
    </article>
  )
}
