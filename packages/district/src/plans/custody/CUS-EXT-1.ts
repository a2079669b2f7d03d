import { ADULT, type Plan } from '../../plan'
import { after, SECOND, setData, setEverywhere } from '../../story'
import { grantAt, grantedTooLow, notExtended } from './extension'
import { held, over } from './held'

export const cusExt1: Plan = {
  model: 'CUS-EXT-1',
  casting: ADULT,
  base: held(3),
  violated: [
    grantedTooLow(1, 2, 'county'),
    {
      change: (story) => setData(story, 'extension1', { organLevel: 'county' }),
      also: ['CUS-2M', 'CUS-OVER'],
    },
    (story) => setEverywhere(story, 'case', { complex: false }),
  ],
  lawful: [
    (story) => grantAt(story, 1, after(over(story, 2), -SECOND)),
    (story) => setData(story, 'extension1', { organLevel: 'province' }),
    (story) => setEverywhere(notExtended(story, 1, 2), 'case', { complex: false }),
  ],
  unknown: (story) => setEverywhere(story, 'case', { complex: undefined }),
}
