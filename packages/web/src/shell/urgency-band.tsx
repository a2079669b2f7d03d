import { HourglassOutlined } from '@ant-design/icons'
import { acknowledgedSchema, type UrgencyDto } from '@hengjian/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { Failure } from '../parts/page-state'
import { lengthOf, shortTime } from '../time/clock-face'
import { useServerNow } from '../time/server-clock'
import { useWords } from '../words/language'
import { chime, soundWanted, wakeSound } from './chime'
import { useSite } from './office'
import { isSettled, useSession } from './session'
import { useUrgencies } from './urgencies'
import './urgency-band.css'

/** Sounds, if asked for, whenever a clock is put to somebody anew; what was there when the page opened makes no noise. */
function useChime(waiting: readonly UrgencyDto[] | undefined): void {
  const known = useRef<ReadonlySet<string>>(undefined)
  useEffect(() => {
    const wake = (): void => {
      if (soundWanted()) wakeSound()
    }
    window.addEventListener('pointerdown', wake)
    window.addEventListener('keydown', wake)
    return () => {
      window.removeEventListener('pointerdown', wake)
      window.removeEventListener('keydown', wake)
    }
  }, [])
  useEffect(() => {
    if (waiting === undefined) return
    const asked = new Set(waiting.map(({ id, events }) => `${id} ${events.length}`))
    const before = known.current
    known.current = asked
    if (before !== undefined && soundWanted() && [...asked].some((one) => !before.has(one))) chime()
  }, [waiting])
}

interface LineProps {
  readonly urgency: UrgencyDto
  readonly onAcknowledge: (() => void) | undefined
}

/** One clock that waits: what, whose, how long yet, whom it was put to and when. */
function UrgencyLine({ urgency, onAcknowledge }: LineProps) {
  const { t, say } = useWords()
  const left = Date.parse(urgency.clock.latest) - useServerNow()
  const { clock, events } = urgency
  return (
    <li className="urgency-line">
      <span className="urgency-what">
        {clock.case === null ? (
          say(clock.duty)
        ) : (
          <Link to="/cases/$id" params={{ id: clock.case.id }}>
            {say(clock.duty)}
          </Link>
        )}{' '}
        · {say(clock.object.label)}
        {clock.case === null ? '' : ` · ${say(clock.case.label)}`}
      </span>
      <strong>
        {t('clock.left')} {lengthOf(left, { days: t('clock.days'), hours: t('clock.hours') })}
      </strong>
      <span className="urgency-course">
        {events
          .map(({ at, action, name }) => `${shortTime(at)} ${t(`urgency.${action}`)} ${name ?? t('urgency.everyone')}`)
          .join(' → ')}
      </span>
      {onAcknowledge === undefined ? null : (
        <Button size="small" onClick={onAcknowledge}>
          {t('urgency.acknowledge')}
        </Button>
      )}
    </li>
  )
}

/** Urgent clocks that wait for an acknowledgement, on every page: announced, acknowledged in one act, opened one by one. */
export function UrgencyBand() {
  const { t } = useWords()
  const client = useQueryClient()
  const user = useSession().data?.user ?? null
  const [open, setOpen] = useState(false)
  const reads = isSettled(user) && user.permissions.includes('desk.read')
  const query = useUrgencies()
  const site = useSite()
  const { act, busy, failure } = useAct()
  const acknowledge = (ids: readonly string[]): Promise<boolean> =>
    act(() =>
      request('/urgencies/acknowledgements', acknowledgedSchema, { method: 'POST', body: { ids } }).finally(() =>
        client.invalidateQueries({ queryKey: ['desk', 'urgencies'] }),
      ),
    )
  // Those whose office is another have nothing to do here; the heads see what waits.
  const may = query.data?.asksMe === true
  const sees = may || (isSettled(user) && user.role === 'leader')
  const waiting = !sees ? undefined : query.data?.rows.filter(({ acknowledged }) => acknowledged === null)
  useChime(waiting)
  if (!reads || waiting === undefined) return null
  const mine = waiting.filter(({ asked }) => asked === null || asked.login === user.login).length
  return (
    <>
      <div role="status" className={waiting.length === 0 ? '' : 'urgency-band'}>
        {waiting.length === 0 ? null : (
          <>
            <strong>
              <HourglassOutlined aria-hidden /> {t('urgency.waiting')} {waiting.length}
            </strong>
            {/* Whoever is on duty is so for every site, whichever the pages are narrowed to. */}
            {site === undefined ? null : <span className="hint">{t('site.all')}</span>}
            {may ? (
              <span>
                {t('urgency.mine')} {mine}
              </span>
            ) : null}
            <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? t('urgency.close') : t('urgency.open')}
            </Button>
            {may ? (
              <Button size="small" loading={busy} onClick={() => void acknowledge(waiting.map(({ id }) => id))}>
                {t('urgency.acknowledgeAll')}
              </Button>
            ) : null}
          </>
        )}
      </div>
      {failure === undefined ? null : <Failure failure={failure} />}
      {open && waiting.length > 0 ? (
        <ul className="urgency-list">
          {waiting.map((urgency) => (
            <UrgencyLine
              key={urgency.id}
              urgency={urgency}
              onAcknowledge={may ? () => void acknowledge([urgency.id]) : undefined}
            />
          ))}
        </ul>
      ) : null}
    </>
  )
}
