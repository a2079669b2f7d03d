import { type LaneCardDto, type LanesDto, lanesSchema } from '@hengjian/contract/court'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { request } from '../api/request'
import { CaseFlags } from '../parts/case-flags'
import { CaseTerm } from '../parts/case-term'
import { Empty, Failure, Loading } from '../parts/page-state'
import { useSession } from '../shell/session'
import { addWords } from '../words/addWords'
import { courtWords } from '../words/court'
import { useWords } from '../words/language'
import './lanes.css'

addWords(courtWords)

const filled = (text: string, value: number): string => text.replace('{}', `${value}`)

/** How long a case was in each stage so far, by the first letters of the stages. */
function Path({ card, stages }: { readonly card: LaneCardDto; readonly stages: LanesDto['stages'] }) {
  const { t, say } = useWords()
  const titleOf = (id: string): string => {
    const stage = stages.find((one) => one.id === id)
    return stage === undefined ? id : say(stage.title)
  }
  return (
    <div className="hint">
      {card.runs.map(({ stage, days }) => `${titleOf(stage)} ${days}`).join(' → ')} ·{' '}
      {filled(t('lanes.total'), card.days)}
    </div>
  )
}

function Card({ card, stages }: { readonly card: LaneCardDto; readonly stages: LanesDto['stages'] }) {
  const { t, say } = useWords()
  const days = card.runs[card.runs.length - 1]?.days ?? 0
  return (
    <li className="lane-card">
      <Link to="/matters/$id" params={{ id: card.id }} search={{}}>
        {card.number}
      </Link>
      <div>
        <strong>{card.suspect ?? ''}</strong> {card.offence ?? ''}
      </div>
      <div>
        {say(card.state.title)} <span className="hint">{filled(t('lanes.inStage'), days + 1)}</span>
      </div>
      <CaseTerm term={card.term} />
      <div className="hint">{card.handler?.name ?? card.unit ?? ''}</div>
      <Path card={card} stages={stages} />
      <CaseFlags flags={card.flags} />
    </li>
  )
}

function Stages({ lanes }: { readonly lanes: LanesDto }) {
  const { t, say } = useWords()
  return (
    <div className="lanes">
      {lanes.stages.map(({ id, title, cards, count, overdue }) => (
        <section key={id} className="lane-stage" aria-label={say(title)}>
          <h2>
            {say(title)} <span className="hint">{filled(t('lanes.cases'), count)}</span>
            {overdue === 0 ? null : <span className="lane-overdue"> ✕ {filled(t('lanes.overdue'), overdue)}</span>}
          </h2>
          {cards.length === 0 ? <Empty text={t('lanes.empty')} /> : null}
          <ul>
            {cards.map((card) => (
              <Card key={card.id} card={card} stages={lanes.stages} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** The same as rows, for print and for those who read a table more easily. */
function Rows({ lanes }: { readonly lanes: LanesDto }) {
  const { t, say } = useWords()
  return (
    <table className="lane-table">
      <thead>
        <tr>
          <th>{t('lanes.stage')}</th>
          <th>{t('hearings.case')}</th>
          <th>{t('hearings.result')}</th>
          <th>{t('lanes.clock')}</th>
          <th>{t('lanes.handler')}</th>
          <th>{t('lanes.path')}</th>
        </tr>
      </thead>
      <tbody>
        {lanes.stages.flatMap(({ title, cards }) =>
          cards.map((card) => (
            <tr key={card.id}>
              <td>{say(title)}</td>
              <td>
                <Link to="/matters/$id" params={{ id: card.id }} search={{}}>
                  {card.number}
                </Link>{' '}
                {card.suspect ?? ''} {card.offence ?? ''}
                <CaseFlags flags={card.flags} />
              </td>
              <td>{say(card.state.title)}</td>
              <td>
                <CaseTerm term={card.term} />
              </td>
              <td>{card.handler?.name ?? card.unit ?? ''}</td>
              <td>
                <Path card={card} stages={lanes.stages} />
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}

/** What has left the lane and is not put away yet. */
function LeftLane({ cards, stages }: { readonly cards: readonly LaneCardDto[]; readonly stages: LanesDto['stages'] }) {
  const { t } = useWords()
  if (cards.length === 0) return null
  return (
    <section>
      <h2>{t('lanes.left')}</h2>
      <ul className="lane-left">
        {cards.map((card) => (
          <Card key={card.id} card={card} stages={stages} />
        ))}
      </ul>
    </section>
  )
}

/** The fast lane: where each case stands from the police to execution, and how many days its stage has used and left. */
export function LanesPage() {
  const { t } = useWords()
  const { view } = useSearch({ from: '/lanes' })
  const navigate = useNavigate({ from: '/lanes' })
  const isPolice = useSession().data?.user?.titles.includes('policeLiaison') === true
  const query = useQuery({
    queryKey: ['lanes'],
    queryFn: ({ signal }) => request('/lanes', lanesSchema, { signal }),
    refetchInterval: 300_000,
  })
  if (query.isPending) return <Loading />
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const lanes = query.data
  return (
    <>
      <div className="title-line">
        <h1>{t('lanes.title')}</h1>
        <span className="actions">
          {isPolice ? (
            <Link to="/open" search={{ workflow: 'pleaLeniency' }}>
              {t('lanes.report')}
            </Link>
          ) : null}
          <Segmented<string>
            aria-label={t('lanes.board')}
            value={view === 'table' ? 'table' : 'board'}
            onChange={(next) => void navigate({ search: next === 'table' ? { view: next } : {} })}
            options={[
              { value: 'board', label: t('lanes.board') },
              { value: 'table', label: t('lanes.table') },
            ]}
          />
        </span>
      </div>
      <p className="hint">{t('lanes.about')}</p>
      {view === 'table' ? <Rows lanes={lanes} /> : <Stages lanes={lanes} />}
      <LeftLane cards={lanes.left} stages={lanes.stages} />
    </>
  )
}
