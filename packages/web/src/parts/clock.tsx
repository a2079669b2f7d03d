import { CheckOutlined } from '@ant-design/icons'
import type { ClockDto } from '@hengjian/contract'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { useStale } from '../live/freshness'
import { useUrgencyOf } from '../shell/urgencies'
import { clockState, fullTime, lengthOf, marksOf, shortTime, usedOf } from '../time/clock-face'
import { useServerNow } from '../time/server-clock'
import { useWords } from '../words/language'
import { StateTag } from './state-tag'
import { VerdictReason } from './verdict-reason'

/** An instant of a clock, to the minute, in full on hover. */
const Moment = ({ word, at }: { readonly word: string; readonly at: string }) => (
  <time dateTime={at} title={fullTime(at)}>
    {word} {shortTime(at)}
  </time>
)

/** Of a clock that is urgent: who has seen it, or whom it was put to and goes on to. */
function Acknowledgement({ clock }: { readonly clock: string }) {
  const { t } = useWords()
  const urgency = useUrgencyOf(clock)
  if (urgency === undefined) return null
  const { acknowledged, asked, passesOnAt, next } = urgency
  return (
    <p className="clock-acknowledgement">
      {acknowledged === null ? (
        <>
          {t('urgency.askedNow').replace('{}', asked?.name ?? t('urgency.everyone'))}
          {passesOnAt === null
            ? ''
            : ` · ${shortTime(passesOnAt).slice(6)} ${t('urgency.goesOn')} ${next?.name ?? t('urgency.everyone')}`}
        </>
      ) : (
        <>
          <CheckOutlined aria-hidden /> {acknowledged.by} {t('urgency.seen')} <Moment word="" at={acknowledged.at} />
        </>
      )}
    </p>
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
        <span className="clock-title">{say(clock.duty)}</span>
        <span className="clock-law" title={say(clock.citation)}>
          {say(clock.citation)}
        </span>
      </header>
      <div className="clock-line">
        <span className="clock-who">
          {say(clock.object.label)}
          {clock.case === null ? '' : ` · ${say(clock.case.label)}`}
        </span>
        <StateTag
          mark={state}
          {...(state === 'violated' && clock.state === 'pending' ? { word: t('state.overdue') } : {})}
        />
      </div>
      <div className="clock-line">
        <span className="clock-track" aria-hidden>
          <span className="clock-used" style={{ width: `${usedOf(clock, now) * 100}%` }} />
          {marksOf(clock).map(({ name, place }) => (
            <span key={name} className={`clock-mark clock-mark-${name}`} style={{ left: `${place * 100}%` }} />
          ))}
        </span>
        <span className="clock-left">
          {figure.word} {lengthOf(figure.length, words)}
        </span>
      </div>
      <Acknowledgement clock={clock.id} />
      <footer>
        <span className="clock-instants">
          {clock.warn === null ? null : <Moment word={t('clock.warn')} at={clock.warn} />}
          {clock.alert === null ? null : <Moment word={t('clock.alert')} at={clock.alert} />}
          <Moment word={t('clock.latest')} at={clock.latest} />
          {limit}
          {clock.provisional ? <span className="provisional">{t('clock.provisional')}</span> : null}
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
