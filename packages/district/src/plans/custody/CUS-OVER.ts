import type { Instant } from '@hengjian/law'
import { caseIn, personIn, step } from '../../lawful/cast'
import { arrestMeasure } from '../../lawful/detention'
import { noticesOf } from '../../lawful/periodChange'
import { prosecute, sentence, supplement } from '../../lawful/trial'
import { monthsOver } from '../../limits'
import { ADULT, type Change, type Plan } from '../../plan'
import { add, after, DAY, HOUR, instantOf, SECOND, type Story } from '../../story'
import { held } from './held'

/** When so many months, and days more, after a step are over. */
const overAfter = (story: Story, name: string, months: number, days = 0): Instant =>
  monthsOver(instantOf(story, name), months, days)

/** One month for the review of the prosecution (CPL 172). */
const reviewedFor =
  (later: number): Change =>
  (story, cast) =>
    prosecute(story, cast, after(overAfter(story, 'transferred', 1), later))

/** One month for the police to supplement the evidence (CPL 175). */
const supplementedFor =
  (later: number): Change =>
  (story, cast) => {
    const returned = after(instantOf(story, 'transferred'), 20 * DAY)
    const resubmitted = after(monthsOver(returned, 1), later)
    return prosecute(supplement(story, cast, returned, resubmitted), cast, after(resubmitted, 10 * DAY))
  }

/** Three months for the court (CPL 208). */
const triedFor =
  (later: number): Change =>
  (story, cast) => {
    const accused = prosecute(story, cast, after(instantOf(story, 'transferred'), 15 * DAY))
    return sentence(accused, cast, after(overAfter(accused, 'accepted', 3), later))
  }

/** Fifteen days more for the review in a grave or complex case (CPL 172). */
const extendedReviewFor =
  (later: number): Change =>
  (story, cast) => {
    const extended = step(
      'reviewExtended',
      'procuratorate',
      'reviewExtended',
      after(instantOf(story, 'transferred'), 20 * DAY),
      [caseIn('case', cast)],
    )
    return prosecute(add(story, extended), cast, after(overAfter(story, 'transferred', 1, 15), later))
  }

export const cusOver: Plan = {
  model: 'CUS-OVER',
  casting: ADULT,
  base: held(2),
  violated: [reviewedFor(0), extendedReviewFor(0), supplementedFor(0), triedFor(SECOND)],
  lawful: [reviewedFor(-SECOND), extendedReviewFor(-SECOND), supplementedFor(-SECOND), triedFor(0)],
  unknown: (story, cast) => {
    const accused = prosecute(story, cast, after(instantOf(story, 'transferred'), 15 * DAY))
    const prolonged = overAfter(accused, 'accepted', 3, -3)
    return add(
      sentence(accused, cast, overAfter(accused, 'accepted', 4)),
      step(
        'prolonged',
        'court',
        'measureExtended',
        prolonged,
        [arrestMeasure(cast), personIn('person', cast), caseIn('case', cast)],
        { organLevel: 'province' },
      ),
      noticesOf(cast, 'prolonged', after(prolonged, 4 * HOUR)).house,
    )
  },
}
