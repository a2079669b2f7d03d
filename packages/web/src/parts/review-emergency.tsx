import { type EmergencyDto, type EmergencyEntryDto, emergencyEntrySchema } from '@hengjian/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Form, Input, Radio, Table } from 'antd'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { EmptyOf, Failure } from './page-state'

const entriesSchema = {
  parse: (json: unknown): readonly EmergencyEntryDto[] => emergencyEntrySchema.array().parse(json),
}

function Entries({ id }: { readonly id: string }) {
  const { t, say } = useWords()
  const query = useQuery({
    queryKey: ['emergencies', id],
    queryFn: ({ signal }) => request(`/emergencies/${id}/entries`, entriesSchema, { signal }),
  })
  return (
    <>
      <h2>{t('emergency.entries')}</h2>
      {query.isError ? <Failure failure={query.error} /> : null}
      <Table<EmergencyEntryDto>
        size="small"
        rowKey="id"
        loading={query.isPending}
        dataSource={[...(query.data ?? [])]}
        pagination={false}
        locale={{ emptyText: <EmptyOf query={query} text={t('emergency.nothing')} /> }}
        columns={[
          { title: t('emergency.at'), key: 'at', render: (_, { at }) => shortTime(at) },
          { title: t('emergency.action'), key: 'action', render: (_, { actionName }) => say(actionName) },
          {
            title: t('emergency.subject'),
            key: 'subject',
            render: (_, { typeName, subjectName }) => `${say(typeName)} ${say(subjectName)}`.trim(),
          },
        ]}
      />
    </>
  )
}

interface ReviewProps {
  readonly emergency: EmergencyDto
  readonly onClose: () => void
}

/** What was done in an emergency access, and what whoever reviews it says of it. */
export function ReviewEmergency({ emergency, onClose }: ReviewProps) {
  const { t } = useWords()
  const client = useQueryClient()
  const { act, busy, failure } = useAct()
  const submit = (body: { readonly justified: boolean; readonly words: string }): Promise<boolean> =>
    act(async () => {
      await request(`/emergencies/${emergency.id}/review`, { parse: () => undefined }, { method: 'POST', body })
      onClose()
      await client.invalidateQueries({ queryKey: ['emergencies'] })
    })
  return (
    <Drawer open title={`${t('emergency.title')} · ${emergency.name}`} size={640} onClose={onClose}>
      <p>{emergency.words}</p>
      <Entries id={emergency.id} />
      {failure === undefined ? null : <Failure failure={failure} />}
      {emergency.mayReview ? (
        <Form layout="vertical" requiredMark={false} onFinish={submit}>
          <Form.Item label={t('emergency.result')} name="justified" rules={[{ required: true }]}>
            <Radio.Group
              options={[
                { value: true, label: t('emergency.justified') },
                { value: false, label: t('emergency.unjustified') },
              ]}
            />
          </Form.Item>
          <Form.Item label={t('emergency.reviewWords')} name="words" rules={[{ required: true, min: 4, max: 500 }]}>
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('emergency.review')}
          </Button>
        </Form>
      ) : null}
    </Drawer>
  )
}
