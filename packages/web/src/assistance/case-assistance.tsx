import type { FormDto } from '@hengjian/contract'
import { type AssistanceDto, assistanceQuestionsSchema } from '@hengjian/contract/assistance'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { request } from '../api/request'
import { ActionField } from '../parts/action-field'
import { useWords } from '../words/language'
import { EvidenceChecklist } from './evidence-checklist'
import { Basis, Said } from './said'
import { useAssistance } from './use-assistance'
import { ASSISTANCE_WORDS as WORDS } from './words'
import '../pages/matter.css'
import './assistance.css'

/** What alcohol and circumstances come to, step by step. */
function Drunk({ drunk }: { readonly drunk: NonNullable<AssistanceDto['drunk']> }) {
  const { say, listed, colon } = useWords()
  if (drunk.outcome === 'unanswered') return <p className="hint">{say(WORDS.notYet)}</p>
  return (
    <section className="assistance-table" aria-label={say(WORDS.result)}>
      <h3>
        {say(WORDS.result)}
        {colon}
        {say(WORDS.outcome[drunk.outcome])}
      </h3>
      <ol>
        {drunk.steps.map((step) => (
          <li key={step.rule}>
            <Said said={step} />
            {step.because.length === 0 ? null : (
              <span className="assistance-cure">
                {say(WORDS.because)}
                {colon}
                {listed(step.because.map(say))}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Detention({ detention }: { readonly detention: NonNullable<AssistanceDto['detention']> }) {
  const { say, colon } = useWords()
  return (
    <section className="assistance-table" aria-label={say(WORDS.reckoning)}>
      <h3>
        {say(WORDS.reckoning)}
        {detention.months === null ? '' : `${colon}${detention.months} ${say(WORDS.months)}`}{' '}
        <span className="hint">
          {say(detention.title)} · {say(WORDS.version)} {detention.version}
        </span>
      </h3>
      {detention.problems.map(({ code, message, cure }) => (
        <p key={`${code} ${message.zh}`} className="assistance-against">
          {say(message)} {say(cure)}
        </p>
      ))}
      <ol>
        {detention.steps.map(({ rule, done, months }) => (
          <li key={`${rule?.rule ?? ''} ${done.zh}`}>
            {rule === null ? null : `${say(rule.title)} · `}
            {say(done)} → {months} {say(WORDS.months)}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Helper() {
  const { say } = useWords()
  const [form, setForm] = useState<FormDto>({})
  const questions = useQuery({
    queryKey: ['assistance', 'drunk-driving'],
    queryFn: ({ signal }) => request('/assistance/drunk-driving', assistanceQuestionsSchema, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const { data } = useAssistance('drunkDriving', form)
  if (questions.isError)
    return (
      <p className="hint">
        {say(WORDS.failed)} <Button onClick={() => void questions.refetch()}>{say(WORDS.retry)}</Button>
      </p>
    )
  if (questions.data === undefined) return null
  return (
    <>
      <p className="hint">
        {say(questions.data.title)} · {say(WORDS.version)} {questions.data.version} ·{' '}
        <Basis source={questions.data.source} />
      </p>
      <div className="drunk-helper">
        <div className="action-form">
          {questions.data.fields.map((field) => (
            <ActionField
              key={field.name}
              field={field}
              required={field.name === 'alcohol'}
              value={form[field.name]}
              faults={[]}
              onChange={(value) => setForm((before) => ({ ...before, [field.name]: value }))}
            />
          ))}
        </div>
        <div aria-live="polite">
          {data?.drunk == null ? null : <Drunk drunk={data.drunk} />}
          {data?.detention == null ? null : <Detention detention={data.detention} />}
          {data === undefined ? null : <p className="hint">{say(data.note)}</p>}
        </div>
      </div>
    </>
  )
}

interface FoldedProps {
  readonly title: string
  readonly children: ReactNode
}

/** Opened when somebody wants it. */
function Folded({ title, children }: FoldedProps) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="panel assistance">
      <div className="title-line">
        <h2>{title}</h2>
        <Button
          aria-expanded={isOpen}
          aria-label={`${say(isOpen ? WORDS.helperClose : WORDS.helperOpen)} ${title}`}
          onClick={() => setOpen(!isOpen)}
        >
          {say(isOpen ? WORDS.helperClose : WORDS.helperOpen)}
        </Button>
      </div>
      {isOpen ? children : null}
    </section>
  )
}

interface CaseAssistanceProps {
  readonly caseId: string
  /** The offence that is investigated; empty while none is known. */
  readonly charge: string
}

/** What helps with a case: its evidence checklists, and the helper for drunk driving where the offence may be that. */
export function CaseAssistance({ caseId, charge }: CaseAssistanceProps) {
  const { say } = useWords()
  return (
    <>
      <Folded title={say(WORDS.evidenceLists)}>
        <EvidenceChecklist caseId={caseId} />
      </Folded>
      {charge === '' || charge.includes('危险驾驶') ? (
        <Folded title={say(WORDS.helper)}>
          <Helper />
        </Folded>
      ) : null}
    </>
  )
}
