import { type LogWordsDto, type WorkLogDayDto, workLogDaySchema } from '@hengjian/contract'
import { Alert, Button, Input, InputNumber, Popconfirm } from 'antd'
import { useState } from 'react'
import { RequestFailure, request } from '../api/request'
import { useAct } from '../api/use-act'
import { useDraft } from '../matter/use-draft'
import { fullTime } from '../time/clock-face'
import { useServerMinute } from '../time/server-clock'
import { useWords } from '../words/language'
import { FormRefusal } from './form-refusal'

const TEXTS = [
  { name: 'contacts', word: 'contactsWords' },
  { name: 'problems', word: 'problems' },
  { name: 'handoverOut', word: 'handoverWords' },
  { name: 'remark', word: 'remark' },
] as const

interface LogFormProps {
  readonly day: WorkLogDayDto
  readonly onSigned: (day: WorkLogDayDto) => void
}

const NO_WORDS: LogWordsDto = { weather: '', consultations: 0, contacts: '', problems: '', handoverOut: '', remark: '' }
const NO_TITLES: ReadonlyMap<string, string> = new Map()

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const isStale = (failure: unknown): boolean =>
  failure instanceof RequestFailure && failure.problem?.code === 'WORK_LOG_STALE'

/** The words that a person adds, kept in this browser until they sign. */
export function LogForm({ day, onSigned }: LogFormProps) {
  const { t } = useWords()
  const last = day.signatures[day.signatures.length - 1]
  const hasEnded = useServerMinute() >= Date.parse(day.now.to)
  const { act, busy, failure } = useAct()
  const draft = useDraft(`workLog:${day.day}`, { id: 'sign', known: last?.words ?? NO_WORDS, reasons: [] })
  const { form, words: reason } = draft.filled
  const put = (name: string, value: string | number): void => draft.change({ form: { ...form, [name]: value } })
  const sign = async (): Promise<void> => {
    const words = {
      weather: textOf(form['weather']),
      consultations: Number(form['consultations'] ?? 0),
      contacts: textOf(form['contacts']),
      problems: textOf(form['problems']),
      handoverOut: textOf(form['handoverOut']),
      remark: textOf(form['remark']),
    }
    const body = { version: last?.version ?? 0, words, reason: last === undefined ? null : reason }
    const path = `/work-logs/${day.day}`
    await act(async () => {
      try {
        const signed = await request(path, workLogDaySchema, { method: 'POST', body })
        draft.forget()
        onSigned(signed)
      } catch (thrown) {
        if (isStale(thrown)) onSigned(await request(path, workLogDaySchema))
        throw thrown
      }
    })
  }
  const label = (name: string, word: string) => (
    <label htmlFor={`log-${name}`} key={`${name}-label`}>
      {t(`workDay.${word}`)}
    </label>
  )
  return (
    <section className="panel log-words">
      <h2>{t('workDay.words')}</h2>
      {draft.restored === undefined ? null : <Alert type="info" showIcon title={t('workDay.restored')} />}
      {isStale(failure) ? (
        <Alert type="warning" showIcon title={t('workDay.stale')} />
      ) : (
        <FormRefusal failure={failure} titles={NO_TITLES} />
      )}
      {label('weather', 'weather')}
      <Input
        id="log-weather"
        maxLength={40}
        value={textOf(form['weather'])}
        onChange={({ target }) => put('weather', target.value)}
      />
      {label('consultations', 'consultations')}
      <InputNumber
        id="log-consultations"
        min={0}
        max={1000}
        precision={0}
        value={Number(form['consultations'] ?? 0)}
        onChange={(value) => put('consultations', value ?? 0)}
      />
      {TEXTS.map(({ name, word }) => [
        label(name, word),
        <Input.TextArea
          key={name}
          id={`log-${name}`}
          autoSize={{ minRows: 2, maxRows: 10 }}
          maxLength={name === 'remark' ? 2000 : 4000}
          value={textOf(form[name])}
          onChange={({ target }) => put(name, target.value)}
        />,
      ])}
      {last === undefined ? null : (
        <>
          {label('reason', 'reason')}
          <Input
            id="log-reason"
            maxLength={200}
            value={reason}
            onChange={({ target }) => draft.change({ words: target.value })}
          />
        </>
      )}
      {hasEnded ? (
        <p className="hint">{t(last === undefined ? 'workDay.signHint' : 'workDay.correctHint')}</p>
      ) : (
        <Alert type="info" showIcon title={t('workDay.notEnded').replace('{}', fullTime(day.now.to).slice(0, 16))} />
      )}
      <p className="actions">
        <Popconfirm
          title={t('workDay.signSure').replace('{}', day.day)}
          description={t('workDay.signSureText')}
          okText={t('workDay.sign')}
          cancelText={t('page.cancel')}
          onConfirm={() => void sign()}
        >
          <Button
            type="primary"
            loading={busy}
            disabled={!hasEnded || (last !== undefined && reason.trim().length < 4)}
          >
            {t(last === undefined ? 'workDay.sign' : 'workDay.correct')}
          </Button>
        </Popconfirm>
      </p>
    </section>
  )
}

/** What a head writes beneath a log that is signed. */
export function InstructionForm({ day, onSigned }: LogFormProps) {
  const { t } = useWords()
  const last = day.signatures[day.signatures.length - 1]
  const [text, setText] = useState('')
  const { act, busy, failure } = useAct()
  if (last === undefined) return null
  const send = (): Promise<boolean> =>
    act(async () => {
      const body = { version: last.version, instruction: text }
      onSigned(await request(`/work-logs/${day.day}/instruction`, workLogDaySchema, { method: 'POST', body }))
      setText('')
    })
  return (
    <section className="panel log-words">
      <h2>{t('workDay.instruction')}</h2>
      <FormRefusal failure={failure} titles={NO_TITLES} />
      <Input.TextArea
        aria-label={t('workDay.instruction')}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={2000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p className="hint">{t('workDay.instructHint')}</p>
      <Button loading={busy} disabled={text.trim().length < 2} onClick={() => void send()}>
        {t('workDay.instruct')}
      </Button>
    </section>
  )
}
