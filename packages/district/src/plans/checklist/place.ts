import { personIn, step } from '../../lawful/cast'
import { releaseArrested } from '../../lawful/custody'
import { interrogation } from '../../lawful/interrogation'
import type { Change } from '../../plan'
import { add, after, HOUR, instantOf, setData } from '../../story'

/** An interrogation in the house takes place somewhere else. */
export const heldAt =
  (name: string, placeKind: string | undefined): Change =>
  (story) =>
    setData(story, `${name}.began`, { placeKind })

/** The suspect is taken out of the house with approval, and questioned on the way. */
export const questionedOut =
  (purpose: string, placeKind: string): Change =>
  (story, cast) => {
    const out = after(instantOf(story, 'arrested.signed'), 20 * HOUR)
    const person = personIn('person', cast)
    return add(
      story,
      step('outing', 'centre', 'outingBegan', out, [person, ...cast.officers], {
        purpose,
        approvedBy: '局领导',
        approverLevel: 'countyHead',
        placeKind,
      }),
      ...interrogation(cast, 'out', after(out, HOUR), 30, placeKind, 4),
      step('back', 'centre', 'outingEnded', after(out, 3 * HOUR), [person]),
    )
  }

/** The suspect is released, and questioned again when free. */
export const questionedWhenFree =
  (placeKind: string, exception: string): Change =>
  (story, cast) => {
    const free = after(instantOf(story, 'executionReceipt'), 20 * HOUR)
    const questioned = interrogation(cast, 'free', after(free, 30 * HOUR), 30, placeKind, 4)
    return setData(add(releaseArrested(story, cast, free), ...questioned), 'free.began', { exception })
  }
