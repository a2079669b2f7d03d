import { ADULT, type Plan } from '../../plan'
import { after, drop, HOUR, instantOf, MINUTE, move, SECOND, setData } from '../../story'
import { detained, tooLate } from './detained'

export const cmDetFamily24h: Plan = {
  model: 'CM-DET-FAMILY-24H',
  casting: ADULT,
  base: detained,
  violated: [
    (story) => move(story, 'familyTold', tooLate(story, 'detained', 24)),
    (story) => move(story, 'familyTold', after(tooLate(story, 'detained', 24), 30 * MINUTE)),
    (story) => drop(story, 'familyTold'),
  ],
  lawful: [
    (story) => move(story, 'familyTold', after(tooLate(story, 'detained', 24), -SECOND)),
    (story) => move(story, 'familyTold', after(tooLate(story, 'detained', 24), -MINUTE)),
    (story) => move(story, 'familyTold', after(instantOf(story, 'detained'), MINUTE)),
  ],
  lookedAtAfter: 12 * HOUR,
  unknown: (story) => setData(story, 'familyTold', { recipient: undefined }),
}
