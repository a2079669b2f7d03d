import type { DocumentDto, MatterDto, PermittedActionDto } from '@hengjian/contract'

/** It says that what was served has arrived: a document that waits for an answer, or a decision after it. */
export const isAcknowledging = (action: string): boolean => ['acknowledge', 'acknowledgeDecision'].includes(action)

/** The steps of the police page, as far as what was served last asks them, and how many of them are behind. */
export interface ServedSteps {
  readonly steps: readonly ('stepAcknowledge' | 'stepAnswer' | 'stepCheck')[]
  readonly done: number
}

/**
 * What was served is acknowledged; where it asks for an answer, it is answered and the answer checked. A decision asks for nothing but that it is
 * acknowledged.
 * @param step what the unit has to do now; undefined where that is nothing
 * @param served the document that was served last; undefined where nothing was served on paper
 */
export function servedSteps(
  { turn, next }: Pick<MatterDto, 'turn' | 'next'>,
  step: Pick<PermittedActionDto, 'id'> | undefined,
  served: Pick<DocumentDto, 'answeredIn'> | undefined,
): ServedSteps {
  const acknowledges = step !== undefined && isAcknowledging(step.id)
  const answers = step !== undefined && !acknowledges
  const waits = turn?.id === 'police' && next !== null && !isAcknowledging(next)
  const answered = served !== undefined && served.answeredIn !== null
  return {
    steps: answers || waits || answered ? ['stepAcknowledge', 'stepAnswer', 'stepCheck'] : ['stepAcknowledge'],
    done: acknowledges ? 0 : answers ? 1 : 2,
  }
}
