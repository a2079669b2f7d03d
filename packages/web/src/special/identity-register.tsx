import {
  type IdentityRegisterPageDto,
  identityRegisterPageSchema,
  identityRegisterSchema,
} from '@hengjian/contract/identity'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { AskWords } from '../parts/ask-words'
import { Empty, Failure, Loading } from '../parts/page-state'
import { shortTime } from '../time/clock-face'
import { addWords } from '../words/addWords'
import { useWords } from '../words/language'
import { lookBackWords } from '../words/lookBack'

addWords(lookBackWords)

type Flagged = IdentityRegisterPageDto['flagged'][number]

/** The rows in which something is wrong, each with what it is and what helps. */
function FlaggedRows({ rows }: { readonly rows: readonly Flagged[] }) {
  const { t, say } = useWords()
  return (
    <Table<Flagged>
      size="small"
      rowKey="row"
      dataSource={[...rows]}
      pagination={false}
      locale={{ emptyText: <Empty text={t('identityRegister.clean')} /> }}
      columns={[
        { title: t('identityRegister.line'), dataIndex: 'row', width: 70, align: 'right' },
        { title: t('identityRegister.name'), key: 'name', width: 100, render: (_, { words }) => words.name },
        { title: t('identityRegister.number'), key: 'number', width: 190, render: (_, { words }) => words.number },
        { title: t('identityRegister.employer'), key: 'employer', render: (_, { words }) => words.employer },
        {
          title: t('identityRegister.problem'),
          key: 'problem',
          render: (_, { flags }) =>
            flags.map(({ code, title }) => (
              <div key={code}>
                {say(title)} <span className="hint">{code}</span>
              </div>
            )),
        },
        {
          title: t('identityRegister.cure'),
          key: 'cure',
          render: (_, { flags }) => flags.map(({ code, cure }) => <div key={code}>{say(cure)}</div>),
        },
      ]}
    />
  )
}

function Facts({ register }: Pick<IdentityRegisterPageDto, 'register'>) {
  const { t } = useWords()
  const { keeper, purpose, authority, rows, flagged, unread, madeBy, madeAt, removed } = register
  const told = [
    [t('identityRegister.keeper'), keeper],
    [t('identityRegister.purpose'), purpose],
    [t('identityRegister.authority'), authority],
    [t('identityRegister.made'), `${madeBy} ${shortTime(madeAt)}`],
    [t('identityRegister.rows'), `${rows}`],
    [t('identityRegister.flagged'), `${flagged}`],
    ...(unread === 0 ? [] : [[t('identityRegister.unread'), `${unread}`] as const]),
    ...(removed === null
      ? []
      : [[t('identityRegister.removed'), `${removed.by} ${shortTime(removed.at)} · ${removed.why}`] as const]),
  ] as const
  return (
    <dl className="special-facts">
      {told.map(([label, text]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A register: why the office holds it, and which of its rows are in doubt. */
export function IdentityRegister({ id }: { readonly id: string }) {
  const { t, say } = useWords()
  const client = useQueryClient()
  const [after, setAfter] = useState(0)
  const [removing, setRemoving] = useState(false)
  const query = useQuery({
    queryKey: ['identityRegisters', id, after],
    queryFn: ({ signal }) =>
      request(`/identity-registers/${id}?after=${after}`, identityRegisterPageSchema, { signal }),
    placeholderData: (before) => before,
  })
  if (query.isPending) return <Loading />
  if (query.data === undefined) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const { register, flagged, next, mayRemove } = query.data
  return (
    <>
      <div className="title-line">
        <h1>{say(register.kind.title)}</h1>
        <span className="actions">
          <Link to="/special/$" params={{ _splat: 'identityRegisters' }}>
            ← {t('special.areas.identityRegisters')}
          </Link>
          {mayRemove && register.state === 'standing' ? (
            <Button onClick={() => setRemoving(true)}>{t('identityRegister.remove')}</Button>
          ) : null}
        </span>
      </div>
      <p className="hint">{t('identityRegister.note')}</p>
      <Facts register={register} />
      <FlaggedRows rows={flagged} />
      {next === null ? null : <Button onClick={() => setAfter(next)}>{t('identityRegister.more')}</Button>}
      {removing ? (
        <AskWords
          title={t('identityRegister.removing')}
          label={t('identityRegister.removeWhy')}
          most={400}
          onClose={() => setRemoving(false)}
          onWords={async (why) => {
            await request(`/identity-registers/${id}/removal`, identityRegisterSchema, {
              method: 'POST',
              body: { why },
            })
            setRemoving(false)
            await client.invalidateQueries({ queryKey: ['identityRegisters'] })
          }}
        />
      ) : null}
    </>
  )
}
