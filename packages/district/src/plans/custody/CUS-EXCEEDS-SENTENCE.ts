import type { Instant } from '@hengjian/law'
import { releaseArrested } from '../../lawful/custody'
import { prosecute, sentence } from '../../lawful/trial'
import { daysOver } from '../../limits'
import { ADULT, type Change, type Plan } from '../../plan'
import { after, DAY, instantOf, SECOND, type Story, setEverywhere } from '../../story'
import { held, transferAt } from './held'

/** When four fifths of a sentence of months, thirty days each, are over since the detention. */
const sentenceNear = (story: Story, months: number): Instant => daysOver(instantOf(story, 'detained'), months * 24)

const expect = (story: Story, type: 'case' | 'person', expectedMonths: number | undefined): Story =>
  setEverywhere(story, type, { expectedMonths })

/** Three months are expected; the suspect is released while the prosecution is reviewed. */
const releasedAfterThreeMonths =
  (later: number): Change =>
  (story, cast) =>
    releaseArrested(expect(story, 'case', 3), cast, after(sentenceNear(story, 3), later))

/** Three months are expected; a judgment takes effect. */
const sentencedAfterThreeMonths =
  (later: number): Change =>
  (story, cast) => {
    const quick = transferAt(expect(story, 'case', 3), after(instantOf(story, 'arrested'), 30 * DAY))
    const accused = prosecute(quick, cast, after(instantOf(story, 'arrested'), 40 * DAY))
    return sentence(accused, cast, after(instantOf(story, 'arrested'), 50 * DAY), after(sentenceNear(story, 3), later))
  }

export const cusExceedsSentence: Plan = {
  model: 'CUS-EXCEEDS-SENTENCE',
  casting: ADULT,
  base: held(2),
  violated: [
    releasedAfterThreeMonths(SECOND),
    sentencedAfterThreeMonths(SECOND),
    // What is expected for the person counts before what is expected for the case.
    (story) => expect(story, 'person', 2),
  ],
  lawful: [
    releasedAfterThreeMonths(0),
    sentencedAfterThreeMonths(0),
    (story) => expect(expect(story, 'person', 4), 'case', 2),
  ],
  unknown: (story) => expect(story, 'case', undefined),
}
