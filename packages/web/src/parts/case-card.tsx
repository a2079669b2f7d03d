import type { SheetFormat } from '@hengjian/contract'
import { cardSchema } from '@hengjian/contract/card'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { download } from '../api/download'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { useSession } from '../shell/session'
import { useWords } from '../words/language'
import { FormatChoice } from './list/format-choice'
import { Failure } from './page-state'
import { isReason, ReasonField } from './reason-field'

/** Words of the card: they come with it. */
const WORDS = {
  title: { zh: '案卡（统一业务应用系统）', en: 'Case card of the national system' },
  note: {
    zh: '按统一业务应用系统案卡的字段校验。导出的文件含人员全名，可用于录入；该系统导出的案卡从“导入”读入，案件编号一并保留。',
    en: 'Checked against the fields of the national system. The file holds names in full, to be entered there; what that system exports is read on the page of imports, its number with it.',
  },
  show: { zh: '查看案卡', en: 'Show the card' },
  there: { zh: '已有', en: 'there' },
  wanting: { zh: '缺，必填', en: 'wanting, required' },
  none: { zh: '无', en: 'none' },
  complete: { zh: '必填字段齐全。', en: 'Nothing required is wanting.' },
  missing: { zh: '缺 {} 项必填字段。', en: '{} required fields are wanting.' },
} as const

function Export({ caseId, number }: { readonly caseId: string; readonly number: string }) {
  const { t, language } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [format, setFormat] = useState<SheetFormat>('xlsx')
  const [reason, setReason] = useState('')
  const { act, busy, failure } = useAct()
  const take = (): Promise<boolean> =>
    act(async () => {
      const path = `/cases/${encodeURIComponent(caseId)}/card`
      await download(path, { format, language, reason }, `${number}.${format}`)
      setOpen(false)
    })
  if (!isOpen)
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {t('list.export')}
      </Button>
    )
  return (
    <div>
      {failure === undefined ? null : <Failure failure={failure} />}
      <FormatChoice value={format} onChange={setFormat} />
      <ReasonField label={t('list.reason')} value={reason} onChange={setReason} />
      <p className="hint">{t('list.exportLogged')}</p>
      <p className="actions">
        <Button type="primary" loading={busy} disabled={!isReason(reason)} onClick={() => void take()}>
          {t('list.export')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('page.cancel')}</Button>
      </p>
    </div>
  )
}

/** What the card of the national system asks of the case, what of it is known, and the card as a file. */
export function CaseCard({ caseId, number }: { readonly caseId: string; readonly number: string }) {
  const { say } = useWords()
  const [isShown, setShown] = useState(false)
  const mayTake = useSession().data?.user?.permissions.includes('persons.unmask') === true
  const { data, error, isFetching } = useQuery({
    queryKey: ['case', caseId, 'card'],
    queryFn: ({ signal }) => request(`/cases/${encodeURIComponent(caseId)}/card`, cardSchema, { signal }),
    enabled: isShown,
  })
  return (
    <section className="panel" aria-label={say(WORDS.title)}>
      <h2>{say(WORDS.title)}</h2>
      <p className="hint">{say(WORDS.note)}</p>
      {error === null ? null : <Failure failure={error} />}
      {data === undefined ? (
        <Button size="small" loading={isFetching} onClick={() => setShown(true)}>
          {say(WORDS.show)}
        </Button>
      ) : (
        <>
          <p>
            <strong>
              {data.missing === 0 ? say(WORDS.complete) : say(WORDS.missing).replace('{}', String(data.missing))}
            </strong>
          </p>
          {mayTake ? <Export caseId={caseId} number={number} /> : null}
          <table className="card-fields">
            <tbody>
              {data.fields.map(({ id, title, value, required }) => (
                <tr key={id}>
                  <th scope="row">{say(title)}</th>
                  <td>{value ?? '—'}</td>
                  <td className="hint">{say(value !== null ? WORDS.there : required ? WORDS.wanting : WORDS.none)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}
