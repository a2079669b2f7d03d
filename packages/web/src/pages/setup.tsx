import { sessionSchema } from '@hengjian/contract'
import { Link, useSearch } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { Failure } from '../parts/page-state'
import { useWords } from '../words/language'

interface Fields {
  readonly login: string
  readonly name: string
  readonly officeName?: string
  readonly password: string
}

/** The one-time link of a real first start makes the first administrator. */
export function SetupPage() {
  const { t } = useWords()
  const { token } = useSearch({ from: '/setup' })
  const { act, busy, failure } = useAct()
  const [done, setDone] = useState(false)
  const submit = (fields: Fields): Promise<boolean> =>
    act(async () => {
      await request('/setup', sessionSchema, { method: 'POST', body: { ...fields, token } })
      setDone(true)
    })
  return (
    <main className="card">
      <h1>{t('setup.title')}</h1>
      {failure === undefined ? null : <Failure failure={failure} />}
      {done ? (
        <p>
          <Link to="/">{t('setup.done')}</Link>
        </p>
      ) : (
        <Form layout="vertical" onFinish={(fields: Fields) => void submit(fields)} requiredMark={false}>
          <Form.Item label={t('setup.officeName')} name="officeName">
            <Input />
          </Form.Item>
          <Form.Item label={t('setup.name')} name="name" rules={[{ required: true }]}>
            <Input autoComplete="name" />
          </Form.Item>
          <Form.Item label={t('setup.login')} name="login" rules={[{ required: true, min: 2 }]}>
            <Input autoComplete="username" />
          </Form.Item>
          <Form.Item label={t('setup.password')} name="password" rules={[{ required: true, min: 12 }]}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={busy} block>
            {t('setup.submit')}
          </Button>
        </Form>
      )}
    </main>
  )
}
