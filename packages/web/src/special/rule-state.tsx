import type { RuleVersionDto } from '@hengjian/contract/rules'
import { StateTag } from '../parts/state-tag'
import { useWords } from '../words/language'

const MARKS = { proposed: 'urgent', coming: 'running', inForce: 'satisfied', replaced: 'unknown' } as const

/** Whether a version of a rule is in force. */
export function RuleState({ state }: Pick<RuleVersionDto, 'state'>) {
  const { t } = useWords()
  return <StateTag mark={MARKS[state]} word={t(`rules.states.${state}`)} />
}
