import { type HeadingDto, headingSchema } from '@hengjian/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { Failure, Loading } from '../parts/page-state'
import { addWords } from '../words/addWords'
import { useWords } from '../words/language'
import { registersWords } from '../words/registers'
import './heading.css'

addWords(registersWords)

const FIELDS = [
  { name: 'name', most: 64 },
  { name: 'area', most: 12 },
  { name: 'department', most: 12 },
] as const

function HeadingForm({ heading }: { readonly heading: HeadingDto }) {
  const { t, colon } = useWords()
  const client = useQueryClient()
  const [draft, setDraft] = useState(heading)
  const { act, busy, failure } = useAct()
  const [saved, setSaved] = useState(false)
  const save = (): Promise<boolean> =>
    act(async () => {
      const set = await request('/office/heading', headingSchema, { method: 'PUT', body: draft })
      client.setQueryData(['heading'], set)
      setSaved(true)
    })
  const changed = FIELDS.some(({ name }) => draft[name] !== heading[name])
  return (
    <form
      className="heading"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {FIELDS.map(({ name, most }) => (
        <label key={name} htmlFor={`heading-${name}`}>
          <span>{t(`heading.${name}`)}</span>
          <Input
            id={`heading-${name}`}
            value={draft[name]}
            maxLength={most}
            onChange={({ target }) => {
              setSaved(false)
              setDraft({ ...draft, [name]: target.value })
            }}
          />
        </label>
      ))}
      <p>
        {t('heading.example')}
        {colon}
        <strong>{`${draft.area}检${draft.department}纠违〔2026〕1号`}</strong>
      </p>
      <p className="actions">
        <Button
          type="primary"
          htmlType="submit"
          loading={busy}
          disabled={!changed || !headingSchema.safeParse(draft).success}
        >
          {t('heading.save')}
        </Button>
      </p>
      {saved ? <Alert type="success" showIcon title={t('heading.saved')} /> : null}
      {failure === undefined ? null : <Failure failure={failure} />}
    </form>
  )
}

/** How the office is called on its documents, and its parts of their numbers. */
export function HeadingPage() {
  const { t } = useWords()
  const query = useQuery({
    queryKey: ['heading'],
    queryFn: ({ signal }) => request('/office/heading', headingSchema, { signal }),
  })
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  return (
    <>
      <h1>{t('heading.title')}</h1>
      <p className="hint">{t('heading.note')}</p>
      <HeadingForm heading={query.data} />
    </>
  )
}
