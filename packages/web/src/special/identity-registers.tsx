import {
  type IdentityRegisterDto,
  identityRegisterSchema,
  identityRegistersSchema,
  REGISTERS,
  type RegisterAskDto,
  registerKindSchema,
} from '@hengjian/contract/identity'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Input, Select, Table } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { FileDrop } from '../parts/file-drop'
import { Labelled } from '../parts/labelled'
import { EmptyOf, Failure } from '../parts/page-state'
import { StateTag } from '../parts/state-tag'
import { shortTime } from '../time/clock-face'
import { addWords } from '../words/addWords'
import { useWords } from '../words/language'
import { lookBackWords } from '../words/lookBack'

addWords(lookBackWords)

const MARKS = { receiving: 'urgent', standing: 'satisfied', removed: 'unknown' } as const
const FIRST: RegisterAskDto = { kind: 'socialInsurance', keeper: '', purpose: '', authority: '' }
const TEXTS = ['keeper', 'purpose', 'authority'] as const

/** Enters a register with its purpose and authority, and sends its file. */
function Add() {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const [form, setForm] = useState(FIRST)
  const [sending, setSending] = useState<string>()
  const { act, failure } = useAct()
  const ready = TEXTS.every((name) => form[name].trim() !== '')
  const send = (file: File): Promise<boolean> =>
    act(async () => {
      setSending(t('identityRegister.sending'))
      const { id } = await request('/identity-registers', identityRegisterSchema, { method: 'POST', body: form })
      const path = `/identity-registers/${id}/file?name=${encodeURIComponent(file.name)}`
      await request(path, identityRegisterSchema, { method: 'PUT', file })
      await navigate({ to: '/special/$', params: { _splat: `identityRegisters/${id}` } })
    }).finally(() => setSending(undefined))
  return (
    <section className="special-form" aria-label={t('identityRegister.add')}>
      <Select<RegisterAskDto['kind']>
        aria-label={t('identityRegister.kind')}
        value={form.kind}
        onChange={(kind) => setForm({ ...form, kind })}
        options={registerKindSchema.options.map((value) => ({ value, label: say(REGISTERS[value]) }))}
      />
      {TEXTS.map((name) => (
        <Labelled key={name} label={t(`identityRegister.${name}`)}>
          {(id) => (
            <Input
              id={id}
              maxLength={200}
              value={form[name]}
              onChange={({ target }) => setForm({ ...form, [name]: target.value })}
            />
          )}
        </Labelled>
      ))}
      {failure === undefined ? null : <Failure failure={failure} />}
      <div className="wide">
        {ready ? (
          <FileDrop
            primary
            label={t('identityRegister.file')}
            hint={t('identityRegister.formats')}
            busy={sending}
            accept=".csv,.xlsx,.ndjson,.jsonl,.gz"
            onFiles={([file]) => file !== undefined && void send(file)}
          />
        ) : (
          <span className="hint">{t('identityRegister.formats')}</span>
        )}
      </div>
    </section>
  )
}

/** The registers handed over for identity checks, the latest first. */
export function IdentityRegisters() {
  const { t, say } = useWords()
  const [adding, setAdding] = useState(false)
  const query = useQuery({
    queryKey: ['identityRegisters'],
    queryFn: ({ signal }) => request('/identity-registers', identityRegistersSchema, { signal }),
  })
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  return (
    <>
      <div className="title-line">
        <h1>{t('special.areas.identityRegisters')}</h1>
        {query.data?.mayAdd === true ? (
          <Button onClick={() => setAdding(!adding)}>{t('identityRegister.add')}</Button>
        ) : null}
      </div>
      <p className="hint">{t('identityRegister.note')}</p>
      {adding ? <Add /> : null}
      <Table<IdentityRegisterDto>
        size="small"
        rowKey="id"
        loading={query.isPending}
        dataSource={[...(query.data?.registers ?? [])]}
        pagination={false}
        locale={{ emptyText: <EmptyOf query={query} text={t('identityRegister.empty')} /> }}
        columns={[
          {
            title: t('identityRegister.kind'),
            key: 'kind',
            render: (_, { id, kind }) => (
              <Link to="/special/$" params={{ _splat: `identityRegisters/${id}` }}>
                {say(kind.title)}
              </Link>
            ),
          },
          { title: t('identityRegister.keeper'), dataIndex: 'keeper' },
          { title: t('identityRegister.purpose'), dataIndex: 'purpose' },
          { title: t('identityRegister.authority'), dataIndex: 'authority' },
          {
            title: t('identityRegister.state'),
            key: 'state',
            width: 130,
            render: (_, { state }) => <StateTag mark={MARKS[state]} word={t(`identityRegister.states.${state}`)} />,
          },
          { title: t('identityRegister.rows'), dataIndex: 'rows', width: 90, align: 'right' },
          { title: t('identityRegister.flagged'), dataIndex: 'flagged', width: 90, align: 'right' },
          {
            title: t('identityRegister.made'),
            key: 'made',
            width: 170,
            render: (_, { madeBy, madeAt }) => `${madeBy} ${shortTime(madeAt)}`,
          },
        ]}
      />
    </>
  )
}
