import { aged } from '../../lawful/aged'
import { handedOver, redecided } from '../../lawful/bail'
import { ADULT, type Change, type Plan } from '../../plan'
import { add, after, DAY, instantOf, setData } from '../../story'
import { bailedAtHome } from './bailed'

const onDeposit =
  (deposit: number): Change =>
  (story) =>
    setData(story, 'bailed', { guarantor: false, deposit })

/** The procuratorate takes a deposit where the police had a guarantor. */
const depositAfterwards: Change = (story, cast) => {
  const at = after(instantOf(story, 'bailed'), 20 * DAY)
  const handed = add(story, ...handedOver(cast, at), redecided(cast, after(at, 2 * DAY), 'deposit'))
  return aged(handed, cast, 'bailed', 16, 30)
}

export const cmBailBothMinor: Plan = {
  model: 'CM-BAIL-BOTH/minor',
  casting: ADULT,
  base: (cast, start) => aged(bailedAtHome('guarantor')(cast, start), cast, 'bailed', 16, 30),
  violated: [
    onDeposit(500),
    // On the birthday itself the person is not yet eighteen.
    (story, cast) => aged(onDeposit(1000)(story, cast), cast, 'bailed', 18),
    depositAfterwards,
  ],
  lawful: [
    (story) => story,
    (story, cast) => aged(onDeposit(1000)(story, cast), cast, 'bailed', 18, 1),
    (story, cast) => aged(story, cast, 'bailed', 18),
  ],
  unknown: (story) => setData(story, 'bailed', { guarantor: undefined, deposit: 500 }),
}
