import type { RosterDto } from '@hengjian/contract'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { GapAlarms } from '../parts/gap-alarms'
import { Failure, Loading } from '../parts/page-state'
import { RosterDay } from '../parts/roster-day'
import { RosterDepartments } from '../parts/roster-departments'
import { RosterFeeds } from '../parts/roster-feeds'
import { RosterMonth } from '../parts/roster-month'
import { RosterNotes } from '../parts/roster-notes'
import { RosterPlan } from '../parts/roster-plan'
import { RosterSwaps } from '../parts/roster-swaps'
import { monthAfter } from '../roster/month'
import { useRoster } from '../roster/use-roster'
import { useSession } from '../shell/session'
import { useWords } from '../words/language'
import './roster.css'

const TEAM = { zh: '队伍', en: 'Team' } as const

function MonthLine({ roster, onPlan }: { readonly roster: RosterDto; readonly onPlan: () => void }) {
  const { t, say } = useWords()
  const navigate = useNavigate({ from: '/roster' })
  const go = (month: string | undefined): void => void navigate({ search: { month } })
  return (
    <div className="title-line">
      <h1>{t('roster.title')}</h1>
      <span className="roster-line">
        <Button aria-label={t('roster.before')} onClick={() => go(monthAfter(roster.month, -1))}>
          ‹
        </Button>
        <strong aria-live="polite">{roster.month}</strong>
        <Button aria-label={t('roster.after')} onClick={() => go(monthAfter(roster.month, 1))}>
          ›
        </Button>
        <Button onClick={() => go(undefined)}>{t('roster.thisMonth')}</Button>
        <Link to="/team">{say(TEAM)}</Link>
        {roster.mayPlan ? (
          <Button type="primary" onClick={onPlan}>
            {t('roster.planChange')}
          </Button>
        ) : null}
      </span>
    </div>
  )
}

/** The roster of a month: who is on duty when, what is missing, swaps, what is handed over, and the departments' turns. */
export function RosterPage() {
  const { t } = useWords()
  const { month } = useSearch({ from: '/roster' })
  const login = useSession().data?.user?.login ?? ''
  const query = useRoster(month)
  const [shown, setShown] = useState<string>()
  const [planning, setPlanning] = useState(false)
  if (query.isPending) return <Loading />
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const roster = query.data
  const day = roster.days.find(({ date }) => date === shown)
  return (
    <>
      <MonthLine roster={roster} onPlan={() => setPlanning(true)} />
      {roster.plan === null && roster.coming.length === 0 ? <p className="hint">{t('roster.noPlan')}</p> : null}
      {roster.coming.map(({ from }) => (
        <p key={from} className="hint">
          {t('roster.comes').replace('{}', from)}
        </p>
      ))}
      <GapAlarms gaps={roster.gaps} />
      <RosterMonth roster={roster} login={login} onOpen={({ date }) => setShown(date)} />
      <div className="roster-beside">
        <RosterSwaps swaps={roster.swaps} />
        <RosterNotes notes={roster.notes} today={roster.today} />
        <div>
          <RosterDepartments departments={roster.departments} />
          <RosterFeeds />
        </div>
      </div>
      {day === undefined ? null : (
        <RosterDay roster={roster} day={day} login={login} onClose={() => setShown(undefined)} />
      )}
      {planning ? <RosterPlan roster={roster} onClose={() => setPlanning(false)} /> : null}
    </>
  )
}
