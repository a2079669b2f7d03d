import { type DeskDto, deskSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queryOf, request } from '../api/request'
import { Clock } from '../parts/clock'
import { FindingLine } from '../parts/finding-line'
import { Empty, Failure, Loading } from '../parts/page-state'
import { useSite } from '../shell/office'
import { shortTime } from '../time/clock-face'
import { setServerNow } from '../time/server-clock'
import { useWords } from '../words/language'

type Cell = DeskDto['checklist']['rows'][number]['cells'][number]

const SIGNS: Readonly<Record<Cell['state'], string>> = {
  notDue: '·',
  running: '◔',
  urgent: '!',
  done: '✓',
  violated: '✕',
  unknown: '?',
  notApplicable: '–',
}

function Board({ checklist }: Pick<DeskDto, 'checklist'>) {
  const { t, say } = useWords()
  if (checklist.rows.length === 0) return <Empty text={t('desk.checklistEmpty')} />
  return (
    <div className="board">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('desk.person')}</th>
            <th scope="col">{t('desk.since')}</th>
            {checklist.items.map((item) => (
              <th scope="col" key={item.item} title={say(item.name)}>
                {say(item.short)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {checklist.rows.map((row) => (
            <tr key={row.person.id}>
              <th scope="row">
                {row.case === null ? (
                  row.person.label
                ) : (
                  <Link to="/cases/$id" params={{ id: row.case.id }}>
                    {row.person.label}
                  </Link>
                )}
              </th>
              <td>{shortTime(row.since)}</td>
              {row.cells.map((cell) => (
                <td key={cell.item} className={`cell cell-${cell.state}`}>
                  {cell.finding === null ? (
                    <span role="img" aria-label={t(`cell.${cell.state}`)} title={t(`cell.${cell.state}`)}>
                      {SIGNS[cell.state]}
                    </span>
                  ) : (
                    <Link
                      to="/findings/$id"
                      params={{ id: cell.finding }}
                      aria-label={t(`cell.${cell.state}`)}
                      title={t(`cell.${cell.state}`)}
                    >
                      {SIGNS[cell.state]}
                    </Link>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The duty desk: what runs out, what is new, and every person's first 24 hours. */
export function DeskPage() {
  const { t } = useWords()
  const site = useSite()
  const query = useQuery({
    queryKey: ['desk', site],
    queryFn: async ({ signal }) => {
      const desk = await request(`/desk?${queryOf({ site })}`, deskSchema, { signal })
      setServerNow(desk.now)
      return desk
    },
    refetchInterval: 30_000,
  })
  if (query.isPending) return <Loading />
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const { figures, clocks, findings, checklist } = query.data
  return (
    <>
      <h1>{t('desk.title')}</h1>
      <ul className="figures">
        {(
          [
            ['inCentre', figures.inCentre, t('desk.persons')],
            ['filed24h', figures.filed24h, t('desk.cases')],
            ['urgent', figures.urgent, t('desk.items')],
            ['newFindings', figures.newFindings, t('desk.items')],
          ] as const
        ).map(([name, value, unit]) => (
          <li key={name}>
            <span>{t(`desk.${name}`)}</span> <strong>{value}</strong> {unit}
          </li>
        ))}
      </ul>
      <div className="columns">
        <section aria-labelledby="running-out">
          <h2 id="running-out">{t('desk.clocks')}</h2>
          {clocks.length === 0 ? (
            <Empty text={t('desk.clocksEmpty')} />
          ) : (
            clocks.map((clock) => <Clock key={clock.id} clock={clock} stale={query.isRefetchError} />)
          )}
        </section>
        <section aria-labelledby="new-findings">
          <h2 id="new-findings">{t('desk.findings')}</h2>
          {findings.length === 0 ? (
            <Empty text={t('desk.findingsEmpty')} />
          ) : (
            findings.map((finding) => <FindingLine key={finding.id} finding={finding} fresh />)
          )}
        </section>
      </div>
      <section aria-labelledby="golden">
        <h2 id="golden">{t('desk.checklist')}</h2>
        <Board checklist={checklist} />
      </section>
    </>
  )
}
