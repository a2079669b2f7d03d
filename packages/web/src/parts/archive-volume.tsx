import { type MatterDto, volumesSchema } from '@hengjian/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { download } from '../api/download'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { Failure, Loading } from './page-state'
import { isReason, ReasonField } from './reason-field'

interface AskProps {
  readonly matter: MatterDto
  readonly onClose: () => void
}

/** Asks why, and hands the volume to the browser. */
function Ask({ matter, onClose }: AskProps) {
  const { t } = useWords()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const { act, busy, failure } = useAct()
  const submit = (): Promise<boolean> =>
    act(async () => {
      await download(`/matters/${matter.id}/volume`, { reason }, `${matter.number}.zip`)
      await client.invalidateQueries({ queryKey: ['matter', matter.id, 'volume'] })
      onClose()
    })
  return (
    <Modal
      open
      title={t('archive.take')}
      okText={t('archive.take')}
      cancelText={t('page.cancel')}
      confirmLoading={busy}
      okButtonProps={{ disabled: !isReason(reason) }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      {failure === undefined ? null : <Failure failure={failure} />}
      <p>{t('archive.what')}</p>
      <ReasonField label={t('archive.why')} value={reason} onChange={setReason} />
    </Modal>
  )
}

/** The volume of a matter that has ended, and those that were given before, each by the hash that proves it. */
export function ArchiveVolume({ matter }: { readonly matter: MatterDto }) {
  const { t, colon } = useWords()
  const [asking, setAsking] = useState(false)
  const query = useQuery({
    queryKey: ['matter', matter.id, 'volume', matter.version],
    queryFn: ({ signal }) => request(`/matters/${encodeURIComponent(matter.id)}/volume`, volumesSchema, { signal }),
  })
  return (
    <section className="panel">
      <div className="title-line">
        <h2>{t('archive.title')}</h2>
        <Button onClick={() => setAsking(true)}>{t('archive.take')}</Button>
      </div>
      <p className="hint">{t('archive.what')}</p>
      {query.isPending ? <Loading /> : null}
      {query.isLoadingError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      {query.data?.length === 0 ? <p className="hint">{t('archive.none')}</p> : null}
      {query.data === undefined || query.data.length === 0 ? null : (
        <>
          <h3>{t('archive.given')}</h3>
          <ul className="volumes">
            {query.data.map(({ version, root, madeAt, by }) => (
              <li key={`${version}:${root}`}>
                {t('archive.first')}
                {colon}
                {by.name} <time dateTime={madeAt}>{shortTime(madeAt)}</time>
                <span className="hint">
                  {' '}
                  {t('archive.root')} <code>{root}</code>
                </span>
              </li>
            ))}
          </ul>
          <p className="hint">{t('archive.verify')}</p>
        </>
      )}
      {asking ? <Ask matter={matter} onClose={() => setAsking(false)} /> : null}
    </section>
  )
}
