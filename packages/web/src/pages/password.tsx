import { type PasswordDue, sessionSchema } from '@hengjian/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { rememberCsrf, request } from '../api/request'
import { Failure } from '../parts/page-state'
import { useWords } from '../words/language'

interface Fields {
  readonly current: string
  readonly next: string
}

/** A password that somebody else knows, or that is too old, must be changed before anything else. */
export function PasswordPage({ due }: { readonly due: PasswordDue }) {
  const { t } = useWords()
  const client = useQueryClient()
  const [failure, setFailure] = useState<unknown>()
  const submit = async (fields: Fields): Promise<void> => {
    try {
      const session = await request('/session/password', sessionSchema, { method: 'POST', body: fields })
      rememberCsrf(session.csrf)
      client.setQueryData(['session'], session)
    } catch (reason) {
      setFailure(reason)
    }
  }
  return (
    <section className="card">
      <h1>{t(`password.${due}`)}</h1>
      <p>{t('password.rules')}</p>
      {failure === undefined ? null : <Failure failure={failure} />}
      <Form layout="vertical" onFinish={(fields: Fields) => void submit(fields)} requiredMark={false}>
        <Form.Item label={t('password.current')} name="current" rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item label={t('password.next')} name="next" rules={[{ required: true, min: 12 }]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {t('password.submit')}
        </Button>
      </Form>
    </section>
  )
}
