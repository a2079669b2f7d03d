import type { TermDto } from '@hengjian/contract/court'
import { fullTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { type Mark, StateTag } from './state-tag'
import './case-flags.css'

const MARKS: Readonly<Record<TermDto['state'], Mark>> = {
  running: 'running',
  alert: 'urgent',
  overdue: 'violated',
  kept: 'satisfied',
  late: 'violated',
  lapsed: 'unknown',
}

const ENDED: readonly TermDto['state'][] = ['kept', 'late', 'lapsed']

/** How many days of a term are used and how many are left, with the limit on hover. */
export function CaseTerm({ term }: { readonly term: TermDto | null }) {
  const { t, say } = useWords()
  if (term === null) return null
  const { title, used, left, state, latest } = term
  const rest = t(left < 0 ? 'hearings.over' : 'hearings.left').replace('{}', String(Math.abs(left)))
  const spent = t('hearings.used').replace('{}', String(used))
  // What has ended has nothing left.
  const word = ENDED.includes(state) ? spent : `${spent} · ${rest}`
  return (
    <span className="case-term" title={`${say(title)} ${fullTime(latest).slice(0, 16)}`}>
      <StateTag mark={MARKS[state]} word={word} />
    </span>
  )
}
