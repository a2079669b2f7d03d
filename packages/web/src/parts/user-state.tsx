import { type UserDto, userSchema } from '@hengjian/contract'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { useSession } from '../shell/session'
import { useWords } from '../words/language'
import { Failure } from './page-state'
import './user-state.css'

interface UserStateProps {
  readonly user: UserDto
  readonly onChanged: () => void
}

/** Whether a user may sign in, and the change of it: disabling ends their sessions at once. Nobody disables themselves. */
export function UserState({ user, onChanged }: UserStateProps) {
  const { t } = useWords()
  const isMe = useSession().data?.user?.login === user.login
  const [asking, setAsking] = useState(false)
  const { act, busy, failure, forget } = useAct()
  const change = user.disabled ? t('users.enable') : t('users.disable')
  const close = (): void => {
    setAsking(false)
    forget()
  }
  const submit = (): Promise<boolean> =>
    act(async () => {
      const body = { disabled: !user.disabled }
      await request(`/users/${encodeURIComponent(user.login)}/state`, userSchema, { method: 'POST', body })
      close()
      onChanged()
    })
  return (
    <span className={user.disabled ? 'user-state disabled' : 'user-state'}>
      {user.disabled ? t('users.disabled') : t('users.active')}
      {isMe ? null : (
        <Button size="small" aria-label={`${change} ${user.name}`} onClick={() => setAsking(true)}>
          {change}
        </Button>
      )}
      {asking ? (
        <Modal
          open
          title={`${change} · ${user.name}`}
          okText={change}
          cancelText={t('page.cancel')}
          okButtonProps={{ danger: !user.disabled }}
          confirmLoading={busy}
          onOk={() => void submit()}
          onCancel={close}
        >
          {failure === undefined ? null : <Failure failure={failure} />}
          <p>{user.disabled ? t('users.enableNote') : t('users.disableNote')}</p>
        </Modal>
      ) : null}
    </span>
  )
}
