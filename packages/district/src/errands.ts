import type { Instant } from '@hengjian/law'
import { after, MINUTE, type Step, type Story } from './story'

/** A way within the centre that no other record tells of than the trace. */
export interface Errand {
  readonly at: Instant
  readonly to: 'propertyRoom' | 'identificationRoom' | 'exitDesk' | 'waiting'
}

/** Of so many people one is shown to a witness after the first questioning. */
const ONE_IN = 3

const isQuestioned = ({ kind, name }: Step): boolean => kind === 'interrogationEnded' && name.startsWith('first')

function errandsAt(step: Step, isShown: boolean): readonly Errand[] {
  if (step.kind === 'bodySearched') return [{ at: after(step.at, 2 * MINUTE), to: 'propertyRoom' }]
  if (step.kind === 'centreLeft') return [{ at: after(step.at, -10 * MINUTE), to: 'exitDesk' }]
  if (!isShown || !isQuestioned(step)) return []
  return [
    { at: after(step.at, 5 * MINUTE), to: 'identificationRoom' },
    { at: after(step.at, 25 * MINUTE), to: 'waiting' },
  ]
}

/**
 * What a person is taken for besides: after the search the belongings are handed in, on the way out they are given back, and some
 * are shown to a witness in between.
 * @param number of the story
 */
export const errandsOf = ({ steps }: Story, number: number): readonly Errand[] =>
  steps.flatMap((step) => errandsAt(step, number % ONE_IN === 1))
