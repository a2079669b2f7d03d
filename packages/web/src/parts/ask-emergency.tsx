import { emergencyReasonSchema } from '@hengjian/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal, Select } from 'antd'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { useWords } from '../words/language'
import { Failure } from './page-state'

interface Fields {
  readonly reason: string
  readonly words: string
}

/** Opening emergency access: what it does is said before it is done. */
export function AskEmergency({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const client = useQueryClient()
  const [form] = Form.useForm<Fields>()
  const { act, busy, failure } = useAct()
  const submit = (body: Fields): Promise<boolean> =>
    act(async () => {
      await request('/emergencies', { parse: () => undefined }, { method: 'POST', body })
      onClose()
      await client.invalidateQueries()
    })
  return (
    <Modal
      open
      title={t('emergency.open')}
      okText={t('emergency.open')}
      okButtonProps={{ danger: true }}
      cancelText={t('page.cancel')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t('emergency.openNote')}</p>
      {failure === undefined ? null : <Failure failure={failure} />}
      <Form<Fields> form={form} layout="vertical" requiredMark={false} onFinish={(fields) => void submit(fields)}>
        <Form.Item label={t('emergency.reason')} name="reason" rules={[{ required: true }]}>
          <Select
            options={emergencyReasonSchema.options.map((value) => ({ value, label: t(`emergency.reasons.${value}`) }))}
          />
        </Form.Item>
        <Form.Item label={t('emergency.words')} name="words" rules={[{ required: true, min: 10, max: 500 }]}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
