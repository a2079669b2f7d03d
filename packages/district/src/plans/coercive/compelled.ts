import { compelled, lawfulCoercedSummons } from '../../lawful/coercedSummons'
import type { Change, Plan } from '../../plan'
import { add, after, DAY, HOUR, instantOf } from '../../story'

/** A suspect brought in on a warrant for so long, more than 12 hours only where it is extended. */
export const compelledFor =
  (lasts: number, extended = false): Plan['base'] =>
  (cast, start) =>
    lawfulCoercedSummons(cast, start, { lasts, extended })

export const compelledOnce: Plan['base'] = compelledFor(6 * HOUR)

/** Two days later the suspect is brought in once more. */
export const compelledAgain: Change = (story, cast) =>
  add(story, ...compelled(cast, after(instantOf(story, 'compelEnded'), 2 * DAY), { sequence: 2 }))
