import {
  type HearingDto,
  type HearingFileDto,
  type HearingListDto,
  hearingListSchema,
  isCalledOff,
  type SetDownDto,
} from '@hengjian/contract/court'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button, Segmented } from 'antd'
import { useState } from 'react'
import { queryOf, request } from '../api/request'
import { inTurn, isWhole, lengthsOf, type PlannedCase, type Session } from '../court/planned'
import { BatchRefused } from '../parts/batch-refused'
import { HearingTable, WaitingTable } from '../parts/hearing-table'
import { HearingTools, UnreadLines } from '../parts/hearing-tools'
import { Failure, Loading } from '../parts/page-state'
import { RosterFeeds } from '../parts/roster-feeds'
import { SessionForm } from '../parts/session-form'
import { SessionPlan } from '../parts/session-plan'
import { DayField } from '../parts/written-field'
import { usePrintWide } from '../shell/print-wide'
import { serverTime } from '../time/server-clock'
import { addWords } from '../words/addWords'
import { courtWords } from '../words/court'
import { useWords } from '../words/language'
import './court.css'

addWords(courtWords)

const DAY = 86_400_000
const dayAfter = (day: string, many: number): string =>
  new Date(Date.parse(day) + many * DAY).toISOString().slice(0, 10)

interface Span {
  readonly day: string
  readonly many: number
}

/** Which days are shown. */
function DayChoice({ day, many }: Span) {
  const { t } = useWords()
  const navigate = useNavigate({ from: '/court' })
  const show = (next: Partial<Span>): void =>
    void navigate({ search: { day: next.day ?? day, days: String(next.many ?? many) } })
  const today = serverTime().slice(0, 10)
  return (
    <div className="query">
      <Button aria-label={t('hearings.earlier')} onClick={() => show({ day: dayAfter(day, -1) })}>
        ‹
      </Button>
      <DayField aria-label={t('hearings.day')} value={day} onChange={(next) => next !== '' && show({ day: next })} />
      <Button aria-label={t('hearings.later')} onClick={() => show({ day: dayAfter(day, 1) })}>
        ›
      </Button>
      <Button disabled={day === today} onClick={() => show({ day: today })}>
        {t('hearings.today')}
      </Button>
      <Segmented<number>
        aria-label={t('hearings.days')}
        value={many}
        onChange={(next) => show({ many: next })}
        options={[
          { value: 1, label: t('hearings.oneDay') },
          { value: 7, label: t('hearings.week') },
        ]}
      />
    </div>
  )
}

interface PlanningProps {
  readonly cases: readonly HearingDto[]
  readonly first: Omit<Session, 'lengths'>
  readonly onDone: (results: SetDownDto) => void
  readonly onClose: () => void
}

/** Sets several cases down together. */
function Planning({ cases, first, onDone, onClose }: PlanningProps) {
  const { t } = useWords()
  const [session, setSession] = useState<Session>({ ...first, lengths: lengthsOf(cases) })
  const word = cases.some(({ from }) => from !== null) ? 'planAgain' : 'plan'
  return (
    <section className="panel" aria-labelledby="planning">
      <div className="title-line">
        <h2 id="planning">{t(`hearings.${word}`).replace('{}', `${cases.length}`)}</h2>
        <Button onClick={onClose}>{t('hearings.cancel')}</Button>
      </div>
      <SessionForm session={session} onChange={setSession} />
      {isWhole(session) ? (
        <SessionPlan
          cases={inTurn(session, cases)}
          onLength={(id, minutes) => setSession({ ...session, lengths: { ...session.lengths, [id]: minutes } })}
          onDone={onDone}
        />
      ) : (
        <p className="hint">{t('hearings.incomplete')}</p>
      )}
    </section>
  )
}

