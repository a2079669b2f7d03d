import { Button, Form, Input } from 'antd'
import { useWords } from '../words/language'

export interface PasswordChange {
  readonly current: string
  readonly next: string
}

interface PasswordFormProps {
  readonly busy: boolean
  readonly onChange: (change: PasswordChange) => void
}

/** The present password and the next one. */
export function PasswordForm({ busy, onChange }: PasswordFormProps) {
  const { t } = useWords()
  return (
    <Form layout="vertical" onFinish={onChange} requiredMark={false}>
      <Form.Item label={t('password.current')} name="current" rules={[{ required: true }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item label={t('password.next')} name="next" rules={[{ required: true, min: 12 }]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('password.submit')}
      </Button>
    </Form>
  )
}
