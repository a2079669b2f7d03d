import { type DutyListDto, dutyListSchema } from '@hengjian/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { soundWanted, wantSound } from '../shell/chime'
import { useSession } from '../shell/session'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import './duty-bar.css'
import { Failure } from './page-state'

/** Puts people on duty, in the order in which they are asked, with a note to hand over. */
function DutyForm({ list, onClose }: { readonly list: DutyListDto; readonly onClose: () => void }) {
  const { t } = useWords()
  const client = useQueryClient()
  const [logins, setLogins] = useState<string[]>(list.current?.persons.map(({ login }) => login) ?? [])
  const [note, setNote] = useState(list.current?.note ?? '')
  const [failure, setFailure] = useState<unknown>()
  const save = async (): Promise<void> => {
    try {
      client.setQueryData(
        ['desk', 'duty'],
        await request('/duty', dutyListSchema, { method: 'POST', body: { logins, note } }),
      )
      onClose()
    } catch (thrown) {
      setFailure(thrown)
    }
  }
  return (
    <Modal
      open
      title={t('duty.set')}
      okText={t('page.submit')}
      cancelText={t('page.cancel')}
      onOk={() => void save()}
      onCancel={onClose}
    >
      {failure === undefined ? null : <Failure failure={failure} />}
      <p className="hint">{t('duty.rule')}</p>
      <Select<string[]>
        mode="multiple"
        aria-label={t('duty.persons')}
        placeholder={t('duty.persons')}
        style={{ width: '100%', marginBottom: 8 }}
        value={logins}
        onChange={setLogins}
        options={list.candidates.map(({ login, name }) => ({ value: login, label: name }))}
      />
      <Input.TextArea
        aria-label={t('duty.note')}
        placeholder={t('duty.note')}
        rows={4}
        maxLength={2000}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
    </Modal>
  )
}

function SoundSwitch() {
  const { t } = useWords()
  const [on, setOn] = useState(soundWanted)
  return (
    <Button
      size="small"
      aria-pressed={on}
      onClick={() => {
        wantSound(!on)
        setOn(!on)
      }}
    >
      {on ? t('duty.soundOn') : t('duty.soundOff')}
    </Button>
  )
}

/** Who is on duty now, in which order, what was handed over, and whether urgent clocks sound. */
export function DutyBar() {
  const { t, colon } = useWords()
  const permissions = useSession().data?.user?.permissions ?? []
  const [setting, setSetting] = useState(false)
  const query = useQuery({
    queryKey: ['desk', 'duty'],
    queryFn: ({ signal }) => request('/duty', dutyListSchema, { signal }),
  })
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const current = query.data?.current ?? null
  return (
    <div className="duty-bar" id="duty">
      <strong>{t('duty.now')}</strong>
      <span>
        {current === null || current.persons.length === 0
          ? t('duty.nobody')
          : current.persons.map(({ name }) => name).join(' → ')}
      </span>
      {current === null || current.note === '' ? null : (
        <span className="duty-note" title={`${current.by} ${shortTime(current.at)}`}>
          {t('duty.handed')}
          {colon}
          {current.note}
        </span>
      )}
      <span className="duty-actions">
        {permissions.includes('duty.set') && query.data !== undefined ? (
          <Button size="small" onClick={() => setSetting(true)}>
            {t('duty.set')}
          </Button>
        ) : null}
        <SoundSwitch />
      </span>
      {setting && query.data !== undefined ? <DutyForm list={query.data} onClose={() => setSetting(false)} /> : null}
    </div>
  )
}
