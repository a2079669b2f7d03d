import {
  AGENCIES,
  agencySchema,
  type RuleAskDto,
  type RuleDto,
  ruleSchema,
  ruleStepsSchema,
} from '@hengjian/contract/rules'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { Labelled } from '../parts/labelled'
import { DayFilter } from '../parts/list/day-filter'
import { Failure } from '../parts/page-state'
import { useWords } from '../words/language'
import { wantingIn } from './rule-wanting'

/** A clause while it is written: it has no name of its own yet. */
type Clause = RuleAskDto['clauses'][number] & { readonly key: number }
type Form = Omit<RuleAskDto, 'clauses'> & { readonly clauses: readonly Clause[] }
const emptyClause = (key: number): Clause => ({ key, clause: '', text: '', steps: [] })

/** What a form begins with: the version before, or nothing. */
function begun(before: RuleDto | undefined): Form {
  if (before === undefined)
    return {
      ...{ kind: 'agreement', title: '', number: '', signatories: ['procuratorate'], issuedOn: '', effectiveOn: '' },
      ...{ note: '', clauses: [emptyClause(0)] },
    }
  const { rule, kind, title, number, note, signatories, issuedOn, effectiveOn } = before.shown
  const signed = agencySchema.options.filter((one) => signatories.some(({ id }) => id === one))
  return {
    ...{ rule, kind, title, number, note, signatories: signed, issuedOn, effectiveOn },
    clauses: before.clauses.map(({ clause, text, steps }, key) => ({
      key,
      clause,
      text,
      steps: steps.map(({ step }) => step),
    })),
  }
}

interface ClausesProps {
  readonly clauses: readonly Clause[]
  readonly onChange: (clauses: Clause[]) => void
}

/** The clauses one by one, each with the steps that it governs. */
function Clauses({ clauses, onChange }: ClausesProps) {
  const { t, say } = useWords()
  const steps = useQuery({
    queryKey: ['rules', 'steps'],
    queryFn: ({ signal }) => request('/rules/steps', ruleStepsSchema, { signal }),
  })
  const options = (steps.data ?? []).map(({ step, title }) => ({ value: step, label: say(title) }))
  const put = (at: number, changed: Partial<Clause>): void =>
    onChange(clauses.map((one, index) => (index === at ? { ...one, ...changed } : one)))
  return (
    <fieldset className="wide">
      <legend>{t('rules.clauses')}</legend>
      {clauses.map((one, index) => (
        <div key={one.key} className="rule-clause">
          <Input
            aria-label={`${t('rules.clause')} ${index + 1}`}
            placeholder={t('rules.clause')}
            value={one.clause}
            onChange={({ target }) => put(index, { clause: target.value })}
          />
          <Input.TextArea
            aria-label={`${t('rules.text')} ${index + 1}`}
            autoSize
            value={one.text}
            onChange={({ target }) => put(index, { text: target.value })}
          />
          <Select
            mode="multiple"
            aria-label={`${t('rules.steps')} ${index + 1}`}
            placeholder={t('rules.steps')}
            value={one.steps}
            onChange={(chosen: string[]) => put(index, { steps: chosen })}
            optionFilterProp="label"
            options={options}
          />
          <Button onClick={() => onChange(clauses.filter((_, at) => at !== index))}>{t('rules.removeClause')}</Button>
        </div>
      ))}
      <Button onClick={() => onChange([...clauses, emptyClause(1 + Math.max(-1, ...clauses.map(({ key }) => key)))])}>
        {t('rules.addClause')}
      </Button>
    </fieldset>
  )
}

/** Enters a rule, or its next version beginning from the one before. */
export function RuleForm({ before }: { readonly before: RuleDto | undefined }) {
  const { t, say, colon, listed } = useWords()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [form, setForm] = useState(begun(before))
  const { act, busy, failure } = useAct()
  const put = (changed: Partial<Form>): void => setForm({ ...form, ...changed })
  const wanting = wantingIn(form)
  const send = (): Promise<boolean> =>
    act(async () => {
      const { shown } = await request('/rules', ruleSchema, { method: 'POST', body: form })
      await client.invalidateQueries({ queryKey: ['rules'] })
      await navigate({ to: '/special/$', params: { _splat: `rules/${shown.rule}` } })
    })
  return (
    <section className="special-form" aria-label={t(before === undefined ? 'rules.add' : 'rules.next')}>
      {(['title', 'number', 'note'] as const).map((name) => (
        <Labelled key={name} label={t(`rules.${name}Label`)}>
          {(id) => <Input id={id} value={form[name]} onChange={({ target }) => put({ [name]: target.value })} />}
        </Labelled>
      ))}
      <Labelled label={t('rules.kind')}>
        {(id) => (
          <Select<RuleAskDto['kind']>
            id={id}
            style={{ width: '100%' }}
            value={form.kind}
            onChange={(kind) => put({ kind })}
            options={(['agreement', 'own'] as const).map((value) => ({ value, label: t(`rules.kinds.${value}`) }))}
          />
        )}
      </Labelled>
      <fieldset className="wide">
        <legend>{t('rules.signatories')}</legend>
        <Checkbox.Group
          value={form.signatories}
          onChange={(signatories) => put({ signatories })}
          options={agencySchema.options.map((value) => ({ value, label: say(AGENCIES[value]) }))}
        />
      </fieldset>
      <DayFilter label={t('rules.issuedOn')} value={form.issuedOn} onChoose={(day = '') => put({ issuedOn: day })} />
      <DayFilter
        label={t('rules.effectiveOn')}
        value={form.effectiveOn}
        onChoose={(day = '') => put({ effectiveOn: day })}
      />
      <Clauses clauses={form.clauses} onChange={(clauses) => put({ clauses })} />
      {failure === undefined ? null : <Failure failure={failure} />}
      <div className="wide">
        <Button type="primary" loading={busy} disabled={wanting.length > 0} onClick={() => void send()}>
          {t('rules.save')}
        </Button>{' '}
        {wanting.length === 0 ? null : (
          <span className="hint">
            {t('rules.wanting')}
            {colon}
            {listed(wanting.map((word) => t(`rules.${word}`)))}
          </span>
        )}
      </div>
    </section>
  )
}
