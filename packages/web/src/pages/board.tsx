import { type BoardDto, type BoardRowDto, boardSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { queryOf, request } from '../api/request'
import { useWorkflows } from '../matter/workflows'
import { FlowDrawing } from '../parts/flow-drawing'
import { countText } from '../parts/list/count-text'
import { LoopMark } from '../parts/loop-mark'
import { Empty, Failure, Loading } from '../parts/page-state'
import { TimeLeft } from '../parts/time-left'
import { Why } from '../parts/why'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import './board.css'

/** How a matter was answered and what it led to. */
function Outcome({ row }: { readonly row: BoardRowDto }) {
  const { t, say } = useWords()
  return (
    <>
      {row.answer === null ? null : <div>{t(`answers.${row.answer}`)}</div>}
      {row.ledTo.map(({ id, number, state, loop, overdue }) => (
        <div key={id}>
          →{' '}
          <Link to="/matters/$id" params={{ id }}>
            {number}
          </Link>{' '}
          {say(state.title)} <LoopMark loop={loop} overdue={overdue} />
        </div>
      ))}
    </>
  )
}

function Card({ row }: { readonly row: BoardRowDto }) {
  const { t } = useWords()
  return (
    <li className="board-card">
      <Link to="/matters/$id" params={{ id: row.id }}>
        {row.number}
      </Link>
      <div className="board-card-title">{row.title}</div>
      <div>
        <LoopMark loop={row.loop} overdue={row.overdue} />
      </div>
      {row.due === null || row.overdue ? null : <TimeLeft due={row.due} />}
      <div className="hint">{row.handler?.name ?? t('board.nobody')}</div>
      <Outcome row={row} />
    </li>
  )
}

/** The matters as cards, a column for each state that holds any. */
function Columns({ board }: { readonly board: BoardDto }) {
  const { t, say } = useWords()
  const shown = board.columns.filter(({ ends, rows }) => !ends || rows.length > 0)
  return (
    <section className="board" aria-label={t('board.columns')}>
      {shown.map(({ id, title, counts, rows }) => (
        <section key={id} className="board-column" aria-labelledby={`column-${id}`}>
          <h2 id={`column-${id}`}>
            {say(title)}{' '}
            <Why name={say(title)} figure={countText(counts.open + counts.answered + counts.closed)}>
              <p>{t('board.countWhy').replace('{}', say(title))}</p>
              <p>
                {t('loop.open')} {countText(counts.open)} · {t('loop.answered')} {countText(counts.answered)} ·{' '}
                {t('loop.closed')} {countText(counts.closed)}
              </p>
            </Why>
          </h2>
          {counts.overdue === 0 ? null : (
            <p className="queue-overdue">
              <Why name={t('loop.overdue')} figure={`${t('loop.overdue')} ${countText(counts.overdue)}`}>
                {t('board.overdueWhy')}
              </Why>
            </p>
          )}
          <ul>
            {rows.map((row) => (
              <Card key={row.id} row={row} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

/** The same as a table: the path of each matter in a line. */
function PathTable({ board }: { readonly board: BoardDto }) {
  const { t, say } = useWords()
  const rows = board.columns.flatMap((column) => column.rows)
  return (
    <table className="board-table">
      <thead>
        <tr>
          <th scope="col">{t('matters.number')}</th>
          <th scope="col">{t('matters.what')}</th>
          <th scope="col">{t('board.path')}</th>
          <th scope="col">{t('matters.loop')}</th>
          <th scope="col">{t('matters.handler')}</th>
          <th scope="col">{t('board.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Link to="/matters/$id" params={{ id: row.id }}>
                {row.number}
              </Link>
            </td>
            <td>{row.title}</td>
            <td>
              <ol className="path">
                {row.path.map(({ id, title, at }) => (
                  <li key={`${id} ${at}`}>
                    {say(title)} <span className="hint">{shortTime(at)}</span>
                  </li>
                ))}
              </ol>
            </td>
            <td>
              <LoopMark loop={row.loop} overdue={row.overdue} />
            </td>
            <td>{row.handler?.name ?? t('matters.nobody')}</td>
            <td>
              <Outcome row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The head's board: where every matter of a workflow stands, the way it came, and what became of it. */
export function BoardPage() {
  const { t, say } = useWords()
  const { workflow = 'clue', as } = useSearch({ from: '/board' })
  const navigate = useNavigate({ from: '/board' })
  const workflows = useWorkflows().data ?? []
  const query = useQuery({
    queryKey: ['matters', 'board', workflow],
    queryFn: ({ signal }) => request(`/matters/board?${queryOf({ workflow })}`, boardSchema, { signal }),
    placeholderData: (before) => before,
  })
  if (query.isPending) return <Loading />
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const board = query.data
  const isEmpty = board.columns.every(({ rows }) => rows.length === 0)
  const isTable = as === 'table'
  return (
    <>
      <div className="title-line">
        <h1>{t('board.title')}</h1>
        <span className="actions">
          <Select<string>
            aria-label={t('matters.workflow')}
            style={{ width: 220 }}
            value={workflow}
            onChange={(chosen) => void navigate({ search: { workflow: chosen, as } })}
            options={workflows.map(({ id, title }) => ({ value: id, label: say(title) }))}
          />
          <Button
            aria-pressed={isTable}
            onClick={() => void navigate({ search: { workflow, as: isTable ? undefined : 'table' } })}
          >
            {isTable ? t('board.asBoard') : t('board.asTable')}
          </Button>
          <FlowDrawing key={workflow} workflow={workflow} title={say(board.workflow.title)} />
          <Link to="/matters" search={{ workflow }}>
            {t('board.all')}
          </Link>
        </span>
      </div>
      {isEmpty ? <Empty text={t('board.empty')} /> : isTable ? <PathTable board={board} /> : <Columns board={board} />}
    </>
  )
}
