import { fullTime, lengthOf, shortTime } from '../time/clock-face'
import { useServerMinute } from '../time/server-clock'
import { useWords } from '../words/language'
import './time-left.css'

/** How much time is left until a limit, or how long it has passed, and the limit itself. */
export function TimeLeft({ due }: { readonly due: string }) {
  const { t } = useWords()
  const left = Date.parse(due) - useServerMinute()
  const length = lengthOf(Math.abs(left), { days: t('clock.days'), hours: t('clock.hours') })
  return (
    <span className="time-left">
      <strong>
        {left < 0 ? t('clock.over') : t('clock.left')} {length}
      </strong>{' '}
      <time dateTime={due} title={fullTime(due)}>
        {shortTime(due)}
      </time>
    </span>
  )
}
