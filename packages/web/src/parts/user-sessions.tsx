import { type UserRowDto, userSchema } from '@hengjian/contract'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { useWords } from '../words/language'
import { OpenSessions } from './open-sessions'
import { Failure } from './page-state'

interface Props {
  readonly user: UserRowDto
  readonly onChanged: () => void
}

/** How many sessions a user has open, and which: each can be ended. */
export function UserSessions({ user, onChanged }: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const close = (): void => {
    setOpen(false)
    onChanged()
  }
  if (user.sessions === 0) return <>0</>
  return (
    <>
      <Button size="small" aria-label={`${t('account.sessions')} ${user.name}`} onClick={() => setOpen(true)}>
        {user.sessions}
      </Button>
      {open ? (
        <Modal open width={760} title={`${t('account.sessions')} · ${user.name}`} footer={null} onCancel={close}>
          <OpenSessions path={`/users/${encodeURIComponent(user.login)}/sessions`} />
        </Modal>
      ) : null}
    </>
  )
}

/** Whether a user has a second factor, and its reset for who has lost theirs. */
export function UserFactor({ user, onChanged }: Props) {
  const { t } = useWords()
  const [asking, setAsking] = useState(false)
  const { act, busy, failure } = useAct()
  const reset = (): Promise<boolean> =>
    act(async () => {
      const path = `/users/${encodeURIComponent(user.login)}/second-factor`
      await request(path, userSchema, { method: 'DELETE' })
      setAsking(false)
      onChanged()
    })
  if (!user.secondFactor) return <>{user.factorNeeded ? t('users.factorMissing') : t('users.factorNone')}</>
  return (
    <>
      ✓{' '}
      <Button size="small" aria-label={`${t('users.factorReset')} ${user.name}`} onClick={() => setAsking(true)}>
        {t('users.factorReset')}
      </Button>
      {asking ? (
        <Modal
          open
          title={`${t('users.factorReset')} · ${user.name}`}
          okText={t('users.factorReset')}
          okButtonProps={{ danger: true }}
          cancelText={t('page.cancel')}
          confirmLoading={busy}
          onOk={() => void reset()}
          onCancel={() => setAsking(false)}
        >
          {failure === undefined ? null : <Failure failure={failure} />}
          <p>{t('users.factorResetNote')}</p>
        </Modal>
      ) : null}
    </>
  )
}
