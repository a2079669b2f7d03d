import type { AwayReasonDto, RosterDto, SeatDto } from '@hengjian/contract'
import { Button, Drawer, Input, Select } from 'antd'
import { useState } from 'react'
import { useEnter } from '../roster/use-roster'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { Failure } from './page-state'
import { DayField } from './written-field'

type Day = RosterDto['days'][number]

const REASONS: readonly AwayReasonDto[] = ['leave', 'ill', 'court', 'training', 'other']
const WIDE = { width: '100%' }

interface ActingProps {
  readonly roster: RosterDto
  readonly day: Day
  readonly onDone: () => void
}

function ReasonChoice({
  value,
  onChange,
}: {
  readonly value: AwayReasonDto
  readonly onChange: (one: AwayReasonDto) => void
}) {
  const { t } = useWords()
  return (
    <Select<AwayReasonDto>
      aria-label={t('roster.reason')}
      style={WIDE}
      value={value}
      onChange={onChange}
      options={REASONS.map((one) => ({ value: one, label: t(`roster.away.${one}`) }))}
    />
  )
}

/** Asks somebody of the same post to take this shift for one of theirs. */
function AskSwap({ roster, day, seat, onDone }: ActingProps & { readonly seat: SeatDto }) {
  const { t } = useWords()
  const { enter, failure, busy } = useEnter()
  const [theirs, setTheirs] = useState<string>()
  const [words, setWords] = useState('')
  const others = roster.days
    .filter(({ from }) => Date.parse(from) > Date.parse(roster.now))
    .flatMap((other) =>
      other.seats
        .filter(({ kind, post, person }) => kind === 'rotation' && post === seat.post && person !== null)
        .filter(({ person }) => person?.login !== seat.person?.login)
        .map(({ line, person }) => ({ line, date: other.date, person })),
    )
  const chosen = others.find(({ line, date }) => `${date} ${line}` === theirs)
  const ask = async (): Promise<void> => {
    if (chosen?.person == null) return
    const { line, date, person } = chosen
    const body = {
      mine: { line: seat.line, date: day.date },
      theirs: { line, date },
      asked: person.login,
      words,
    }
    if (await enter('/swaps', body)) onDone()
  }
  return (
    <section className="roster-acting" aria-label={t('roster.swapAsk')}>
      <h3>{t('roster.swapAsk')}</h3>
      {failure === undefined ? null : <Failure failure={failure} />}
      <Select<string>
        aria-label={t('roster.swapFor')}
        placeholder={t('roster.swapFor')}
        style={WIDE}
        value={theirs ?? null}
        onChange={setTheirs}
        options={others.map(({ line, date, person }) => ({
          value: `${date} ${line}`,
          label: `${date.slice(5)} ${person?.name ?? ''}`,
        }))}
      />
      <Input
        aria-label={t('roster.words')}
        placeholder={t('roster.words')}
        maxLength={200}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <Button type="primary" loading={busy} disabled={chosen === undefined} onClick={() => void ask()}>
        {t('roster.swapAsk')}
      </Button>
    </section>
  )
}

/** Puts somebody else into a shift. */
function StandIn({ roster, day, onDone }: ActingProps) {
  const { t, say } = useWords()
  const { enter, failure, busy } = useEnter()
  const [line, setLine] = useState(day.seats[0]?.line)
  const [person, setPerson] = useState<string>()
  const [reason, setReason] = useState<AwayReasonDto>('leave')
  const post = day.seats.find((seat) => seat.line === line)?.post
  const fitting = roster.people.filter(({ posts }) => post !== undefined && posts.includes(post))
  const put = async (): Promise<void> => {
    if (await enter('/substitutions', { line, date: day.date, person, reason })) onDone()
  }
  return (
    <section className="roster-acting" aria-label={t('roster.standIn')}>
      <h3>{t('roster.standIn')}</h3>
      {failure === undefined ? null : <Failure failure={failure} />}
      <Select<string>
        aria-label={t('roster.shift')}
        style={WIDE}
        value={line ?? null}
        onChange={(chosen) => {
          setLine(chosen)
          setPerson(undefined)
        }}
        options={day.seats.map((seat) => ({ value: seat.line, label: `${say(seat.name)} ${seat.person?.name ?? ''}` }))}
      />
      <Select<string>
        aria-label={t('roster.who')}
        placeholder={t('roster.who')}
        style={WIDE}
        value={person ?? null}
        onChange={setPerson}
        options={fitting.map(({ login, name }) => ({ value: login, label: name }))}
      />
      <ReasonChoice value={reason} onChange={setReason} />
      <Button loading={busy} disabled={person === undefined || line === undefined} onClick={() => void put()}>
        {t('roster.standIn')}
      </Button>
    </section>
  )
}

