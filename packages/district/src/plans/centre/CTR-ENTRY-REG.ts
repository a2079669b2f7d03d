import { inRole, personIn, step } from '../../lawful/cast'
import { ADULT, type Change, inTurn, type Plan } from '../../plan'
import { add, after, blur, instantOf, MINUTE, SECOND } from '../../story'
import { summons } from './summoned'

/** A wristband that nobody has bound yet is traced so long before the entry is registered. */
const traced =
  (milliseconds: number): Change =>
  (story, cast) => {
    const seen = after(instantOf(story, 'entry'), -milliseconds)
    const until = after(seen, 2 * MINUTE)
    return add(story, step('seen', 'centre', 'tracked', seen, [personIn('person', cast)], {}, until))
  }

/** A companion walks through the centre and is never registered. */
const unregistered: Change = (story, cast) => {
  const seen = instantOf(story, 'waitingBegan')
  const companion = inRole('person', 'person', `P-${cast.story}-companion`)
  return add(story, step('seen', 'centre', 'tracked', seen, [companion], {}, after(seen, 40 * MINUTE)))
}

export const ctrEntryReg: Plan = {
  model: 'CTR-ENTRY-REG',
  casting: ADULT,
  base: summons(),
  violated: [traced(10 * MINUTE + SECOND), traced(25 * MINUTE), unregistered],
  lawful: [traced(10 * MINUTE), traced(10 * MINUTE - SECOND), traced(MINUTE)],
  unknown: inTurn(traced(9 * MINUTE + 30 * SECOND), (story) => blur(story, 'entry', 'minute')),
}
