import { type PasswordDue, sessionSchema } from '@hengjian/contract'
import { useQueryClient } from '@tanstack/react-query'
import { rememberCsrf, request } from '../api/request'
import { useAct } from '../api/use-act'
import { Failure } from '../parts/page-state'
import { type PasswordChange, PasswordForm } from '../parts/password-form'
import { useWords } from '../words/language'

/** A password that somebody else knows, or that is too old, must be changed before anything else. */
export function PasswordPage({ due }: { readonly due: PasswordDue }) {
  const { t } = useWords()
  const client = useQueryClient()
  const { act, busy, failure } = useAct()
  const submit = (change: PasswordChange): Promise<boolean> =>
    act(async () => {
      const session = await request('/session/password', sessionSchema, { method: 'POST', body: change })
      rememberCsrf(session.csrf)
      client.setQueryData(['session'], session)
    })
  return (
    <section className="card">
      <h1>{t(`password.${due}`)}</h1>
      <p>{t('password.rules')}</p>
      {failure === undefined ? null : <Failure failure={failure} />}
      <PasswordForm busy={busy} onChange={(change) => void submit(change)} />
    </section>
  )
}
