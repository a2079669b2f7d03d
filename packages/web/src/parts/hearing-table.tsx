import type { HearingDto } from '@hengjian/contract/court'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox, Table } from 'antd'
import type { ReactNode } from 'react'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { CaseFlags } from './case-flags'
import { CaseTerm } from './case-term'
import { Empty } from './page-state'

/** The case by its number, whom it is against and for what, and what is wrong with it. */
function Named({ row }: { readonly row: HearingDto }) {
  return (
    <>
      <Link to="/matters/$id" params={{ id: row.id }} search={{}}>
        {row.number}
      </Link>
      <div>
        {row.suspect ?? ''} {row.offence ?? ''}
      </div>
      <CaseFlags flags={row.flags} />
    </>
  )
}

function Proposed({ row }: { readonly row: HearingDto }) {
  const { say } = useWords()
  return (
    <>
      {row.procedure === null ? '' : say(row.procedure.title)}
      <div className="hearing-proposed">{row.proposed ?? ''}</div>
    </>
  )
}

function People({ row }: { readonly row: HearingDto }) {
  const { t, listed } = useWords()
  const lines = [
    ['judge', row.judges],
    ['procurator', row.procurators],
    ['lawyer', row.lawyers],
  ] as const
  return (
    <>
      {lines.map(([word, people]) =>
        people.length === 0 ? null : (
          <div key={word}>
            <span className="hint">{t(`hearings.${word}`)}</span> {listed(people.map(({ name }) => name))}
          </div>
        ),
      )}
    </>
  )
}

/** Where it stands, what was decided, and the reader's next step. */
function Result({ row }: { readonly row: HearingDto }) {
  const { t, say } = useWords()
  const { state, outcome, step } = row
  return (
    <>
      {say(state.title)}
      {outcome === null ? null : (
        <div>
          {outcome.words}
          <div className="hint">
            {outcome.inCourt ? `${t('hearings.inCourt')} · ` : ''}
            {t(outcome.sameDay ? 'hearings.sameDay' : 'hearings.otherDay')}
            {outcome.proposal === null ? '' : ` · ${say(outcome.proposal.title)}`}
          </div>
        </div>
      )}
      {step === null || step.id === 'schedule' ? null : (
        <div>
          <Link to="/matters/$id" params={{ id: row.id }} search={{ act: step.id }}>
            → {say(step.title)}
          </Link>
        </div>
      )}
    </>
  )
}

const WIDTHS = { time: 96, room: 120, term: 150, people: 150, choose: 40, named: 300 } as const

/** The hearings of the days by time. */
export function HearingTable({
  rows,
  onMove,
}: {
  readonly rows: readonly HearingDto[]
  readonly onMove: (row: HearingDto) => void
}) {
  const { t } = useWords()
  const room = ({ courtroom, batch, link }: HearingDto): ReactNode => (
    <>
      {courtroom}
      {batch === null ? null : <div className="hint">{batch}</div>}
      {link === null ? null : (
        <div>
          <a href={link} target="_blank" rel="noreferrer noopener">
            {t('hearings.link')}
          </a>
        </div>
      )}
    </>
  )
  return (
    <Table<HearingDto>
      size="small"
      rowKey="id"
      dataSource={[...rows]}
      pagination={false}
      locale={{ emptyText: <Empty text={t('hearings.heldEmpty')} /> }}
      columns={[
        {
          title: t('hearings.time'),
          key: 'time',
          width: WIDTHS.time,
          render: (_, { from, to }) => (
            <>
              {from === null ? '' : shortTime(from)}
              {to === null ? '' : `–${to.slice(11, 16)}`}
            </>
          ),
        },
        { title: t('hearings.courtroom'), key: 'courtroom', width: WIDTHS.room, render: (_, row) => room(row) },
        { title: t('hearings.case'), key: 'case', width: WIDTHS.named, render: (_, row) => <Named row={row} /> },
        { title: t('hearings.proposed'), key: 'proposed', render: (_, row) => <Proposed row={row} /> },
        { title: t('hearings.people'), key: 'people', width: WIDTHS.people, render: (_, row) => <People row={row} /> },
        {
          title: t('hearings.term'),
          key: 'term',
          width: WIDTHS.term,
          render: (_, { term }) => <CaseTerm term={term} />,
        },
        {
          title: t('hearings.result'),
          key: 'result',
          render: (_, row) => (
            <>
              <Result row={row} />
              {row.maySchedule ? (
                <Button
                  size="small"
                  aria-label={`${t('hearings.reschedule')} ${row.number}`}
                  onClick={() => onMove(row)}
                >
                  {t('hearings.reschedule')}
                </Button>
              ) : null}
            </>
          ),
        },
      ]}
    />
  )
}

interface WaitingProps {
  readonly rows: readonly HearingDto[]
  readonly chosen: readonly string[]
  readonly onChoose: (ids: readonly string[]) => void
}

/** What waits to be set down, the nearest limit first; those that the reader may set down can be ticked. */
export function WaitingTable({ rows, chosen, onChoose }: WaitingProps) {
  const { t } = useWords()
  const open = rows.filter(({ maySchedule }) => maySchedule).map(({ id }) => id)
  const toggle = (id: string): void =>
    onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <Table<HearingDto>
      size="small"
      rowKey="id"
      dataSource={[...rows]}
      pagination={false}
      locale={{ emptyText: <Empty text={t('hearings.waitingEmpty')} /> }}
      columns={[
        {
          title: (
            <Checkbox
              aria-label={t('hearings.all')}
              disabled={open.length === 0}
              checked={open.length > 0 && chosen.length === open.length}
              onChange={({ target }) => onChoose(target.checked ? open : [])}
            />
          ),
          key: 'choose',
          width: WIDTHS.choose,
          render: (_, { id, number, suspect, maySchedule }) => (
            <Checkbox
              aria-label={t('hearings.select').replace('{}', suspect === null ? number : `${number} ${suspect}`)}
              disabled={!maySchedule}
              checked={chosen.includes(id)}
              onChange={() => toggle(id)}
            />
          ),
        },
        { title: t('hearings.case'), key: 'case', width: WIDTHS.named, render: (_, row) => <Named row={row} /> },
        { title: t('hearings.proposed'), key: 'proposed', render: (_, row) => <Proposed row={row} /> },
        {
          title: t('hearings.term'),
          key: 'term',
          width: WIDTHS.term,
          render: (_, { term }) => <CaseTerm term={term} />,
        },
        { title: t('hearings.result'), key: 'result', width: WIDTHS.people, render: (_, row) => <Result row={row} /> },
      ]}
    />
  )
}
