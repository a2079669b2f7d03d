import { ADULT, type Plan } from '../../plan'
import { after, SECOND, setData } from '../../story'
import { grantAt, grantedTooLow, notExtended } from './extension'
import { held, over } from './held'

export const cusExt2: Plan = {
  model: 'CUS-EXT-2',
  casting: ADULT,
  base: held(5),
  violated: [
    grantedTooLow(2, 3, 'city'),
    {
      change: (story) => setData(story, 'extension2', { organLevel: 'city' }),
      also: ['CUS-2M', 'CUS-OVER'],
    },
    // Enough for thirty days of detention (CPL 91), but none of the four kinds.
    (story) => setData(story, 'extension2', { feature: 'repeated' }),
  ],
  lawful: [
    (story) => grantAt(story, 2, after(over(story, 3), -SECOND)),
    (story) => setData(story, 'extension2', { feature: 'remoteArea' }),
    (story) => setData(story, 'extension2', { feature: 'crimeGroup' }),
    (story) => setData(story, 'extension2', { feature: 'roaming' }),
    (story) => notExtended(story, 2, 3),
  ],
  unknown: (story) => setData(story, 'extension2', { feature: undefined }),
}
