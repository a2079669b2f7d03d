import { type CheckedDto, checkedSchema, type SetDownDto, setDownSchema } from '@hengjian/contract/court'
import { useQuery } from '@tanstack/react-query'
import { Button, InputNumber, Table } from 'antd'
import { useEffect, useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import type { PlannedCase } from '../court/planned'
import { newKey } from '../matter/kept-draft'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { CaseFlags } from './case-flags'
import { Failure } from './page-state'

/** A value once it has not changed for a while: what is typed is not checked letter by letter. */
function useSettled<Value>(value: Value, milliseconds: number): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}

const bodyOf = (cases: readonly PlannedCase[]) => ({
  cases: cases.map(({ number: _, suspect: __, ...planned }) => planned),
})

/** What stands against each case as it is planned now; null until that is known. */
function useChecked(cases: readonly PlannedCase[]) {
  const text = useSettled(JSON.stringify(bodyOf(cases)), 400)
  const query = useQuery({
    queryKey: ['hearings', 'check', text],
    queryFn: ({ signal }) =>
      request('/hearings/check', checkedSchema, { method: 'POST', body: JSON.parse(text), signal }),
    enabled: cases.length > 0,
  })
  const isFresh = text === JSON.stringify(bodyOf(cases))
  return { query, checked: isFresh ? (query.data ?? null) : null }
}

const problemsOf = (checked: CheckedDto | null, id: string): CheckedDto[number]['problems'] =>
  checked?.find((one) => one.id === id)?.problems ?? []

function Found({ checked, id }: { readonly checked: CheckedDto | null; readonly id: string }) {
  const { t } = useWords()
  if (checked === null) return <span className="hint">{t('hearings.checking')}</span>
  const problems = problemsOf(checked, id)
  return problems.length === 0 ? <>✓ {t('hearings.good')}</> : <CaseFlags flags={problems} />
}

type OnLength = (id: string, minutes: number) => void

/** How long a case takes, to be changed where the session is planned here. */
function Length({ one, onLength }: { readonly one: PlannedCase; readonly onLength: OnLength | undefined }) {
  const { t } = useWords()
  if (onLength === undefined) return one.minutes
  return (
    <InputNumber
      aria-label={`${t('hearings.minutes')} ${one.number}`}
      size="small"
      min={5}
      max={480}
      step={5}
      value={one.minutes}
      onChange={(minutes) => minutes !== null && onLength(one.id, minutes)}
    />
  )
}

interface SessionPlanProps {
  readonly cases: readonly PlannedCase[]
  /** Gives a case a length of its own; left out where a file says how long each takes. */
  readonly onLength?: OnLength
  /** What became of each, whatever the list shows of it afterwards. */
  readonly onDone: (results: SetDownDto) => void
}

/** The cases of a session with what was found of each, and the one press that sets them down: what cannot be does not hold up the rest. */
export function SessionPlan({ cases, onLength, onDone }: SessionPlanProps) {
  const { t } = useWords()
  const { query, checked } = useChecked(cases)
  const { act, busy, failure } = useAct()
  const refused = cases.filter(({ id }) => problemsOf(checked, id).some((one) => one.refused))
  const good = cases.filter((one) => !refused.includes(one))
  const submit = (): Promise<boolean> =>
    act(async () => {
      const key = newKey()
      onDone(await request('/hearings', setDownSchema, { method: 'POST', body: bodyOf(good), key }))
    })
  const word = refused.length === 0 ? t('hearings.submit') : t('hearings.submitSome').replace('{}', `${refused.length}`)
  return (
    <>
      {failure === undefined && !query.isError ? null : <Failure failure={failure ?? query.error} />}
      <Table<PlannedCase>
        size="small"
        rowKey="id"
        dataSource={[...cases]}
        pagination={false}
        columns={[
          { title: t('hearings.at'), key: 'at', width: 110, render: (_, { at }) => shortTime(at) },
          {
            title: t('hearings.minutes'),
            key: 'minutes',
            width: 110,
            render: (_, one) => <Length one={one} onLength={onLength} />,
          },
          {
            title: t('hearings.case'),
            key: 'case',
            width: 220,
            render: (_, { number, suspect }) => `${number} ${suspect ?? ''}`,
          },
          { title: t('hearings.courtroom'), dataIndex: 'courtroom', key: 'courtroom', width: 120 },
          { title: t('hearings.check'), key: 'check', render: (_, { id }) => <Found checked={checked} id={id} /> },
        ]}
      />
      <p>
        <Button
          type="primary"
          loading={busy}
          disabled={checked === null || good.length === 0}
          onClick={() => void submit()}
        >
          {word}
        </Button>
      </p>
    </>
  )
}
