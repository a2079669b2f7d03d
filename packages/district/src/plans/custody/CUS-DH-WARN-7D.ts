import { extend } from '../../lawful/custody'
import { ADULT, type Plan } from '../../plan'
import { after, DAY, drop, HOUR, move, SECOND, type Story, setData } from '../../story'
import { grantAt } from './extension'
import { held, over, releaseAt, transferAt } from './held'

/** The house owes a warning only where custody runs to its very end, so that whoever was not warned of was held beyond it. */
const also = ['CUS-2M', 'CUS-OVER']

const unwarned = (story: Story): Story => drop(story, 'expiryNotice')

export const cusDhWarn7d: Plan = {
  model: 'CUS-DH-WARN-7D',
  casting: ADULT,
  base: held(2),
  violated: [
    { change: (story) => unwarned(transferAt(story, over(story, 2))), also },
    {
      change: (story) => move(transferAt(story, over(story, 2, 2)), 'expiryNotice', after(over(story, 2), 9 * HOUR)),
      also,
    },
    {
      change: (story, cast) => {
        const extended = drop(extend(story, cast, 1), 'warning1')
        return unwarned(transferAt(extended, after(over(story, 3), 9 * DAY)))
      },
      also,
    },
  ],
  lawful: [
    (story) => unwarned(transferAt(story, after(over(story, 2), -SECOND))),
    (story, cast) => unwarned(releaseAt(story, cast, after(over(story, 2), -SECOND))),
    (story, cast) => {
      const extended = grantAt(drop(extend(story, cast, 1), 'warning1'), 1, after(over(story, 2), -SECOND))
      return move(transferAt(extended, after(over(story, 3), -SECOND)), 'expiryNotice', after(over(story, 3), -HOUR))
    },
  ],
  unknown: (story, cast) => {
    const extended = setData(drop(extend(story, cast, 1), 'warning1'), 'extension1', { organLevel: undefined })
    return unwarned(transferAt(extended, over(story, 3, -2)))
  },
}