/** A list of the court that was read in. */
function FromFile({
  file,
  onDone,
  onClose,
}: {
  readonly file: HearingFileDto
  readonly onDone: (results: SetDownDto) => void
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const cases = file.cases.map(({ problems: _, place: __, ...one }): PlannedCase => ({ ...one, suspect: null }))
  return (
    <section className="panel">
      <div className="title-line">
        <h2>{t('hearings.imported').replace('{}', `${cases.length}`)}</h2>
        <Button onClick={onClose}>{t('hearings.cancel')}</Button>
      </div>
      <UnreadLines unread={file.unread} />
      {cases.length === 0 ? null : <SessionPlan cases={cases} onDone={onDone} />}
    </section>
  )
}

/** The session that is offered: the next morning, and what the court said last of room and link. */
function offered(day: string, { hearings }: HearingListDto): Omit<Session, 'lengths'> {
  const [last] = hearings.filter(({ from }) => from !== null).slice(-1)
  const today = serverTime().slice(0, 10)
  return {
    day: day > today ? day : dayAfter(today, 1),
    start: '09:00',
    each: 20,
    courtroom: last?.courtroom ?? '',
    batch: last?.batch ?? '',
    link: last?.link ?? '',
    acceptedOn: today,
  }
}

function Lists({ list, day }: { readonly list: HearingListDto; readonly day: string }) {
  const { t } = useWords()
  const client = useQueryClient()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [moving, setMoving] = useState<HearingDto>()
  const [file, setFile] = useState<HearingFileDto>()
  const [done, setDone] = useState<SetDownDto>()
  const waiting = list.waiting.filter(({ id }) => chosen.includes(id))
  const planned = moving === undefined ? waiting : [moving]
  const close = (): void => {
    setChosen([])
    setMoving(undefined)
    setFile(undefined)
  }
  const finish = (results: SetDownDto): void => {
    setDone(results)
    void client.invalidateQueries({ queryKey: ['hearings'] })
    if (results.every(({ problem }) => problem === null)) close()
  }
  const nameOf = (id: string): string => [...list.hearings, ...list.waiting].find((one) => one.id === id)?.number ?? id
  const same = list.hearings.filter(({ outcome }) => outcome?.sameDay === true).length
  const stands = list.hearings.filter((one) => !isCalledOff(one)).length
  const sum = [stands, same].reduce<string>((text, one) => text.replace('{}', `${one}`), t('hearings.sum'))
  return (
    <>
      <div className="title-line">
        <h2>
          {t('hearings.held')} <span className="hint">{sum}</span>
        </h2>
        <HearingTools
          days={{ from: list.from, to: list.to }}
          total={list.hearings.length}
          onRead={(read) => {
            close()
            setFile(read)
          }}
        />
      </div>
      <HearingTable
        rows={list.hearings}
        onMove={(row) => {
          close()
          setMoving(row)
        }}
      />
      {done === undefined ? null : (
        <Alert
          type={done.every(({ problem }) => problem === null) ? 'success' : 'warning'}
          showIcon
          closable
          title={<BatchRefused results={done} nameOf={nameOf} />}
        />
      )}
      {file === undefined ? null : <FromFile file={file} onDone={finish} onClose={close} />}
      {planned.length === 0 ? null : (
        <Planning
          key={planned.map(({ id }) => id).join(' ')}
          cases={planned}
          first={offered(day, list)}
          onDone={finish}
          onClose={close}
        />
      )}
      <h2>{t('hearings.waiting')}</h2>
      <WaitingTable
        rows={list.waiting}
        chosen={chosen}
        onChoose={(ids) => {
          setMoving(undefined)
          setFile(undefined)
          setChosen(ids)
        }}
      />
    </>
  )
}

/** The court's own screen: the hearings of a day, what waits to be set down, and sessions of several. */
export function CourtPage() {
  const { t } = useWords()
  usePrintWide()
  const search = useSearch({ from: '/court' })
  const day = search.day ?? serverTime().slice(0, 10)
  const many = search.days === '1' ? 1 : 7
  const days = { from: day, to: dayAfter(day, many - 1) }
  const query = useQuery({
    queryKey: ['hearings', 'list', days],
    queryFn: ({ signal }) => request(`/hearings?${queryOf(days)}`, hearingListSchema, { signal }),
    placeholderData: (before) => before,
    // No stream tells the court anything; a page that stays open asks for itself, and each reading is logged.
    refetchInterval: 300_000,
  })
  return (
    <>
      <h1>{t('hearings.title')}</h1>
      <p className="hint">{t('hearings.about')}</p>
      <DayChoice day={day} many={many} />
      {query.isPending ? <Loading /> : null}
      {query.isError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      {query.data === undefined ? null : <Lists list={query.data} day={day} />}
      <RosterFeeds />
    </>
  )
}
