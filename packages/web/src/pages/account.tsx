import { sessionSchema } from '@hengjian/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useState } from 'react'
import { rememberCsrf, request } from '../api/request'
import { useAct } from '../api/use-act'
import { OpenSessions } from '../parts/open-sessions'
import { Failure } from '../parts/page-state'
import { type PasswordChange, PasswordForm } from '../parts/password-form'
import { SetUpFactor } from '../parts/set-up-factor'
import { useSession } from '../shell/session'
import { addWords } from '../words/addWords'
import { evaluationWords } from '../words/evaluation'
import { useWords } from '../words/language'

addWords(evaluationWords)

function ChangePassword() {
  const { t } = useWords()
  const client = useQueryClient()
  const { act, busy, failure } = useAct()
  const [done, setDone] = useState(false)
  const submit = (change: PasswordChange): Promise<boolean> =>
    act(async () => {
      setDone(false)
      const session = await request('/session/password', sessionSchema, { method: 'POST', body: change })
      rememberCsrf(session.csrf)
      client.setQueryData(['session'], session)
      setDone(true)
      await client.invalidateQueries({ queryKey: ['sessions'] })
    })
  return (
    <>
      <p>{t('password.rules')}</p>
      {failure === undefined ? null : <Failure failure={failure} />}
      {done ? <Alert type="success" showIcon title={t('account.changed')} /> : null}
      <PasswordForm busy={busy} onChange={(change) => void submit(change)} />
    </>
  )
}

/** What is one's own: the sessions that are open, the second factor and the password. */
export function AccountPage() {
  const { t } = useWords()
  const user = useSession().data?.user ?? null
  return (
    <>
      <h1>{t('account.title')}</h1>
      {user?.permissions.includes('ledgers') === true ? (
        <p>
          <Link to="/performance">{t('performance.link')}</Link>
        </p>
      ) : null}
      <h2>{t('account.sessions')}</h2>
      <p>{t('account.sessionsNote')}</p>
      <OpenSessions path="/sessions" />
      <div className="account-parts">
        <section>
          <h2>{t('factor.title')}</h2>
          {user?.secondFactor === true ? (
            <p>{t('factor.inForce')}</p>
          ) : (
            <>
              <p>{t('factor.voluntary')}</p>
              <SetUpFactor />
            </>
          )}
        </section>
        <section>
          <h2>{t('account.password')}</h2>
          <ChangePassword />
        </section>
      </div>
    </>
  )
}
