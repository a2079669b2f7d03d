import { type TitleDto, type UserDto, userSchema } from '@hengjian/contract'
import { Modal } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
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
  const [failure, setFailure] = useState<unknown>()
  const submit = async (): Promise<void> => {
    const body = { titles, unit: unit === null || unit.trim() === '' ? null : unit.trim() }
    try {
      await request(`/users/${encodeURIComponent(user.login)}/titles`, userSchema, { method: 'POST', body })
      onChanged()
    } catch (thrown) {
      setFailure(thrown)
    }
  }
  return (
    <Modal
      open
      title={`${t('users.changeOf')} · ${user.name}`}
      okText={t('users.save')}
      cancelText={t('page.cancel')}
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
