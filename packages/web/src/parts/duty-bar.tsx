import { rosterNowSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { soundWanted, wantSound } from '../shell/chime'
import { useSession } from '../shell/session'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import './duty-bar.css'
import { Failure } from './page-state'

function SoundSwitch() {
  const { t } = useWords()
  const [on, setOn] = useState(soundWanted)
  return (
    <Button
      size="small"
      aria-pressed={on}
      onClick={() => {
        wantSound(!on)
        setOn(!on)
      }}
    >
      {on ? t('duty.soundOn') : t('duty.soundOff')}
    </Button>
  )
}

/** Who is on duty now, what was handed over, and what waits for the reader on the roster. */
export const useDuty = () =>
  useQuery({
    queryKey: ['roster', 'now'],
    queryFn: ({ signal }) => request('/roster/now', rosterNowSchema, { signal }),
    refetchInterval: 60_000,
  })

/** Who is on duty now, in the order in which they are asked, until when, and whether urgent clocks sound. */
export function DutyBar() {
  const { t } = useWords()
  const login = useSession().data?.user?.login
  const query = useDuty()
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const duty = query.data
  const isMine = duty?.onDuty.some((one) => one.login === login) === true
  return (
    <div className="duty-bar" id="duty">
      {isMine ? <strong className="duty-mine">{t('duty.mine')}</strong> : <strong>{t('duty.now')}</strong>}
      <span className="duty-people">
        {duty === undefined || duty.onDuty.length === 0
          ? t('duty.nobody')
          : duty.onDuty.map(({ name }) => name).join(' → ')}
      </span>
      {duty === undefined ? null : <span className="hint">{t('duty.until').replace('{}', shortTime(duty.to))}</span>}
      <span className="duty-actions">
        <Link to="/roster">{t('duty.roster')}</Link>
        <SoundSwitch />
      </span>
    </div>
  )
}
