import { madeUserSchema, type UserDto } from '@hengjian/contract'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { useSession } from '../shell/session'
import { useWords } from '../words/language'
import { Failure } from './page-state'

interface NewPasswordProps {
  readonly user: UserDto
  /** Is told name and password, which nobody can see again. */
  readonly onMade: (text: string) => void
}

/** Gives somebody who forgot their password a new first one; whoever is signed in changes their own. */
export function NewPassword({ user, onMade }: NewPasswordProps) {
  const { t } = useWords()
  const isMe = useSession().data?.user?.login === user.login
  const [asking, setAsking] = useState(false)
  const { act, busy, failure, forget } = useAct()
  if (isMe || user.disabled) return null
  const close = (): void => {
    setAsking(false)
    forget()
  }
  const submit = (): Promise<boolean> =>
    act(async () => {
      const path = `/users/${encodeURIComponent(user.login)}/password`
      const { login, password } = await request(path, madeUserSchema, { method: 'POST' })
      onMade(`${login}　${password}`)
      close()
    })
  return (
    <>
      <Button size="small" aria-label={`${t('users.newPassword')} ${user.name}`} onClick={() => setAsking(true)}>
        {t('users.newPassword')}
      </Button>
      {asking ? (
        <Modal
          open
          title={`${t('users.newPassword')} · ${user.name}`}
          okText={t('users.newPassword')}
          cancelText={t('page.cancel')}
          confirmLoading={busy}
          onOk={() => void submit()}
          onCancel={close}
        >
          {failure === undefined ? null : <Failure failure={failure} />}
          <p>{t('users.newPasswordNote')}</p>
        </Modal>
      ) : null}
    </>
  )
}
