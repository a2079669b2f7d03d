import type { Instant } from '@hengjian/law'
import { type Cast, caseIn, inRole, step } from '../../lawful/cast'
import { ADULT, type Plan } from '../../plan'
import { add, after, drop, HOUR, instantOf, SECOND, type Story, setEverywhere } from '../../story'
import { courseUpTo } from './course'
import { fileAt } from './filing'

/** The last instant of the two hours in which the filing may follow an urgent detention. */
const twoHours = (story: Story) => after(instantOf(story, 'detained'), 2 * HOUR)

const property = (cast: Cast) =>
  inRole('property', 'property', `B-${cast.story}`, { number: `B-${cast.story}`, kind: 'thing', worth: 3000 })

/** The stolen thing is seized. */
const seizeAt = (story: Story, cast: Cast, at: Instant): Story =>
  add(
    story,
    step('seized', 'police', 'seized', at, [property(cast), caseIn('case', cast), ...cast.officers], {
      approvedBy: '局领导',
      approverLevel: 'countyHead',
      qualified: true,
    }),
  )

export const filCoerceBeforeFiling: Plan = {
  model: 'FIL-COERCE-BEFORE-FILING',
  casting: ADULT,
  base: courseUpTo('detention'),
  violated: [
    (story) => fileAt(story, after(twoHours(story), SECOND)),
    // Only who is caught in the act may be detained first; nothing may be seized.
    (story, cast) => seizeAt(story, cast, after(instantOf(story, 'filing'), -SECOND)),
    (story) => drop(story, 'filing', 'firstLook'),
  ],
  lawful: [
    (story) => fileAt(story, twoHours(story)),
    (story) => fileAt(story, after(instantOf(story, 'detained'), -SECOND)),
    (story, cast) => seizeAt(story, cast, after(instantOf(story, 'filing'), SECOND)),
  ],
  unknown: (story) =>
    setEverywhere(
      setEverywhere(fileAt(story, after(twoHours(story), SECOND)), 'case', { track: undefined }),
      'measure',
      { track: undefined },
    ),
}
