import { sessionSchema } from '@hengjian/contract'
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

/** The first password is known to somebody else: it must be changed before anything else. */
export function PasswordPage() {
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
      <h1>{t('password.title')}</h1>
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
