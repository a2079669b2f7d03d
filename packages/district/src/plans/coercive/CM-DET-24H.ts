import { ADULT, type Plan } from '../../plan'
import { blur, HOUR, MINUTE, SECOND } from '../../story'
import { detained, moveInterrogation } from './detained'

export const cmDet24h: Plan = {
  model: 'CM-DET-24H',
  casting: ADULT,
  base: detained,
  violated: [
    (story) => moveInterrogation(story, 0),
    (story) => moveInterrogation(story, MINUTE),
    (story) => moveInterrogation(story, 9 * HOUR),
  ],
  lawful: [
    (story) => moveInterrogation(story, -SECOND),
    (story) => moveInterrogation(story, -MINUTE),
    (story) => moveInterrogation(story, -HOUR),
  ],
  unknown: (story) => blur(story, 'detained', 'day'),
}
