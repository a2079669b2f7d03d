import { type UnitDto, unitSchema } from '@hengjian/contract/unit'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { queryOf, request } from '../api/request'
import '../parts/course.css'
import { ListTime } from '../parts/list/list-time'
import { LoopMark } from '../parts/loop-mark'
import { NextClock } from '../parts/next-clock'
import { Empty, Failure, Loading } from '../parts/page-state'
import { TimeLeft } from '../parts/time-left'
import { Why } from '../parts/why'
import { useSite } from '../shell/office'
import { setServerNow } from '../time/server-clock'
import { addWords } from '../words/addWords'
import { useWords } from '../words/language'
import { unitWords } from '../words/unit'

addWords(unitWords)

const DAY = 86_400_000

function Rows<Row extends object>({
  rows,
  keyOf,
  columns,
}: {
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly columns: TableColumnsType<Row>
}) {
  return <Table<Row> size="small" rowKey={keyOf} dataSource={[...rows]} pagination={false} columns={columns} />
}

/** One part of the page: its title, the way to all of it, and its rows or what would be there. */
function Part({
  title,
  more,
  isEmpty,
  empty,
  children,
}: {
  readonly title: string
  readonly more?: ReactNode
  readonly isEmpty: boolean
  readonly empty: string
  readonly children: ReactNode
}) {
  return (
    <section className="panel">
      <h2>
        {title} {more}
      </h2>
      {isEmpty ? <Empty text={empty} /> : children}
    </section>
  )
}

const FIGURES = ['cases', 'inside', 'open', 'matters', 'overdue'] as const

function Figures({ data }: { readonly data: UnitDto }) {
  const { t } = useWords()
  const figures = {
    cases: data.cases.total,
    inside: data.inside.length,
    open: data.findings.reduce((sum, { open }) => sum + open, 0),
    matters: data.matters.counts.open,
    overdue: data.matters.counts.overdue,
  }
  return (
    <p className="values">
      {FIGURES.map((name) => (
        <span key={name} className="value">
          <span className="value-label">{t(`unit.${name}`)}</span>{' '}
          <Why name={t(`unit.${name}`)} figure={<strong>{figures[name]}</strong>}>
            {t(`unit.${name}Why`)}
          </Why>
        </span>
      ))}
    </p>
  )
}

function Cases({ data }: { readonly data: UnitDto }) {
  const { t, say, listed } = useWords()
  const { unit, cases } = data
  const now = Date.parse(data.now)
  const filed = (at: string | null): ReactNode => {
    if (at === null) return <span className="hint">{t('unit.notFiled')}</span>
    const days = Math.floor((now - Date.parse(at)) / DAY)
    return (
      <>
        <ListTime at={at} />{' '}
        {days === 0 ? null : <span className="hint">{t('unit.days').replace('{}', String(days))}</span>}
      </>
    )
  }
  return (
    <Part
      title={t('unit.cases')}
      more={
        <Link to="/cases" search={{ unit, running: 'yes' }}>
          {t('unit.allCases').replace('{}', String(cases.total))}
        </Link>
      }
      isEmpty={cases.rows.length === 0}
      empty={t('unit.noCases')}
    >
      <Rows
        rows={cases.rows}
        keyOf={({ id }) => id}
        columns={[
          {
            title: t('cases.number'),
            key: 'number',
            render: (_, { id, number }) => (
              <Link to="/cases/$id" params={{ id }}>
                {number}
              </Link>
            ),
          },
          { title: t('cases.charge'), key: 'charge', render: (_, { charge }) => charge },
          {
            title: t('cases.persons'),
            key: 'persons',
            render: (_, { persons }) => listed(persons.map(({ label }) => say(label))),
          },
          { title: t('unit.filed'), key: 'filed', render: (_, { filedAt }) => filed(filedAt) },
          {
            title: t('cases.due'),
            key: 'due',
            width: 300,
            render: (_, row) => <NextClock nextClock={row.nextClock} runningClocks={row.runningClocks} />,
          },
          { title: t('cases.open'), key: 'open', align: 'right', render: (_, { openFindings }) => openFindings },
        ]}
      />
    </Part>
  )
}

