import { type PersonDto, personSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Alert } from 'antd'
import { request } from '../api/request'
import { Measures, NextClock, nextClock, Values } from '../parts/case-head'
import { ClockSection, CourseSection, FindingSection } from '../parts/course'
import { Failure, Loading } from '../parts/page-state'
import { Masked } from '../parts/unmask'
import { setServerNow } from '../time/server-clock'
import { useWords } from '../words/language'

/** What may be a matter of who somebody is: told, never settled here. */
function Doubts({ person }: { readonly person: PersonDto }) {
  const { t, say, listed } = useWords()
  return (
    <>
      {person.sameNumber.length === 0 ? null : (
        <Alert
          type="warning"
          showIcon
          title={t('people.sameNumber')}
          description={person.sameNumber.map(({ id, label, cases }) => (
            <div key={id}>
              <Link to="/people/$id" params={{ id }}>
                {say(label)}
              </Link>{' '}
              {listed(cases.map((one) => say(one.label)))}
            </div>
          ))}
        />
      )}
      {person.names.length < 2 ? null : (
        <Alert type="warning" showIcon title={`${t('people.names')}${listed(person.names)}`} />
      )}
    </>
  )
}

function PersonHead({ person }: { readonly person: PersonDto }) {
  const { t, say } = useWords()
  const next = nextClock(person.clocks, person.id)
  const name = person.attributes.find((one) => one.name === 'name')
  return (
    <header className="case-head">
      <h1>
        {t('people.one')}{' '}
        {name === undefined ? (
          say(person.label)
        ) : (
          <Masked person={person.id} name="name" label={say(name.label)} masked={say(person.label)} />
        )}
      </h1>
      <Doubts person={person} />
      <p className="values">
        <span className="value">
          <span className="value-label">{t('people.measures')}</span>{' '}
          <strong>{person.measures.length === 0 ? t('people.free') : <Measures measures={person.measures} />}</strong>
        </span>
        {next === undefined ? null : <NextClock clock={next} />}
      </p>
      <p className="values">
        <span className="value-label">{t('people.cases')}</span>{' '}
        {person.cases.length === 0
          ? t('people.noCase')
          : person.cases.map(({ id, label, charge }) => (
              <span key={id} className="value">
                <Link to="/cases/$id" params={{ id }}>
                  {say(label)}
                </Link>{' '}
                {charge}
              </span>
            ))}
      </p>
      <p className="values">
        <Values person={person.id} values={person.attributes.filter((one) => one.name !== 'name')} />
      </p>
    </header>
  )
}

/** A person over all cases: who it is as far as may be shown, what restrains now, and everything that was reported. */
export function PersonPage() {
  const { t } = useWords()
  const { id } = useParams({ from: '/people/$id' })
  const { view } = useSearch({ from: '/people/$id' })
  const navigate = useNavigate({ from: '/people/$id' })
  const query = useQuery({
    queryKey: ['person', id],
    queryFn: async ({ signal }) => {
      const found = await request(`/people/${encodeURIComponent(id)}`, personSchema, { signal })
      setServerNow(found.now)
      return found
    },
  })
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const { data } = query
  return (
    <>
      <PersonHead person={data} />
      <CourseSection
        course={data}
        title={t('people.timeline')}
        now={Date.parse(data.now)}
        asList={view === 'list'}
        onList={(list) => void navigate({ search: list ? { view: 'list' } : {}, replace: true })}
      />
      <FindingSection findings={data.findings} />
      <ClockSection clocks={data.clocks} />
    </>
  )
}
