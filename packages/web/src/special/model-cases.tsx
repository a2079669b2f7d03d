import { type ModelCaseDto, maskingSchema, modelCasesSchema } from '@hengjian/contract/modelCases'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input, Select, Table } from 'antd'
import { useState } from 'react'
import { queryOf, request } from '../api/request'
import { useAct } from '../api/use-act'
import { Labelled } from '../parts/labelled'
import { EmptyOf, Failure } from '../parts/page-state'
import { shortTime } from '../time/clock-face'
import { addWords } from '../words/addWords'
import { useWords } from '../words/language'
import { modelCasesWords } from '../words/modelCases'

addWords(modelCasesWords)

interface Masked {
  readonly text: string
  readonly replaced: Readonly<Record<string, number>>
  readonly found: readonly string[]
}

/** Takes names, numbers and addresses out of a text; what was typed stays on this page. */
function MaskingTool() {
  const { t, listed } = useWords()
  const [text, setText] = useState('')
  const [names, setNames] = useState('')
  const [masked, setMasked] = useState<Masked>()
  const [copied, setCopied] = useState(false)
  const { act, busy, failure } = useAct()
  const mask = (): Promise<boolean> =>
    act(async () => {
      setCopied(false)
      const body = { text, names: names.split(/[\s、，,]+/u).filter((name) => name !== '') }
      setMasked(await request('/model-cases/masking', maskingSchema, { method: 'POST', body }))
    })
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(masked?.text ?? '')
    setCopied(true)
  }
  const counted = Object.entries(masked?.replaced ?? {}).flatMap(([kind, count]) =>
    count === 0 ? [] : [`${t(`modelCases.kinds.${kind}`)} ${count}`],
  )
  return (
    <section className="special-form" aria-label={t('modelCases.tool')}>
      <Labelled label={t('modelCases.raw')}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={8}
            maxLength={20_000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Labelled>
      <Labelled label={t('modelCases.masked')}>
        {(id) => <Input.TextArea id={id} rows={8} readOnly value={masked?.text ?? ''} />}
      </Labelled>
      <Labelled label={t('modelCases.names')}>
        {(id) => <Input id={id} value={names} onChange={({ target }) => setNames(target.value)} />}
      </Labelled>
      <p className="actions">
        <Button loading={busy} disabled={text.trim() === ''} onClick={() => void mask()}>
          {t('modelCases.mask')}
        </Button>
        {masked === undefined ? null : (
          <Button onClick={() => void act(copy)}>{t(copied ? 'modelCases.copied' : 'modelCases.copy')}</Button>
        )}
        {counted.length === 0 ? null : (
          <span role="status">
            {t('modelCases.replaced')} {listed(counted)}
          </span>
        )}
      </p>
      {masked === undefined || masked.found.length === 0 ? null : (
        <p className="hint">
          {t('modelCases.found')} {listed(masked.found)}
        </p>
      )}
      {failure === undefined ? null : <Failure failure={failure} />}
    </section>
  )
}

/** The model cases that were published, and what helps to write one. */
export function ModelCases() {
  const { t, say } = useWords()
  const { subject, q } = useSearch({ from: '/special/$' })
  const navigate = useNavigate({ from: '/special/$' })
  const [tool, setTool] = useState(false)
  const query = useQuery({
    queryKey: ['modelCases', subject, q],
    queryFn: ({ signal }) => request(`/model-cases?${queryOf({ subject, q })}`, modelCasesSchema, { signal }),
    placeholderData: (before) => before,
  })
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  return (
    <>
      <div className="title-line">
        <h1>{t('special.areas.modelCases')}</h1>
        <span className="actions">
          <Button onClick={() => setTool(!tool)}>{t('modelCases.tool')}</Button>
          {query.data?.mayDraft === true ? (
            <Link to="/open" search={{ workflow: 'modelCase' }}>
              {t('modelCases.draft')}
            </Link>
          ) : null}
        </span>
      </div>
      <p className="hint">{t('modelCases.note')}</p>
      {tool ? <MaskingTool /> : null}
      <p className="actions">
        <Select<string>
          aria-label={t('modelCases.subject')}
          style={{ width: 220 }}
          value={subject ?? ''}
          onChange={(chosen) => void navigate({ search: { q, subject: chosen === '' ? undefined : chosen } })}
          options={[
            { value: '', label: t('modelCases.all') },
            ...(query.data?.subjects ?? []).map(({ id, title }) => ({ value: id, label: say(title) })),
          ]}
        />
        <Input.Search
          aria-label={t('modelCases.search')}
          placeholder={t('modelCases.search')}
          style={{ width: 260 }}
          defaultValue={q ?? ''}
          onSearch={(sought) => void navigate({ search: { subject, q: sought === '' ? undefined : sought } })}
        />
      </p>
      <Table<ModelCaseDto>
        size="small"
        rowKey="id"
        loading={query.isPending}
        dataSource={[...(query.data?.cases ?? [])]}
        pagination={false}
        locale={{ emptyText: <EmptyOf query={query} text={t('modelCases.empty')} /> }}
        columns={[
          {
            title: t('modelCases.headline'),
            key: 'headline',
            render: (_, { id, headline }) => (
              <Link to="/special/$" params={{ _splat: `modelCases/${id}` }}>
                {headline}
              </Link>
            ),
          },
          { title: t('modelCases.subject'), key: 'subject', width: 180, render: (_, one) => say(one.subject.title) },
          { title: t('modelCases.keyPoints'), dataIndex: 'keyPoints' },
          {
            title: t('modelCases.published'),
            key: 'published',
            width: 200,
            render: (_, { publishedAt, publishedBy }) => `${shortTime(publishedAt)} ${publishedBy}`,
          },
        ]}
      />
    </>
  )
}
