import { handedOver, redecided, refunded } from '../../lawful/bail'
import { ADULT, type Change, type Plan } from '../../plan'
import { add, after, DAY, instantOf, setData } from '../../story'
import { bailedAtHome } from './bailed'

/** The procuratorate decides anew, on a guarantor instead of the deposit, which goes back. */
const redecidedOnGuarantor: Change = (story, cast) => {
  const at = after(instantOf(story, 'bailed'), 20 * DAY)
  const anew = after(at, 2 * DAY)
  return add(story, ...handedOver(cast, at), redecided(cast, anew, 'guarantor'), refunded(cast, anew))
}

export const cmBailBoth: Plan = {
  model: 'CM-BAIL-BOTH',
  casting: ADULT,
  base: bailedAtHome('deposit'),
  violated: [
    (story) => setData(story, 'bailed', { guarantor: true }),
    (story) => setData(story, 'bailed', { guarantor: true, deposit: 1000 }),
    (story, cast) => setData(redecidedOnGuarantor(story, cast), 'redecided', { deposit: 5000 }),
  ],
  lawful: [
    (story) => setData(story, 'bailed', { deposit: 1000 }),
    (story) => setData(story, 'bailed', { guarantor: true, deposit: 0 }),
    (story) => setData(story, 'bailed', { guarantor: true, deposit: undefined }),
    redecidedOnGuarantor,
  ],
  unknown: (story) => setData(story, 'bailed', { guarantor: undefined }),
}
