import { healthSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { request } from '../api/request'
import { Failure, Loading } from '../parts/page-state'
import { ThirdParty } from '../parts/third-party'
import { fullTime } from '../time/clock-face'
import { useWords } from '../words/language'

/** Version, licence and health. */
export function AboutPage() {
  const { t } = useWords()
  const query = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => request('/health', healthSchema, { signal }),
  })
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const { version, database, judgedUpTo, facts } = query.data
  const rows = [
    [t('about.version'), version],
    [t('about.licence'), 'Apache-2.0'],
    [t('about.database'), `PostgreSQL ${database.version}`],
    [t('about.search'), database.chineseSearch ? t('about.yes') : t('about.no')],
    [t('about.facts'), String(facts)],
    [t('about.judged'), fullTime(judgedUpTo)],
  ] as const
  return (
    <>
      <h1>{t('about.title')}</h1>
      <dl className="about">
        {rows.map(([name, value]) => (
          <div key={name} className="pair">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ThirdParty />
    </>
  )
}
