import { WarningFilled } from '@ant-design/icons'
import type { GapDto, RosterDto, SeatDto } from '@hengjian/contract'
import { useWords } from '../words/language'
import { MonthTable } from './month-table'

type Day = RosterDto['days'][number]

const overlaps = ({ from, to }: GapDto, day: Day): boolean =>
  Date.parse(from) < Date.parse(day.to) && Date.parse(day.from) < Date.parse(to)

function Seat({ seat, login }: { readonly seat: SeatDto; readonly login: string }) {
  const { t, aside } = useWords()
  const { person, lack, given } = seat
  const isMine = person?.login === login
  return (
    <span className={`seat${isMine ? ' seat-mine' : ''}${lack === null ? '' : ' seat-lacking'}`}>
      {isMine ? `${t('roster.me')} ` : ''}
      {person?.name ?? t('roster.nobody')}
      {lack === null ? '' : aside(t(`roster.lack.${lack}`))}
      {given ? aside(t('roster.given')) : ''}
    </span>
  )
}

interface DayCellProps {
  readonly day: Day
  readonly gaps: readonly GapDto[]
  readonly login: string
  readonly isToday: boolean
  readonly onOpen: (day: Day) => void
}

function DayCell({ day, gaps, login, isToday, onOpen }: DayCellProps) {
  const { t } = useWords()
  const missing = [...new Set(gaps.filter((gap) => overlaps(gap, day)).map(({ kind }) => kind))]
  return (
    <button
      type="button"
      className={`day${day.restDay ? ' day-rest' : ''}${isToday ? ' day-today' : ''}`}
      aria-current={isToday ? 'date' : undefined}
      onClick={() => onOpen(day)}
    >
      <span className="day-date">
        <strong>{Number(day.date.slice(8))}</strong>
        {isToday ? ` ${t('roster.today')}` : ''}
        {day.restDay ? <span className="hint"> {t('roster.rest')}</span> : null}
      </span>
      {day.seats
        .filter(({ kind }) => kind === 'rotation')
        .map((seat) => (
          <Seat key={seat.line} seat={seat} login={login} />
        ))}
      {missing.map((kind) => (
        <span key={kind} className="day-gap">
          <WarningFilled aria-hidden /> {t(`roster.gap.${kind}`)}
        </span>
      ))}
    </button>
  )
}

interface RosterMonthProps {
  readonly roster: RosterDto
  readonly login: string
  readonly onOpen: (day: Day) => void
}

/** The month as a calendar: who has which day, and what is missing. */
export function RosterMonth({ roster, login, onOpen }: RosterMonthProps) {
  const { t } = useWords()
  return (
    <MonthTable
      className="roster-month"
      caption={<caption className="roster-caption">{t('roster.monthOf').replace('{}', roster.month)}</caption>}
      days={roster.days}
      cell={(day) => (
        <DayCell day={day} gaps={roster.gaps} login={login} isToday={day.date === roster.today} onOpen={onOpen} />
      )}
    />
  )
}
