import type { CasePageDto } from '@hengjian/contract'
import { clockState, fullTime, lengthOf, shortTime } from '../time/clock-face'
import { useServerMinute } from '../time/server-clock'
import { useWords } from '../words/language'
import { StateTag } from './state-tag'
import './next-clock.css'

type Row = Pick<CasePageDto['rows'][number], 'nextClock' | 'runningClocks'>

/** The clock of a case that runs out first: how much time is left, until when, of what; and how many run beside it. */
export function NextClock({ nextClock, runningClocks }: Row) {
  const { t, say } = useWords()
  const now = useServerMinute()
  if (nextClock === null) return <span className="hint">{t('case.noClock')}</span>
  const words = { days: t('clock.days'), hours: t('clock.hours') }
  const latest = Date.parse(nextClock.latest)
  const over = now > latest
  const length = lengthOf(Math.abs(latest - now), words)
  return (
    <div className="next-clock">
      <StateTag mark={clockState(nextClock, now)} word={`${over ? t('clock.over') : t('clock.left')} ${length}`} />{' '}
      <time dateTime={nextClock.latest} title={fullTime(nextClock.latest)}>
        {shortTime(nextClock.latest)}
      </time>
      <div className="next-clock-what" title={say(nextClock.duty)}>
        {say(nextClock.duty)}
        {runningClocks > 1 ? (
          <span className="hint"> · {t('cases.more').replace('{}', String(runningClocks - 1))}</span>
        ) : null}
      </div>
    </div>
  )
}
