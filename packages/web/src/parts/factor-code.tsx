import { Button, Form, Input } from 'antd'
import { useWords } from '../words/language'

interface FactorCodeProps {
  /** What is asked for. */
  readonly label: string
  readonly busy: boolean
  readonly onCode: (code: string) => void
}

/** One field for a code of an authenticator. */
export function FactorCode({ label, busy, onCode }: FactorCodeProps) {
  const { t } = useWords()
  return (
    <Form layout="vertical" requiredMark={false} onFinish={({ code }: { readonly code: string }) => onCode(code)}>
      <Form.Item label={label} name="code" rules={[{ required: true }]}>
        <Input autoComplete="one-time-code" inputMode="numeric" autoFocus maxLength={32} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('factor.submit')}
      </Button>
    </Form>
  )
}
