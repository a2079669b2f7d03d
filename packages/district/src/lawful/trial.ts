import type { Instant } from '@hengjian/law'
import { add, after, HOUR, type Story } from '../story'
import { type Cast, caseIn, personIn, step } from './cast'

const whoseIn = (cast: Cast) => [caseIn('case', cast), personIn('persons', cast)]

/** The case goes back to the police for more evidence and is sent again (CPL 175). */
export const supplement = (story: Story, cast: Cast, returned: Instant, resubmitted: Instant): Story =>
  add(
    story,
    step('returned', 'procuratorate', 'supplementReturned', returned, whoseIn(cast), { sequence: 1 }),
    step('resubmitted', 'procuratorate', 'resubmitted', resubmitted, whoseIn(cast), { sequence: 1 }),
  )

/** The suspect is charged, and the court accepts the case (CPL 176). */
export const prosecute = (story: Story, cast: Cast, accepted: Instant): Story =>
  add(
    story,
    step('charged', 'procuratorate', 'prosecutionDecided', after(accepted, -2 * HOUR), whoseIn(cast), {
      decision: 'prosecuted',
    }),
    step('accepted', 'court', 'courtAccepted', accepted, whoseIn(cast), { procedure: 'ordinary' }),
  )

/** The court gives judgment, and it takes effect where an instant is given (CPL 202, 259). */
export const sentence = (story: Story, cast: Cast, given: Instant, effective?: Instant): Story =>
  add(
    story,
    step('judgment', 'court', 'judgmentGiven', given, whoseIn(cast), { months: 10, penaltyKind: 'imprisonment' }),
    ...(effective === undefined
      ? []
      : [
          step('effective', 'court', 'judgmentEffective', effective, [caseIn('case', cast), personIn('person', cast)], {
            months: 10,
            penaltyKind: 'imprisonment',
          }),
        ]),
  )
