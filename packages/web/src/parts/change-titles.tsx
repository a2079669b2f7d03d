import { type TitleDto, type UserDto, userSchema } from '@hengjian/contract'
import { Modal } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { useWords } from '../words/language'
import { Failure } from './page-state'
import { TitlesChoice, UnitChoice } from './titles-choice'

interface ChangeTitlesProps {
  readonly user: UserDto
  readonly onChanged: () => void
  readonly onClose: () => void
}

/** Gives a user other titles in place of those before; they are in force, or gone, at once. */
export function ChangeTitles({ user, onChanged, onClose }: ChangeTitlesProps) {
  const { t } = useWords()
  const [titles, setTitles] = useState<readonly TitleDto[]>(user.titles)
  const [unit, setUnit] = useState(user.unit)
  const { act, busy, failure } = useAct()
  const submit = (): Promise<boolean> =>
    act(async () => {
      const body = { titles, unit: unit === null || unit.trim() === '' ? null : unit.trim() }
      await request(`/users/${encodeURIComponent(user.login)}/titles`, userSchema, { method: 'POST', body })
      onChanged()
    })
  return (
    <Modal
      open
      title={`${t('users.changeOf')} · ${user.name}`}
      okText={t('users.save')}
      cancelText={t('page.cancel')}
      confirmLoading={busy}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      {failure === undefined ? null : <Failure failure={failure} />}
      <p>{t('users.changeNote')}</p>
      <TitlesChoice role={user.role} value={titles} onChange={setTitles} />
      {user.role === 'police' ? <UnitChoice value={unit} onChange={setUnit} /> : null}
    </Modal>
  )
}
