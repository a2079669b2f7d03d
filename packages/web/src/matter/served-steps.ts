import type { DocumentDto, MatterDto, PermittedActionDto } from '@hengjian/contract'

/** It says that what was served has arrived: a document that waits for an answer, or a decision after it. */
export const isAcknowledging = (action: string): boolean => ['acknowledge', 'acknowledgeDecision'].includes(action)

/** The steps of the police page, as far as what was served last asks them, and how many of them are behind. */
export interface ServedSteps {
  readonly steps: readonly ('stepAcknowledge' | 'stepAnswer' | 'stepCheck')[]
  readonly done: number
}

type Step = Pick<PermittedActionDto, 'id' | 'answers'>

/** How far an answer has come: acknowledged first, then given, then checked. */
function doneOf(step: Step | undefined, answered: boolean): number {
  if (step !== undefined && isAcknowledging(step.id)) return 0
  return step === undefined || (answered && step.answers !== 'reply') ? 2 : 1
}

/**
 * What was served is acknowledged; where it asks for an answer, it is answered and the answer checked. A decision asks for nothing but that it is
 * acknowledged, what was said in words for nothing but the answer, and what the unit does in a case of its own for neither.
 * @param step what the unit has to do now; undefined where that is nothing
 * @param served the document that was served last; undefined where nothing was served on paper
 */
export function servedSteps(
  { turn, next }: Pick<MatterDto, 'turn' | 'next'>,
  step: Step | undefined,
  served: Pick<DocumentDto, 'answeredIn'> | undefined,
): ServedSteps {
  if (served === undefined) return { steps: step?.answers === 'reply' ? ['stepAnswer', 'stepCheck'] : [], done: 0 }
  const answered = served.answeredIn !== null
  const waits = turn?.id === 'police' && next !== null && !isAcknowledging(next)
  const answers = step !== undefined && !isAcknowledging(step.id)
  return {
    steps: answers || waits || answered ? ['stepAcknowledge', 'stepAnswer', 'stepCheck'] : ['stepAcknowledge'],
    done: doneOf(step, answered),
  }
}