function Inside({ data }: { readonly data: UnitDto }) {
  const { t, say } = useWords()
  return (
    <Part title={t('unit.inside')} isEmpty={data.inside.length === 0} empty={t('unit.noInside')}>
      <Rows
        rows={data.inside}
        keyOf={({ id }) => id}
        columns={[
          {
            title: t('people.person'),
            key: 'person',
            render: (_, { id, label }) => (
              <Link to="/people/$id" params={{ id }}>
                {say(label)}
              </Link>
            ),
          },
          { title: t('unit.since'), key: 'since', render: (_, { enteredAt }) => <ListTime at={enteredAt} /> },
          {
            title: t('people.cases'),
            key: 'cases',
            render: (_, { cases }) =>
              cases.map(({ id, label }) => (
                <span key={id} className="value">
                  <Link to="/cases/$id" params={{ id }}>
                    {say(label)}
                  </Link>
                </span>
              )),
          },
        ]}
      />
    </Part>
  )
}

function Findings({ data }: { readonly data: UnitDto }) {
  const { t, say } = useWords()
  const { unit, findings } = data
  const count = (state: 'open' | 'confirmed' | 'dismissed', title: string) => ({
    title,
    key: state,
    align: 'right' as const,
    width: 110,
    render: (_: unknown, one: UnitDto['findings'][number]) =>
      one[state] === 0 ? (
        0
      ) : (
        <Link to="/findings" search={{ unit, model: one.model, state }}>
          {one[state]}
        </Link>
      ),
  })
  return (
    <Part title={t('unit.kinds')} isEmpty={findings.length === 0} empty={t('unit.noFindings')}>
      <Rows
        rows={findings}
        keyOf={({ model }) => model}
        columns={[
          {
            title: t('unit.model'),
            key: 'model',
            render: (_, { model, title }) => (
              <Link to="/models/$id" params={{ id: model }}>
                {say(title)}
              </Link>
            ),
          },
          count('open', t('unit.open')),
          count('confirmed', t('unit.confirmed')),
          count('dismissed', t('unit.dismissed')),
        ]}
      />
    </Part>
  )
}

function Matters({ data }: { readonly data: UnitDto }) {
  const { t, say } = useWords()
  const { unit, matters } = data
  return (
    <Part
      title={t('matters.title')}
      more={
        <Link to="/matters" search={{ unit }}>
          {t('unit.allMatters')}
        </Link>
      }
      isEmpty={matters.rows.length === 0}
      empty={t('unit.noMatters')}
    >
      <Rows
        rows={matters.rows}
        keyOf={({ id }) => id}
        columns={[
          {
            title: t('matters.number'),
            key: 'number',
            render: (_, { id, number }) => (
              <Link to="/matters/$id" params={{ id }}>
                {number}
              </Link>
            ),
          },
          { title: t('matters.what'), key: 'what', render: (_, { title }) => title },
          { title: t('matters.state'), key: 'state', width: 130, render: (_, { state }) => say(state.title) },
          {
            title: t('matters.loop'),
            key: 'loop',
            render: (_, { loop, overdue }) => <LoopMark loop={loop} overdue={overdue} />,
          },
          {
            title: t('matters.due'),
            key: 'due',
            render: (_, { due }) => (due === null ? null : <TimeLeft due={due} />),
          },
          {
            title: t('matters.handler'),
            key: 'handler',
            render: (_, { handler }) => handler?.name ?? <span className="hint">{t('matters.nobody')}</span>,
          },
        ]}
      />
    </Part>
  )
}

function Officers({ data }: { readonly data: UnitDto }) {
  const { t, say } = useWords()
  return (
    <Part title={t('unit.officers')} isEmpty={data.officers.length === 0} empty={t('unit.noOfficers')}>
      <p className="hint">{t('unit.officersNote')}</p>
      <p className="values">
        {data.officers.map(({ id, label, cases }) => (
          <span key={id} className="value">
            {say(label)}{' '}
            <Why name={t('unit.officerCases')} figure={cases}>
              {t('unit.officersNote')}
            </Why>
          </span>
        ))}
      </p>
    </Part>
  )
}

/** One police unit as the office meets it: its cases, who is inside for it, what was found, what is owed, and by whom. */
export function UnitPage() {
  const { t } = useWords()
  const { unit } = useParams({ from: '/units/$unit' })
  const site = useSite()
  const query = useQuery({
    queryKey: ['unit', unit, site],
    queryFn: async ({ signal }) => {
      const found = await request(`/units/${encodeURIComponent(unit)}?${queryOf({ site })}`, unitSchema, { signal })
      setServerNow(found.now)
      return found
    },
  })
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const { data } = query
  return (
    <>
      <header className="case-head">
        <h1>
          {t('unit.title')} {data.unit}
        </h1>
        <Figures data={data} />
      </header>
      <Cases data={data} />
      <Inside data={data} />
      <Findings data={data} />
      <Matters data={data} />
      <Officers data={data} />
    </>
  )
}