/** Notes that somebody is away from that day on, or is back. */
function Away({ roster, day, login, onDone }: ActingProps & { readonly login: string }) {
  const { t } = useWords()
  const { enter, failure, busy } = useEnter()
  const [person, setPerson] = useState(login)
  const [to, setTo] = useState(day.date)
  const [reason, setReason] = useState<AwayReasonDto>('leave')
  const isAway = day.away.some((one) => one.login === person)
  const note = async (): Promise<void> => {
    const days = { person, from: day.date, to }
    if (await (isAway ? enter('/returns', days) : enter('/absences', { ...days, reason }))) onDone()
  }
  const people = roster.mayPlan ? roster.people : roster.people.filter((one) => one.login === login)
  const isChosen = people.some((one) => one.login === person)
  return (
    <section className="roster-acting" aria-label={t('roster.awayNote')}>
      <h3>{t('roster.awayNote')}</h3>
      {failure === undefined ? null : <Failure failure={failure} />}
      <Select<string>
        aria-label={t('roster.who')}
        style={WIDE}
        placeholder={t('roster.who')}
        value={isChosen ? person : null}
        onChange={setPerson}
        options={people.map((one) => ({ value: one.login, label: one.name }))}
      />
      <DayField label={t('roster.until')} value={to} min={day.date} onChange={setTo} />
      {isAway ? null : <ReasonChoice value={reason} onChange={setReason} />}
      <Button loading={busy} disabled={to === '' || !isChosen} onClick={() => void note()}>
        {isAway ? t('roster.back') : t('roster.awayNote')}
      </Button>
    </section>
  )
}

interface RosterDayProps {
  readonly roster: RosterDto
  readonly day: Day
  readonly login: string
  readonly onClose: () => void
}

/** One day: everybody on duty with their hours, and what the reader may change of it. */
export function RosterDay({ roster, day, login, onClose }: RosterDayProps) {
  const { t, listed, colon, aside } = useWords()
  const isOver = Date.parse(day.to) <= Date.parse(roster.now)
  const isComing = Date.parse(day.from) > Date.parse(roster.now)
  const mine = day.seats.find(({ kind, person }) => kind === 'rotation' && person?.login === login)
  const isStaff = roster.people.some((one) => one.login === login)
  const acting = { roster, day, onDone: onClose }
  return (
    <Drawer open title={day.date} size={420} onClose={onClose}>
      <p className="hint">
        {shortTime(day.from)} – {shortTime(day.to)}
      </p>
      {day.seats.length === 0 ? <p>{t('roster.noPlan')}</p> : null}
      <ul className="roster-seats">
        {day.seats.map(({ line, name, kind, person, lack }) => (
          <li key={line}>
            <span>
              {name}
              <span className="hint"> {t(`roster.kind.${kind}`)}</span>
            </span>
            <span className={lack === null ? undefined : 'seat-lacking'}>
              {person?.name ?? t('roster.nobody')}
              {lack === null ? '' : aside(t(`roster.lack.${lack}`))}
            </span>
          </li>
        ))}
      </ul>
      {day.away.length === 0 ? null : (
        <p>
          {t('roster.lack.away')}
          {colon}
          {listed(day.away.map(({ name }) => name))}
        </p>
      )}
      {mine !== undefined && isComing ? <AskSwap {...acting} seat={mine} /> : null}
      {roster.mayPlan && !isOver && day.seats.length > 0 ? <StandIn {...acting} /> : null}
      {(roster.mayPlan || isStaff) && !isOver ? <Away {...acting} login={login} /> : null}
    </Drawer>
  )
}
