import { ADULT, type Plan } from '../../plan'
import { after, SECOND, setData, setEverywhere } from '../../story'
import { grantAt, grantedTooLow, notExtended } from './extension'
import { held, over } from './held'

export const cusExt3: Plan = {
  model: 'CUS-EXT-3',
  casting: ADULT,
  base: held(7),
  violated: [
    (story) => setEverywhere(story, 'case', { expectedMonths: 119 }),
    (story) => setData(story, 'extension3', { feature: 'graveHarm' }),
    grantedTooLow(3, 5, 'city'),
  ],
  lawful: [
    (story) => setEverywhere(story, 'case', { expectedMonths: 120 }),
    (story) => setData(story, 'extension3', { feature: 'crimeGroup' }),
    (story) => grantAt(story, 3, after(over(story, 5), -SECOND)),
    (story) => setEverywhere(notExtended(story, 3, 5), 'case', { expectedMonths: 60 }),
  ],
  unknown: (story) => setEverywhere(story, 'case', { expectedMonths: undefined }),
}
