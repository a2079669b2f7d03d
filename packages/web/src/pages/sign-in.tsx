import { sessionSchema } from '@hengjian/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { rememberCsrf, request } from '../api/request'
import { useAct } from '../api/use-act'
import { Failure } from '../parts/page-state'
import { useWords } from '../words/language'

interface Fields {
  readonly login: string
  readonly password: string
}

/** Sign-in. */
export function SignInPage() {
  const { t, toggle } = useWords()
  const client = useQueryClient()
  const { act, busy, failure } = useAct()
  const submit = (fields: Fields): Promise<boolean> =>
    act(async () => {
      const session = await request('/session', sessionSchema, { method: 'POST', body: fields })
      rememberCsrf(session.csrf)
      // What another saw before a session ended is not for whoever signs in next.
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
      client.setQueryData(['session'], session)
    })
  return (
    <main className="card">
      <h1>{t('app.full')}</h1>
      <h2>{t('signIn.title')}</h2>
      {failure === undefined ? null : <Failure failure={failure} />}
      <Form layout="vertical" onFinish={(fields: Fields) => void submit(fields)} requiredMark={false}>
        <Form.Item label={t('signIn.login')} name="login" rules={[{ required: true }]}>
          <Input autoComplete="username" autoFocus />
        </Form.Item>
        <Form.Item label={t('signIn.password')} name="password" rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy} block>
          {t('signIn.submit')}
        </Button>
      </Form>
      <Button type="link" onClick={toggle}>
        {t('app.language')}
      </Button>
    </main>
  )
}
