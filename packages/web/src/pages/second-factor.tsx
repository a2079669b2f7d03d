import { type FactorDue, sessionSchema } from '@hengjian/contract'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { rememberCsrf, request } from '../api/request'
import { useAct } from '../api/use-act'
import { FactorCode } from '../parts/factor-code'
import { Failure, Loading } from '../parts/page-state'
import { useWords } from '../words/language'

/** Fetched by those who set one up: who signs in day by day does not wait for what draws the picture. */
const SetUpFactor = lazy(async () => ({ default: (await import('../parts/set-up-factor')).SetUpFactor }))

function EnterFactor() {
  const { t } = useWords()
  const client = useQueryClient()
  const { act, busy, failure } = useAct()
  const submit = (code: string): Promise<boolean> =>
    act(async () => {
      const session = await request('/session/second-factor', sessionSchema, { method: 'POST', body: { code } })
      rememberCsrf(session.csrf)
      client.setQueryData(['session'], session)
    })
  return (
    <>
      <h1>{t('factor.enter')}</h1>
      <p>{t('factor.enterNote')}</p>
      {failure === undefined ? null : <Failure failure={failure} />}
      <FactorCode busy={busy} label={t('factor.codeOrRecovery')} onCode={(code) => void submit(code)} />
    </>
  )
}

/** Before anything else a second factor is shown, or set up by those whose duties need one. */
export function SecondFactorPage({ due }: { readonly due: FactorDue }) {
  const { t } = useWords()
  return (
    <section className="card">
      {due === 'enter' ? (
        <EnterFactor />
      ) : (
        <>
          <h1>{t('factor.enrol')}</h1>
          <p>{t('factor.needed')}</p>
          <Suspense fallback={<Loading />}>
            <SetUpFactor />
          </Suspense>
        </>
      )}
    </section>
  )
}
