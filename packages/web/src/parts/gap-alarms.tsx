import { WarningFilled } from '@ant-design/icons'
import type { GapDto } from '@hengjian/contract'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import './gap-alarms.css'

/** What is missing, each gap in words: an alarm is never colour alone. */
export function GapAlarms({ gaps }: { readonly gaps: readonly GapDto[] }) {
  const { t } = useWords()
  if (gaps.length === 0) return null
  return (
    <ul className="gap-alarms" aria-label={t('roster.gaps')}>
      {gaps.map(({ kind, from, to }) => (
        <li key={`${kind} ${from}`}>
          <WarningFilled aria-hidden /> {t(`roster.gap.${kind}`)} {shortTime(from)} – {shortTime(to)}
        </li>
      ))}
    </ul>
  )
}
