import { caseSchema, type FactDto } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Drawer, Segmented, Select, Table } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { Clock } from '../parts/clock'
import { FactCard, factTime } from '../parts/fact-card'
import { FindingLine } from '../parts/finding-line'
import { Empty, Failure, Loading } from '../parts/page-state'
import { type Stretch, Timeline } from '../parts/timeline'
import { fullTime, shortTime } from '../time/clock-face'
import { setServerNow } from '../time/server-clock'
import { useWords } from '../words/language'

type Zoom = 'all' | 'lastDay' | 'lastWeek'
const DAY = 86_400_000

/** The stretch to show: the whole course, or its last day or week. */
function stretchOf(facts: readonly FactDto[], zoom: Zoom): Stretch {
  const instants = facts.map(({ occurredAt }) => Date.parse(occurredAt.from))
  const to = Math.max(...instants, 0)
  const from = zoom === 'all' ? Math.min(...instants, to) : to - (zoom === 'lastDay' ? DAY : 7 * DAY)
  const margin = Math.max((to - from) * 0.02, 60_000)
  return { from: from - margin, to: to + margin }
}

/** A case: who, under which measures and clocks, and everything that was reported, as known now or then. */
export function CasePage() {
  const { t, say } = useWords()
  const { id } = useParams({ from: '/cases/$id' })
  const { knownAt } = useSearch({ from: '/cases/$id' })
  const navigate = useNavigate({ from: '/cases/$id' })
  const [zoom, setZoom] = useState<Zoom>('all')
  const [chosen, setChosen] = useState<string>()
  const query = useQuery({
    queryKey: ['case', id, knownAt],
    queryFn: async ({ signal }) => {
      const at = knownAt === undefined ? '' : `?knownAt=${encodeURIComponent(knownAt)}`
      const found = await request(`/cases/${encodeURIComponent(id)}${at}`, caseSchema, { signal })
      setServerNow(found.now)
      return found
    },
    placeholderData: (before) => before,
  })
  if (query.isPending) return <Loading />
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const { data } = query
  const fact = data.facts.find((one) => one.id === chosen)
  return (
    <>
      <h1>
        {t('case.title')} {data.number}
      </h1>
      <p className="attributes">
        {data.attributes.map(({ name, label, value }) => (
          <span key={name}>
            {say(label)} <strong>{say(value)}</strong>
          </span>
        ))}
      </p>
      <section aria-label={t('case.persons')} className="persons">
        {data.persons.map((person) => (
          <p key={person.id}>
            <strong>{person.label}</strong>{' '}
            {person.attributes.map(({ name, label, value }) => (
              <span key={name}>
                {say(label)} {say(value)}{' '}
              </span>
            ))}
            <span>
              {t('case.measures')}：
              {person.measures.length === 0
                ? t('case.none')
                : person.measures.map((one) => `${say(one.name)} ${shortTime(one.since)}`).join('；')}
            </span>
          </p>
        ))}
      </section>
      {data.clocks.length === 0 ? null : (
        <section aria-labelledby="case-clocks">
          <h2 id="case-clocks">{t('case.clocks')}</h2>
          <div className="clock-grid">
            {data.clocks.map((clock) => (
              <Clock key={clock.id} clock={clock} />
            ))}
          </div>
        </section>
      )}
      {data.findings.length === 0 ? null : (
        <section aria-labelledby="case-findings">
          <h2 id="case-findings">{t('case.findings')}</h2>
          {data.findings.map((finding) => (
            <FindingLine key={finding.id} finding={finding} />
          ))}
        </section>
      )}
      <section aria-labelledby="case-timeline">
        <h2 id="case-timeline">{t('case.timeline')}</h2>
        <div className="query">
          <span>{t('case.knownAt')}</span>
          <Select<string>
            aria-label={t('case.knownAt')}
            style={{ width: 220 }}
            value={knownAt ?? ''}
            onChange={(value) => void navigate({ search: value === '' ? {} : { knownAt: value } })}
            options={[
              { value: '', label: t('case.now') },
              ...data.knownAt.map((at) => ({ value: at, label: fullTime(at) })),
            ]}
          />
          <Segmented<Zoom>
            aria-label={t('case.zoom')}
            value={zoom}
            onChange={setZoom}
            options={(['all', 'lastWeek', 'lastDay'] as const).map((value) => ({ value, label: t(`case.${value}`) }))}
          />
        </div>
        {data.facts.length === 0 ? (
          <Empty text={t('case.empty')} />
        ) : (
          <Timeline
            facts={data.facts}
            findings={data.findings}
            stretch={stretchOf(data.facts, zoom)}
            onChoose={setChosen}
          />
        )}
      </section>
      <section aria-labelledby="case-facts">
        <h2 id="case-facts">{t('case.facts')}</h2>
        <Table<FactDto>
          size="small"
          rowKey="id"
          dataSource={[...data.facts]}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            { title: t('case.occurred'), key: 'at', render: (_, one) => factTime(one) },
            {
              title: t('case.kind'),
              key: 'kind',
              render: (_, one) => (
                <button type="button" className="plain-link" onClick={() => setChosen(one.id)}>
                  {say(one.kindName)}
                </button>
              ),
            },
            {
              title: t('case.objects'),
              key: 'objects',
              render: (_, one) => one.objects.map(({ label }) => label).join('、'),
            },
            {
              title: t('case.data'),
              key: 'data',
              render: (_, one) => one.data.map(({ label, value }) => `${say(label)} ${say(value)}`).join('；'),
            },
            { title: t('case.source'), key: 'source', render: (_, one) => say(one.sourceName) },
            { title: t('case.received'), key: 'received', render: (_, one) => shortTime(one.receivedAt) },
          ]}
        />
      </section>
      <Drawer
        title={fact === undefined ? '' : say(fact.kindName)}
        open={fact !== undefined}
        onClose={() => setChosen(undefined)}
      >
        {fact === undefined ? null : <FactCard fact={fact} />}
      </Drawer>
    </>
  )
}
