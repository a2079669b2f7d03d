import type { RosterDto, RosterLineDto, RosterPlanDto } from '@hengjian/contract'
import { Button, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { useWorkflows } from '../matter/workflows'
import { dayAfter } from '../roster/month'
import { useEnter } from '../roster/use-roster'
import { useWords } from '../words/language'
import { Failure } from './page-state'
import { DayField, TimeField } from './written-field'

const KINDS = ['rotation', 'resident', 'department'] as const
const APPROVALS = ['shortNotice', 'always', 'never'] as const

/** What a plan begins with where there is none yet. */
const FIRST: Omit<RosterPlanDto, 'from'> = {
  handover: '08:30',
  working: { from: '08:30', to: '17:30' },
  approval: 'shortNotice',
  lines: [],
}

type Common = Pick<RosterLineDto, 'id' | 'name' | 'people' | 'days'>

/** A line of another kind, its people and name kept. */
function ofKind(kind: RosterLineDto['kind'], { id, name, people, days }: Common): RosterLineDto {
  return kind === 'department'
    ? { id, name, people, days: 7, kind, workflows: [], offences: [], minors: false }
    : { id, name, people, days, kind, post: 'procurator' }
}

interface LineProps {
  readonly line: RosterLineDto
  readonly people: RosterDto['people']
  readonly onChange: (line: RosterLineDto) => void
  readonly onRemove: () => void
}

function PostOrScope({ line, onChange }: Pick<LineProps, 'line' | 'onChange'>) {
  const { t, say } = useWords()
  const workflows = useWorkflows().data ?? []
  if (line.kind !== 'department')
    return (
      <Select<'procurator' | 'second'>
        aria-label={t('roster.post')}
        style={{ width: 130 }}
        value={line.post}
        onChange={(post) => onChange({ ...line, post })}
        options={(['procurator', 'second'] as const).map((post) => ({ value: post, label: t(`roster.posts.${post}`) }))}
      />
    )
  return (
    <>
      <Select<string[]>
        aria-label={t('roster.workflows')}
        placeholder={t('roster.workflows')}
        mode="multiple"
        maxTagCount={1}
        style={{ width: 200 }}
        value={line.workflows}
        onChange={(chosen) => onChange({ ...line, workflows: chosen })}
        options={workflows.map(({ id, title }) => ({ value: id, label: say(title) }))}
      />
      <Select<string[]>
        aria-label={t('roster.offences')}
        placeholder={t('roster.offences')}
        mode="tags"
        maxTagCount={1}
        style={{ width: 170 }}
        value={line.offences}
        onChange={(offences) => onChange({ ...line, offences })}
        options={[]}
      />
      <label>
        <input
          type="checkbox"
          checked={line.minors}
          onChange={({ target }) => onChange({ ...line, minors: target.checked })}
        />{' '}
        {t('roster.minorsOnly')}
      </label>
    </>
  )
}

function Line({ line, people, onChange, onRemove }: LineProps) {
  const { t } = useWords()
  return (
    <fieldset className="roster-plan-line">
      <legend>{line.name === '' ? t('roster.newLine') : line.name}</legend>
      <Input
        aria-label={t('roster.lineName')}
        placeholder={t('roster.lineName')}
        style={{ width: 150 }}
        maxLength={40}
        value={line.name}
        onChange={({ target }) => onChange({ ...line, name: target.value })}
      />
      <Select<RosterLineDto['kind']>
        aria-label={t('roster.lineKind')}
        style={{ width: 120 }}
        value={line.kind}
        onChange={(kind) => onChange(ofKind(kind, line))}
        options={KINDS.map((kind) => ({ value: kind, label: t(`roster.kind.${kind}`) }))}
      />
      <PostOrScope line={line} onChange={onChange} />
      <Select<string[]>
        aria-label={t('roster.inTurn')}
        placeholder={t('roster.inTurn')}
        mode="multiple"
        style={{ minWidth: 260, flex: 1 }}
        value={line.people}
        onChange={(chosen) => onChange({ ...line, people: chosen })}
        options={people.map(({ login, name }) => ({ value: login, label: name }))}
      />
      <InputNumber<number>
        aria-label={t('roster.daysEach')}
        suffix={t('roster.daysUnit')}
        style={{ width: 100 }}
        min={1}
        max={366}
        value={line.days}
        onChange={(days) => onChange({ ...line, days: days ?? 1 })}
      />
      <Button onClick={onRemove}>{t('roster.removeLine')}</Button>
    </fieldset>
  )
}

/** Writes a plan: from when, when shifts change, and who takes turns in which line. */
export function RosterPlan({ roster, onClose }: { readonly roster: RosterDto; readonly onClose: () => void }) {
  const { t } = useWords()
  const { enter, failure, busy } = useEnter()
  const [plan, setPlan] = useState<RosterPlanDto>({ ...(roster.plan ?? FIRST), from: dayAfter(roster.today, 1) })
  const put = (index: number, line: RosterLineDto | undefined): void => {
    const lines = plan.lines.flatMap((one, place) => (place === index ? (line === undefined ? [] : [line]) : [one]))
    setPlan({ ...plan, lines })
  }
  const add = (): void => {
    const taken = new Set(plan.lines.map(({ id }) => id))
    const id = Array.from({ length: 41 }, (_, number) => `line${number + 1}`).find((one) => !taken.has(one)) ?? ''
    setPlan({ ...plan, lines: [...plan.lines, ofKind('rotation', { id, name: '', people: [], days: 1 })] })
  }
  const time = (label: string, value: string, onChange: (time: string) => void) => (
    <TimeField label={label} value={value} onChange={onChange} />
  )
  const save = async (): Promise<void> => {
    if (await enter('/plans', plan)) onClose()
  }
  return (
    <Modal
      open
      width={1180}
      title={t('roster.planChange')}
      okText={t('page.submit')}
      cancelText={t('page.cancel')}
      okButtonProps={{ loading: busy }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      {failure === undefined ? null : <Failure failure={failure} />}
      <p className="hint">{t('roster.planHint')}</p>
      <div className="roster-line">
        <DayField
          label={t('roster.planFrom')}
          value={plan.from}
          min={roster.today}
          onChange={(from) => setPlan({ ...plan, from })}
        />
        {time(t('roster.handoverAt'), plan.handover, (handover) => setPlan({ ...plan, handover }))}
        {time(t('roster.workFrom'), plan.working.from, (from) =>
          setPlan({ ...plan, working: { ...plan.working, from } }),
        )}
        {time(t('roster.workTo'), plan.working.to, (to) => setPlan({ ...plan, working: { ...plan.working, to } }))}
        <Select<RosterPlanDto['approval']>
          aria-label={t('roster.approval')}
          style={{ width: 260 }}
          value={plan.approval}
          onChange={(approval) => setPlan({ ...plan, approval })}
          options={APPROVALS.map((one) => ({ value: one, label: t(`roster.approvals.${one}`) }))}
        />
      </div>
      {plan.lines.map((line, index) => (
        <Line
          key={line.id}
          line={line}
          people={roster.people}
          onChange={(changed) => put(index, changed)}
          onRemove={() => put(index, undefined)}
        />
      ))}
      <Button onClick={add}>{t('roster.addLine')}</Button>
    </Modal>
  )
}
