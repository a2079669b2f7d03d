import { type ServedRowDto, servedSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { request } from '../api/request'
import { Empty, Failure, Loading } from '../parts/page-state'
import { TimeLeft } from '../parts/time-left'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import './served.css'

/** What a row is called: its document, or its workflow where none was served. */
function Named({ row }: { readonly row: ServedRowDto }) {
  const { say } = useWords()
  const [document] = row.documents
  return document === undefined ? (
    say(row.workflow.title)
  ) : (
    <>
      {say(document.title)} {document.number ?? ''}
    </>
  )
}

/** Something to be done: what, until when, and one button. */
function Todo({ row }: { readonly row: ServedRowDto }) {
  const { t, say, colon } = useWords()
  const { id, caseName, asked, due, overdue, step, servedAt, openedAt } = row
  return (
    <li className={`served-card${overdue ? ' served-overdue' : ''}`}>
      <div>
        <h3>
          <Named row={row} />
        </h3>
        <p className="hint">
          {caseName === null ? '' : `${t('served.caseName')}${colon}${caseName} · `}
          {servedAt === null
            ? `${t('served.openedAt')} ${shortTime(openedAt)}`
            : `${t('served.servedAt')} ${shortTime(servedAt)}`}
        </p>
        {asked === null ? null : <p className="served-asked">{asked}</p>}
      </div>
      <div className="served-do">
        <p>{due === null ? <span className="hint">{t('served.noDue')}</span> : <TimeLeft due={due} />}</p>
        <Link className="served-go" to="/served/$id" params={{ id }}>
          {step === null ? t('served.look') : `${t('served.go')}${colon}${say(step.title)}`}
        </Link>
      </div>
    </li>
  )
}

/** What the unit has done its part in, and its own cases in which nothing was served. */
function Others({ rows, own }: { readonly rows: readonly ServedRowDto[]; readonly own: boolean }) {
  const { t } = useWords()
  if (rows.length === 0) return <Empty text={t('served.doneEmpty')} />
  return (
    <table className="served-table">
      <thead>
        <tr>
          <th>{t(own ? 'served.kind' : 'served.document')}</th>
          <th>{t('served.caseName')}</th>
          <th>{t(own ? 'served.openedAt' : 'served.servedAt')}</th>
          <th>{t('served.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Link to="/served/$id" params={{ id: row.id }}>
                <Named row={row} />
              </Link>
            </td>
            <td>{row.caseName ?? ''}</td>
            <td>{shortTime(row.servedAt ?? row.openedAt)}</td>
            <td>{own ? t('served.ownNothing') : `✓ ${t('served.finished')}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The first page of a police user: what waits for their unit, what is due first on top. */
export function ServedPage() {
  const { t, colon } = useWords()
  const query = useQuery({
    queryKey: ['served'],
    queryFn: ({ signal }) => request('/served', servedSchema, { signal }),
    // No stream tells another agency anything; a page that stays open asks for itself, and each reading is logged.
    refetchInterval: 300_000,
  })
  if (query.isPending) return <Loading />
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const { unit, rows } = query.data
  const todo = rows.filter(({ step }) => step !== null)
  const others = rows.filter(({ step }) => step === null)
  const own = others.filter(({ servedAt }) => servedAt === null)
  return (
    <>
      <h1>
        {t('served.title')} {todo.length === 0 ? '' : `(${todo.length})`}
      </h1>
      <p className="hint">
        {unit === null ? '' : `${t('served.unit')}${colon}${unit} · `}
        {t('served.about')}
      </p>
      <section>
        <h2>{t('served.todo')}</h2>
        {todo.length === 0 ? <Empty text={t('served.todoEmpty')} /> : null}
        <ul className="served-cards">
          {todo.map((row) => (
            <Todo key={row.id} row={row} />
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('served.done')}</h2>
        <Others rows={others.filter(({ servedAt }) => servedAt !== null)} own={false} />
      </section>
      {own.length === 0 ? null : (
        <section>
          <h2>{t('served.own')}</h2>
          <Others rows={own} own />
        </section>
      )}
    </>
  )
}
