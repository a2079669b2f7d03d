import type { Instant } from '@hengjian/law'
import { after, HOUR, MINUTE, type Step } from '../story'
import { type Cast, caseIn } from './cast'
import { counselNotice } from './counselNotice'
import { detention } from './detention'
import { filing } from './filing'

const renamed = (step: Step): Step => ({ ...step, name: `again.${step.name}` })

/** The papers of a second detention have numbers of their own; its person and officers are the same. */
const second = (cast: Cast): Cast => ({ ...cast, story: `${cast.story}-2` })

/** The same person is detained once more, on other facts that came to light in the same case. */
export const detainedAgain = (cast: Cast, at: Instant): readonly Step[] =>
  detention(second(cast), at).map((step) =>
    renamed({
      ...step,
      objects: step.objects.map((object) => (object.type === 'case' ? caseIn(object.role, cast) : object)),
    }),
  )

/** The same person is detained once more, on other facts and in a case of their own. */
export const detainedInAnotherCase = (cast: Cast, at: Instant): readonly Step[] =>
  [
    ...filing(second(cast), after(at, -9 * HOUR)),
    ...detention(second(cast), at),
    counselNotice(second(cast), after(at, 30 * MINUTE)),
  ].map(renamed)
