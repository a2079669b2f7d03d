import type { SilentSourceDto } from '@hengjian/contract'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'

/** Says on every page that depends on them which sources are silent. */
export function SourceBand({ silent }: { readonly silent: readonly SilentSourceDto[] }) {
  const { t, say } = useWords()
  if (silent.length === 0) return null
  const told = silent.map(({ name, since }) =>
    since === null
      ? `${say(name)} ${t('sourceBand.never')}`
      : `${say(name)} ${t('sourceBand.since')} ${shortTime(since)} ${t('sourceBand.on')}`.trim(),
  )
  return (
    <Alert
      type="warning"
      showIcon
      banner
      title={
        <>
          {t('sourceBand.silent')}
          {told.join(t('sourceBand.between'))}
          {t('sourceBand.effect')} <Link to="/sources">{t('sourceBand.board')}</Link>
        </>
      }
    />
  )
}
