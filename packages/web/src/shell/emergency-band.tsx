import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { request } from '../api/request'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { useEmergencies } from './emergencies'
import { useSession } from './session'
import './emergency-band.css'

/** One's own emergency access while it runs. */
function OwnBand() {
  const { t } = useWords()
  const client = useQueryClient()
  const until = useSession().data?.user?.emergency?.until
  if (until === undefined) return null
  const end = async (): Promise<void> => {
    await request('/emergencies/own/end', { parse: () => undefined }, { method: 'POST' }).catch(() => undefined)
    await client.invalidateQueries()
  }
  return (
    <section className="emergency-band" aria-label={t('emergency.title')}>
      <span>
        ⚠ {t('emergency.running')} {shortTime(until)}
      </span>
      <Button size="small" danger onClick={() => void end()}>
        {t('emergency.end')}
      </Button>
    </section>
  )
}

/** Those of others that run or wait for their review. */
function OthersBand() {
  const { t, listed } = useWords()
  const login = useSession().data?.user?.login
  const waiting = (useEmergencies().data ?? []).filter((one) => one.state !== 'reviewed' && one.login !== login)
  if (waiting.length === 0) return null
  return (
    <section className="emergency-band" role="alert">
      <span>
        ⚠ {t('emergency.others')}
        {listed(
          waiting
            .slice(0, 3)
            .map(({ name, state, openedAt }) => `${name} · ${t(`emergency.states.${state}`)} · ${shortTime(openedAt)}`),
        )}
        {waiting.length > 3 ? ` +${waiting.length - 3}` : ''}
      </span>
      <Link to="/emergencies">{t('emergency.toList')}</Link>
    </section>
  )
}

/** Emergency access is loud: whoever has it open and whoever answers for it see so on every page. */
export function EmergencyBand() {
  return (
    <>
      <OwnBand />
      <OthersBand />
    </>
  )
}
