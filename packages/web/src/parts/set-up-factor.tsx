import { factorEnrolmentSchema, factorMadeSchema, type SessionDto } from '@hengjian/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button, QRCode } from 'antd'
import { useState } from 'react'
import { rememberCsrf, request } from '../api/request'
import { useAct } from '../api/use-act'
import { useWords } from '../words/language'
import { FactorCode } from './factor-code'
import { Failure } from './page-state'

interface Made {
  readonly session: SessionDto
  readonly recoveryCodes: readonly string[]
}

/** Setting up a second factor: a secret to scan, its first code, and the recovery codes, which are shown once. */
export function SetUpFactor() {
  const { t } = useWords()
  const client = useQueryClient()
  const [enrolment, setEnrolment] = useState<{ readonly secret: string; readonly uri: string }>()
  const [made, setMade] = useState<Made>()
  const { act, busy, failure } = useAct()
  const begin = async (): Promise<void> =>
    setEnrolment(await request('/session/second-factor/enrolment', factorEnrolmentSchema, { method: 'POST' }))
  const confirm = async (code: string): Promise<void> => {
    const path = '/session/second-factor/confirmation'
    setMade(await request(path, factorMadeSchema, { method: 'POST', body: { code } }))
  }
  const goOn = ({ session }: Made): void => {
    rememberCsrf(session.csrf)
    client.setQueryData(['session'], session)
  }
  if (made !== undefined) {
    return (
      <>
        <h2>{t('factor.codes')}</h2>
        <p>{t('factor.codesNote')}</p>
        <ul className="recovery-codes">
          {made.recoveryCodes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <Button type="primary" onClick={() => goOn(made)}>
          {t('factor.kept')}
        </Button>
      </>
    )
  }
  return (
    <>
      {failure === undefined ? null : <Failure failure={failure} />}
      {enrolment === undefined ? (
        <Button type="primary" loading={busy} onClick={() => void act(begin)}>
          {t('factor.begin')}
        </Button>
      ) : (
        <>
          <p>{t('factor.scan')}</p>
          <QRCode
            type="svg"
            aria-label={t('factor.picture')}
            value={enrolment.uri}
            size={200}
            errorLevel="M"
            bordered={false}
            bgColor="#ffffff"
          />
          <p>
            {t('factor.secret')}: <code>{enrolment.secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
          <FactorCode busy={busy} label={t('factor.code')} onCode={(code) => void act(() => confirm(code))} />
        </>
      )}
    </>
  )
}
