import type { ClockDto } from '@hengjian/contract'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { useStale } from '../live/freshness'
import { clockState, fullTime, lengthOf, shortTime, usedOf } from '../time/clock-face'
import { useServerNow } from '../time/server-clock'
import { useWords } from '../words/language'
import { StateTag } from './state-tag'
import { VerdictReason } from './verdict-reason'

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
          content={open ? <VerdictReason id={clock.id} /> : null}
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
