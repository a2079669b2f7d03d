import { Alert } from 'antd'
import { useFreshness } from '../live/freshness'
import { SourceBand } from '../parts/source-band'
import { fullTime } from '../time/clock-face'
import { useLengths } from '../time/use-lengths'
import { useWords } from '../words/language'

/** Says in words above a page why what is on it may not be current. */
export function FreshnessBands() {
  const { t } = useWords()
  const spoken = useLengths()
  const { judgedUpTo, lost, engine, lagMs, silent } = useFreshness()
  const upTo = judgedUpTo === null ? '' : fullTime(judgedUpTo).slice(11)
  const words = lost
    ? `${t('judged.lost')}${upTo === '' ? '' : ` ${t('judged.upTo')} ${upTo}`}`
    : engine === 'stopped'
      ? `${t('judged.stopped')} ${t('judged.upTo')} ${upTo}`
      : engine === 'behind'
        ? `${t('judged.lag')} ${spoken(lagMs)}`
        : undefined
  return (
    <>
      {words === undefined ? null : <Alert type="warning" showIcon banner title={words} />}
      <SourceBand silent={silent} />
    </>
  )
}
