import { ADULT, instead, inTurn, type Plan } from '../../plan'
import { HOUR, setData } from '../../story'
import { compelledAgain, compelledFor, compelledOnce } from './compelled'
import { unshown } from './unshown'

export const cmJcWarrant: Plan = {
  model: 'CM-JC-WARRANT',
  casting: ADULT,
  base: compelledOnce,
  violated: [
    unshown('compelled'),
    instead(compelledFor(20 * HOUR, true), unshown('compelled')),
    inTurn(compelledAgain, unshown('again.compelled')),
  ],
  lawful: [(story) => story, instead(compelledFor(20 * HOUR, true)), compelledAgain],
  unknown: (story) => setData(story, 'compelled', { shown: undefined }),
}
