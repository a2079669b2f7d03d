import {
  forfeited,
  handedOver,
  lawfulBail,
  lifted,
  prosecutionDecided,
  redecided,
  refunded,
  withheld,
} from '../../lawful/bail'
import { changedFromBail } from '../../lawful/surveillance'
import { ADULT, type Change, type Plan } from '../../plan'
import {
  add,
  after,
  DAY,
  drop,
  HOUR,
  instantOf,
  MINUTE,
  move,
  SECOND,
  setAttributes,
  setData,
  setEverywhere,
} from '../../story'

const changed: Change = (story, cast) =>
  add(drop(story, 'lifted', 'refunded'), ...changedFromBail(cast, instantOf(story, 'lifted')))

/** Bail ended by itself as the suspect is not prosecuted (BAIL 24(3)2), and the deposit stayed where it was. */
const notProsecuted: Change = (story, cast) => {
  const at = instantOf(story, 'lifted')
  const handed = add(drop(story, 'refunded'), ...handedOver(cast, after(at, -2 * DAY)))
  const decided = add(handed, prosecutionDecided(cast, at, 'discretionaryNonProsecution'))
  return setData(decided, 'lifted', { reason: 'automatic' })
}

const allForfeited: Change = (story, cast) => {
  const told = add(drop(story, 'refunded'), ...forfeited(cast, after(instantOf(story, 'lifted'), -5 * DAY)))
  const whole = setData(told, 'forfeited', { amount: 5000 })
  return setAttributes(setAttributes(whole, 'forfeited', 'person', { breach: true }), 'lifted', 'person', {
    breach: true,
  })
}

/** The procuratorate takes bail anew on the same deposit (BAIL 26(2)). */
const carriedOn: Change = (story, cast) => {
  const at = instantOf(story, 'lifted')
  const handed = add(drop(story, 'refunded'), ...handedOver(cast, after(at, -2 * DAY)))
  return add(setData(handed, 'lifted', { reason: 'continued' }), redecided(cast, after(at, MINUTE), 'deposit'))
}

export const cmBailRefund: Plan = {
  model: 'CM-BAIL-REFUND',
  casting: ADULT,
  base: (cast, start) => {
    const story = lawfulBail(cast, start, 'deposit', 'centre')
    const at = after(instantOf(story, 'bailed'), 20 * DAY)
    return add(story, lifted(cast, at), refunded(cast, after(at, HOUR)))
  },
  violated: [(story) => drop(story, 'refunded'), notProsecuted, changed],
  lawful: [
    // The law says at the same time; a week is the office's own number.
    (story) => move(story, 'refunded', instantOf(story, 'lifted')),
    (story) => move(story, 'refunded', after(instantOf(story, 'lifted'), 7 * DAY - SECOND)),
    allForfeited,
    (story, cast) => add(drop(story, 'refunded'), withheld(cast, instantOf(story, 'lifted'))),
    carriedOn,
  ],
  lookedAtAfter: 8 * DAY,
  unknown: (story, cast) => setEverywhere(changed(story, cast), 'measure', { kind: undefined }),
}
