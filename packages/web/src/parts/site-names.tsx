import { officeSchema, type SiteDto } from '@hengjian/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { useOffice } from '../shell/office'
import { useWords } from '../words/language'
import { Empty, Failure } from './page-state'

interface Names {
  readonly zh: string
  readonly en: string
}

function SiteName({ site }: { readonly site: SiteDto }) {
  const { t } = useWords()
  const client = useQueryClient()
  const { act, busy, failure } = useAct()
  const [saved, setSaved] = useState(false)
  const save = (body: Names): Promise<boolean> =>
    act(async () => {
      const path = `/office/sites/${encodeURIComponent(site.id)}`
      client.setQueryData(['office'], await request(path, officeSchema, { method: 'PUT', body }))
      setSaved(true)
    })
  return (
    <>
      <Form<Names>
        layout="inline"
        className="query site-names"
        initialValues={site.name ?? { zh: '', en: '' }}
        onValuesChange={() => setSaved(false)}
        onFinish={(names) => void save(names)}
      >
        <span>
          {t('sites.id')} <code>{site.id}</code>
        </span>
        <Form.Item label={t('sites.zh')} name="zh" rules={[{ required: true, whitespace: true, max: 64 }]}>
          <Input aria-label={`${t('sites.zh')} ${site.id}`} />
        </Form.Item>
        <Form.Item label={t('sites.en')} name="en" rules={[{ required: true, whitespace: true, max: 64 }]}>
          <Input aria-label={`${t('sites.en')} ${site.id}`} />
        </Form.Item>
        <Button htmlType="submit" loading={busy}>
          {t('sites.save')}
        </Button>
        <span role="status">{saved ? `✓ ${t('sources.saved')}` : ''}</span>
      </Form>
      {failure === undefined ? null : <Failure failure={failure} />}
    </>
  )
}

/** The names of the office's sites; sources mention sites by an identifier. */
export function SiteNames() {
  const { t } = useWords()
  const office = useOffice()
  return (
    <section aria-labelledby="site-names">
      <h2 id="site-names">{t('sites.title')}</h2>
      <p className="hint">{t('sites.note')}</p>
      {office.data?.sites.length === 0 ? <Empty text={t('sites.empty')} /> : null}
      {office.data?.sites.map((site) => (
        <SiteName key={site.id} site={site} />
      ))}
    </section>
  )
}
