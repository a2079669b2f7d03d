import { type CampaignDto, campaignSchema, campaignsSchema, DECISIONS } from '@hengjian/contract/identity'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Checkbox, Input, Select, Table } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { Labelled } from '../parts/labelled'
import { DayFilter } from '../parts/list/day-filter'
import { EmptyOf, Failure } from '../parts/page-state'
import { StateTag } from '../parts/state-tag'
import { addWords } from '../words/addWords'
import { useWords } from '../words/language'
import { lookBackWords } from '../words/lookBack'

addWords(lookBackWords)

const MARKS = { proposed: 'urgent', running: 'running', closed: 'satisfied' } as const
const FIRST = { title: '', purpose: '', from: '2018-01-01', to: '', charges: '危险驾驶\n交通肇事' }

/** How far a look-back has come, as a share of those it reaches. */
const doneOf = ({ stages, persons }: CampaignDto): string => {
  const open = stages.filter(({ id }) => id === 'todo' || id === 'inCheck').reduce((sum, { count }) => sum + count, 0)
  return `${persons - open} / ${persons}`
}

function Propose({ staff }: { readonly staff: readonly { readonly login: string; readonly name: string }[] }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const [form, setForm] = useState(FIRST)
  const [decisions, setDecisions] = useState<(typeof DECISIONS)[number][]>(['discretionaryNonProsecution'])
  const [members, setMembers] = useState<string[]>([])
  const { act, busy, failure } = useAct()
  const put = (changed: Partial<typeof FIRST>): void => setForm({ ...form, ...changed })
  const send = (): Promise<boolean> =>
    act(async () => {
      const charges = form.charges.split('\n').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]))
      const body = { ...form, charges, decisions, members }
      const { id } = await request('/campaigns', campaignSchema, { method: 'POST', body })
      await navigate({ to: '/special/$', params: { _splat: `lookBack/${id}` } })
    })
  const ready = form.title.trim() !== '' && form.purpose.trim() !== '' && form.to !== '' && decisions.length > 0
  return (
    <section className="special-form" aria-label={t('lookBack.propose')}>
      <Labelled label={t('lookBack.name')}>
        {(id) => (
          <Input id={id} maxLength={100} value={form.title} onChange={({ target }) => put({ title: target.value })} />
        )}
      </Labelled>
      <Labelled label={t('lookBack.purpose')}>
        {(id) => (
          <Input
            id={id}
            maxLength={400}
            value={form.purpose}
            onChange={({ target }) => put({ purpose: target.value })}
          />
        )}
      </Labelled>
      <DayFilter label={t('lookBack.from')} value={form.from} onChoose={(from = '') => put({ from })} />
      <DayFilter label={t('lookBack.to')} value={form.to} onChoose={(to = '') => put({ to })} />
      <Labelled label={t('lookBack.charges')}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={3}
            value={form.charges}
            onChange={({ target }) => put({ charges: target.value })}
          />
        )}
      </Labelled>
      <fieldset>
        <legend>{t('lookBack.decisions')}</legend>
        <Checkbox.Group
          value={decisions}
          onChange={setDecisions}
          options={DECISIONS.map((value) => ({ value, label: t(`lookBack.decision.${value}`) }))}
        />
      </fieldset>
      <div className="wide">
        <Select
          mode="multiple"
          aria-label={t('lookBack.members')}
          placeholder={t('lookBack.members')}
          style={{ width: '100%' }}
          value={members}
          onChange={setMembers}
          optionFilterProp="label"
          options={staff.map(({ login, name }) => ({ value: login, label: name }))}
        />
      </div>
      {failure === undefined ? null : <Failure failure={failure} />}
      <div className="wide">
        <Button type="primary" loading={busy} disabled={!ready} onClick={() => void send()}>
          {t('lookBack.propose')}
        </Button>
      </div>
    </section>
  )
}

/** The look-backs that are one's own to see, and a form to propose one. */
export function LookBacks() {
  const { t, say, listed } = useWords()
  const [proposing, setProposing] = useState(false)
  const query = useQuery({
    queryKey: ['campaigns'],
    queryFn: ({ signal }) => request('/campaigns', campaignsSchema, { signal }),
  })
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  return (
    <>
      <div className="title-line">
        <h1>{t('special.areas.lookBack')}</h1>
        {query.data?.mayPropose === true ? (
          <Button onClick={() => setProposing(!proposing)}>{t('lookBack.propose')}</Button>
        ) : null}
      </div>
      <p className="hint">{t('lookBack.note')}</p>
      {proposing ? <Propose staff={query.data?.staff ?? []} /> : null}
      <Table<CampaignDto>
        size="small"
        rowKey="id"
        loading={query.isPending}
        dataSource={[...(query.data?.campaigns ?? [])]}
        pagination={false}
        locale={{ emptyText: <EmptyOf query={query} text={t('lookBack.empty')} /> }}
        columns={[
          {
            title: t('lookBack.name'),
            key: 'title',
            render: (_, { id, title }) => (
              <Link to="/special/$" params={{ _splat: `lookBack/${id}` }}>
                {title}
              </Link>
            ),
          },
          {
            title: t('lookBack.state'),
            key: 'state',
            width: 120,
            render: (_, { state }) => <StateTag mark={MARKS[state]} word={t(`lookBack.states.${state}`)} />,
          },
          { title: t('lookBack.period'), key: 'period', width: 210, render: (_, { from, to }) => `${from} – ${to}` },
          {
            title: t('lookBack.scope'),
            key: 'scope',
            render: (_, { charges, decisions }) =>
              `${listed(charges)} · ${listed(decisions.map(({ title }) => say(title)))}`,
          },
          { title: t('lookBack.progress'), key: 'done', width: 110, align: 'right', render: (_, one) => doneOf(one) },
          { title: t('lookBack.leads'), dataIndex: 'leads', width: 120, align: 'right' },
        ]}
      />
    </>
  )
}
