import { type RegisterDto, type RegisterPageDto, registerPageSchema, registersSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Table } from 'antd'
import { queryOf, request } from '../api/request'
import { Empty, Failure, Loading } from '../parts/page-state'
import { StateTag } from '../parts/state-tag'
import { fullTime } from '../time/clock-face'
import { addWords } from '../words/addWords'
import { useWords } from '../words/language'
import { registersWords } from '../words/registers'
import '../parts/document.css'

addWords(registersWords)

type Entry = RegisterPageDto['rows'][number]

function Whole({ register }: { readonly register: RegisterDto }) {
  const { t } = useWords()
  return register.whole ? (
    <StateTag mark="satisfied" word={t('registers.whole').replace('{}', String(register.last))} />
  ) : (
    <StateTag mark="violated" word={t('registers.gap')} />
  )
}

function Registers({ registers }: { readonly registers: readonly RegisterDto[] }) {
  const { t, say } = useWords()
  return (
    <Table<RegisterDto>
      size="small"
      rowKey={({ type, year }) => `${type} ${year}`}
      dataSource={[...registers]}
      pagination={false}
      locale={{ emptyText: <Empty text={t('registers.empty')} /> }}
      columns={[
        {
          title: t('registers.type'),
          key: 'type',
          render: (_, { title, type, year }) => (
            <Link to="/registers" search={{ type, year: String(year) }}>
              {say(title)}
            </Link>
          ),
        },
        { title: t('registers.abbr'), dataIndex: 'abbr', key: 'abbr', width: 110 },
        { title: t('registers.year'), dataIndex: 'year', key: 'year', width: 90 },
        { title: t('registers.given'), dataIndex: 'given', key: 'given', width: 110, align: 'right' },
        { title: t('registers.voids'), dataIndex: 'voids', key: 'voids', width: 110, align: 'right' },
        { title: t('registers.proof'), key: 'whole', width: 260, render: (_, one) => <Whole register={one} /> },
      ]}
    />
  )
}

function Voided({ entry }: { readonly entry: Entry }) {
  const { t } = useWords()
  if (entry.void === null) return null
  const { by, at, reason } = entry.void
  return (
    <>
      {by.name} {fullTime(at).slice(0, 16)}
      {reason === null ? '' : ` ${reason}`} <span className="hint">{t('documents.voidNumber')}</span>
    </>
  )
}

function Register({
  type,
  year,
  before,
}: {
  readonly type: string
  readonly year: string
  readonly before?: string | undefined
}) {
  const { t, say } = useWords()
  const navigate = useNavigate({ from: '/registers' })
  const path = `/documents/registers/${encodeURIComponent(type)}/${encodeURIComponent(year)}?${queryOf({ before })}`
  const query = useQuery({
    queryKey: ['register', type, year, before],
    queryFn: ({ signal }) => request(path, registerPageSchema, { signal }),
  })
  if (query.isPending) return <Loading />
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const { title, rows, next } = query.data
  return (
    <section>
      <div className="title-line">
        <h2>
          {say(title)} {year}
        </h2>
        <span className="actions">
          <Link to="/registers">← {t('registers.all')}</Link>
          {next === null ? null : (
            <Button onClick={() => void navigate({ search: { type, year, before: String(next) } })}>
              {t('registers.earlier')}
            </Button>
          )}
        </span>
      </div>
      <Table<Entry>
        size="small"
        rowKey="number"
        dataSource={[...rows]}
        pagination={false}
        locale={{ emptyText: <Empty text={t('registers.empty')} /> }}
        columns={[
          {
            title: t('registers.number'),
            key: 'text',
            width: 260,
            render: (_, { text, matter, document, state }) =>
              matter === null ? (
                <span className={state === 'void' ? 'document-number void' : 'document-number'}>{text}</span>
              ) : (
                <Link to="/matters/$id/documents/$document" params={{ id: matter.id, document }}>
                  {text}
                </Link>
              ),
          },
          {
            title: t('registers.state'),
            key: 'state',
            width: 130,
            render: (_, { state }) => (
              <StateTag mark={state === 'void' ? 'violated' : 'satisfied'} word={t(`documentState.${state}`)} />
            ),
          },
          {
            title: t('registers.givenAt'),
            key: 'givenAt',
            width: 160,
            render: (_, { givenAt }) => fullTime(givenAt).slice(0, 16),
          },
          {
            title: t('registers.matter'),
            key: 'matter',
            width: 240,
            render: (_, { matter }) =>
              matter === null ? (
                <span className="hint">{t('registers.notYours')}</span>
              ) : (
                <Link to="/matters/$id" params={{ id: matter.id }}>
                  {matter.number}
                </Link>
              ),
          },
          { title: t('documentWay.void'), key: 'void', render: (_, one) => <Voided entry={one} /> },
        ]}
      />
    </section>
  )
}

/** The numbers of documents: every register with the proof that none is missing, and each number in it, void ones too. */
export function RegistersPage() {
  const { t } = useWords()
  const { type, year, before } = useSearch({ from: '/registers' })
  const query = useQuery({
    queryKey: ['registers'],
    queryFn: ({ signal }) => request('/documents/registers', registersSchema, { signal }),
  })
  if (query.isPending) return <Loading />
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  return (
    <>
      <h1>{t('registers.title')}</h1>
      <p className="hint">{t('registers.note')}</p>
      {type === undefined || year === undefined ? (
        <Registers registers={query.data} />
      ) : (
        <Register type={type} year={year} before={before} />
      )}
    </>
  )
}
