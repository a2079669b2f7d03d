import { deskSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queryOf, request } from '../api/request'
import { Clock } from '../parts/clock'
import { DeskQueues } from '../parts/desk-queues'
import { DeskTour } from '../parts/desk-tour'
import { DutyBar } from '../parts/duty-bar'
import { Figures } from '../parts/figures'
import { FindingGroup } from '../parts/finding-group'
import { GoldenBoard } from '../parts/golden-board'
import { Empty, Failure, Loading } from '../parts/page-state'
import { useSite } from '../shell/office'
import { setServerNow } from '../time/server-clock'
import { useWords } from '../words/language'

/** Of a backlog it matters when it came to be known. */
const BACKLOG_COLUMNS = 'severity.what.who.unit.arose.found'

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
  const { figures, clocks, findings, backlog, checklist } = query.data
  return (
    <>
      <div className="title-line">
        <h1>{t('desk.title')}</h1>
        <DutyBar />
      </div>
      <Figures figures={figures} />
      <DeskQueues />
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
          <div className="title-line">
            <h2 id="new-findings">{t('desk.findings')}</h2>
            {backlog === 0 ? null : (
              <Link to="/findings" search={{ backlog: 'yes', state: 'open', columns: BACKLOG_COLUMNS }}>
                {t('backlog.link')} {backlog}
              </Link>
            )}
          </div>
          {findings.length === 0 ? (
            <Empty text={t('desk.findingsEmpty')} />
          ) : (
            findings.map((group) => <FindingGroup key={group.cause} group={group} />)
          )}
        </section>
      </div>
      <section aria-labelledby="golden">
        <h2 id="golden">{t('desk.checklist')}</h2>
        <GoldenBoard checklist={checklist} />
      </section>
      <DeskTour />
    </>
  )
}
