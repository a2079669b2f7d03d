import { type HelpDto, type HelpedDto, helpSchema } from '@hengjian/contract/lawyers'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { CaseFlags } from '../parts/case-flags'
import { LawyerNotes } from '../parts/lawyer-notes'
import { Empty, Failure, Loading } from '../parts/page-state'
import { RosterFeeds } from '../parts/roster-feeds'
import { TimeLeft } from '../parts/time-left'
import { shortTime } from '../time/clock-face'
import { addWords } from '../words/addWords'
import { useWords } from '../words/language'
import { lawyersWords } from '../words/lawyers'
import './help.css'
import './served.css'

addWords(lawyersWords)

/** Whether the reader is on duty, and when next. */
function Duty({ help }: { readonly help: HelpDto }) {
  const { t } = useWords()
  const { onDuty, next } = help
  return (
    <p>
      <strong>
        {onDuty === null ? t('help.offDuty') : `✓ ${t('help.onDuty').replace('{}', shortTime(onDuty.until))}`}
      </strong>{' '}
      {next === null ? '' : t('help.next').replace('{}', `${shortTime(next.from)} – ${shortTime(next.to)}`)}
    </p>
  )
}

interface RowProps {
  readonly row: HelpedDto
  readonly onNotes: (row: HelpedDto) => void
}

function NotesButton({ row, onNotes }: RowProps) {
  const { t } = useWords()
  return (
    <Button size="small" aria-label={`${t('help.notes')} ${row.number}`} onClick={() => onNotes(row)}>
      {t('help.notes')} {row.notes === 0 ? '' : `(${row.notes})`}
    </Button>
  )
}

/** Somebody who waits for help: who, when and where, until when. */
function Waiting({ row, onNotes }: RowProps) {
  const { t, say, colon } = useWords()
  const facts: readonly (readonly [string, string | null])[] = [
    ['offence', row.offence],
    ['measure', row.measure === null ? null : say(row.measure.title)],
    ['unit', row.unit],
    ['when', row.helpAt === null ? null : shortTime(row.helpAt)],
    ['where', row.helpPlace],
  ]
  return (
    <li className={`served-card${row.overdue ? ' served-overdue' : ''}`}>
      <div>
        <h3>
          {row.suspect ?? row.number} <span className="hint">{row.number}</span>
        </h3>
        <p>
          {facts.flatMap(([word, text]) => (text === null ? [] : [`${t(`help.${word}`)}${colon}${text}`])).join(' · ')}
        </p>
        <NotesButton row={row} onNotes={onNotes} />
      </div>
      <div className="served-do">
        <p>{row.due === null ? null : <TimeLeft due={row.due} />}</p>
        <Link className="served-go" to="/matters/$id" params={{ id: row.id }} search={{}}>
          {row.step === null ? t('help.look') : `${t('help.go')}${colon}${say(row.step.title)}`}
        </Link>
      </div>
    </li>
  )
}

function Others({ rows, onNotes }: { readonly rows: readonly HelpedDto[] } & Pick<RowProps, 'onNotes'>) {
  const { t, say } = useWords()
  return (
    <Table<HelpedDto>
      size="small"
      rowKey="id"
      dataSource={[...rows]}
      pagination={false}
      locale={{ emptyText: <Empty text={t('help.othersEmpty')} /> }}
      columns={[
        {
          title: t('help.suspect'),
          key: 'suspect',
          render: (_, row) => (
            <>
              <Link to="/matters/$id" params={{ id: row.id }} search={{}}>
                {row.suspect ?? ''} {row.number}
              </Link>
              <CaseFlags flags={row.flags} />
            </>
          ),
        },
        { title: t('help.offence'), dataIndex: 'offence', key: 'offence' },
        { title: t('help.state'), key: 'state', render: (_, { state }) => say(state.title) },
        {
          title: t('help.hearing'),
          key: 'hearing',
          render: (_, { hearingAt, courtroom }) =>
            hearingAt === null ? '' : `${shortTime(hearingAt)} ${courtroom ?? ''}`,
        },
        { title: t('help.notes'), key: 'notes', render: (_, row) => <NotesButton row={row} onNotes={onNotes} /> },
      ]}
    />
  )
}

/** A lawyer's own page: whom they were asked to help, and what they note for themselves. */
export function HelpPage() {
  const { t } = useWords()
  const [noting, setNoting] = useState<HelpedDto>()
  const query = useQuery({
    queryKey: ['help', 'persons'],
    queryFn: ({ signal }) => request('/help', helpSchema, { signal }),
    refetchInterval: 300_000,
  })
  if (query.isPending) return <Loading />
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const { persons } = query.data
  const waiting = persons.filter(({ step }) => step !== null)
  return (
    <>
      <h1>
        {t('help.title')} {waiting.length === 0 ? '' : `(${waiting.length})`}
      </h1>
      <p className="hint">{t('help.about')}</p>
      <Duty help={query.data} />
      <section>
        <h2>{t('help.waiting')}</h2>
        {waiting.length === 0 ? <Empty text={t('help.waitingEmpty')} /> : null}
        <ul className="served-cards">
          {waiting.map((row) => (
            <Waiting key={row.id} row={row} onNotes={setNoting} />
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('help.others')}</h2>
        <Others rows={persons.filter(({ step }) => step === null)} onNotes={setNoting} />
      </section>
      <RosterFeeds />
      {noting === undefined ? null : (
        <LawyerNotes matter={noting.id} name={noting.suspect ?? noting.number} onClose={() => setNoting(undefined)} />
      )}
    </>
  )
}
