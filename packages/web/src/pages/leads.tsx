import { type LeadSettingsDto, type LeadsDto, leadSettingsSchema, leadsSchema } from '@hengjian/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, InputNumber, Popconfirm, Table } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { Empty, Failure, Loading } from '../parts/page-state'
import { fullTime } from '../time/clock-face'
import { addWords } from '../words/addWords'
import { useWords } from '../words/language'
import { leadsWords } from '../words/leads'
import './leads.css'

addWords(leadsWords)

/** Each kind of term with the unit it is set in, in minutes. */
const TERMS = [
  { name: 'hourTerms', unit: 'hours', minutes: 60 },
  { name: 'dayTerms', unit: 'hours', minutes: 60 },
  { name: 'monthTerms', unit: 'days', minutes: 1440 },
] as const

type Past = LeadSettingsDto['history'][number]

function LeadsForm({ settings }: { readonly settings: LeadSettingsDto }) {
  const { t } = useWords()
  const client = useQueryClient()
  const [leads, setLeads] = useState<LeadsDto>(settings.current)
  const { act, busy, failure } = useAct()
  const [saved, setSaved] = useState(false)
  const save = (wanted: LeadsDto): Promise<boolean> =>
    act(async () => {
      setSaved(false)
      const set = await request('/leads', leadSettingsSchema, { method: 'POST', body: wanted })
      client.setQueryData(['leads'], set)
      setLeads(set.current)
      setSaved(true)
    })
  const changed = TERMS.some(({ name }) => leads[name] !== settings.current[name])
  const isStandard = !changed && TERMS.every(({ name }) => settings.current[name] === settings.standard[name])
  return (
    <form
      className="leads"
      onSubmit={(event) => {
        event.preventDefault()
        void save(leads)
      }}
    >
      {TERMS.map(({ name, unit, minutes }) => (
        <label key={name} htmlFor={`lead-${name}`}>
          <span>{t(`leads.${name}`)}</span>
          <InputNumber
            id={`lead-${name}`}
            value={leads[name] / minutes}
            min={1}
            onChange={(value) => {
              setSaved(false)
              if (value !== null) setLeads({ ...leads, [name]: Math.round(value * minutes) })
            }}
          />
          <span>{t(`leads.${unit}`)}</span>
        </label>
      ))}
      <p className="actions">
        <Button
          type="primary"
          htmlType="submit"
          loading={busy}
          disabled={!changed || !leadsSchema.safeParse(leads).success}
        >
          {t('leads.save')}
        </Button>
        <Popconfirm
          title={t('leads.restore')}
          description={TERMS.map(
            ({ name, unit, minutes }) =>
              `${t(`leads.${name}`)} ${settings.standard[name] / minutes} ${t(`leads.${unit}`)}`,
          ).map((line) => <div key={line}>{line}</div>)}
          okText={t('leads.standard')}
          cancelText={t('leads.cancel')}
          onConfirm={() => void save(settings.standard)}
        >
          <Button disabled={isStandard}>{t('leads.standard')}</Button>
        </Popconfirm>
      </p>
      {saved ? <Alert type="success" showIcon title={t('leads.saved')} /> : null}
      {failure === undefined ? null : <Failure failure={failure} />}
    </form>
  )
}

/** How long before a limit this office is reminded, and who has set it when. */
export function LeadsPage() {
  const { t } = useWords()
  const query = useQuery({
    queryKey: ['leads'],
    queryFn: ({ signal }) => request('/leads', leadSettingsSchema, { signal }),
  })
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  return (
    <>
      <h1>{t('leads.title')}</h1>
      <p className="hint">{t('leads.note')}</p>
      <LeadsForm settings={query.data} />
      <h2>{t('leads.history')}</h2>
      <Table<Past>
        size="small"
        rowKey={({ at, by }) => `${at} ${by}`}
        dataSource={query.data.history}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Empty text={t('leads.empty')} /> }}
        columns={[
          { title: t('leads.at'), key: 'at', width: 180, render: (_, one) => fullTime(one.at) },
          { title: t('leads.by'), key: 'by', dataIndex: 'by', width: 160 },
          ...TERMS.map(({ name, unit, minutes }) => ({
            title: t(`leads.${name}`),
            key: name,
            render: (_: unknown, one: Past) => `${one[name] / minutes} ${t(`leads.${unit}`)}`,
          })),
        ]}
      />
    </>
  )
}
