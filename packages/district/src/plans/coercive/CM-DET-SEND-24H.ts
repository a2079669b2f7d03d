import { ADULT, type Plan } from '../../plan'
import { after, blur, HOUR, MINUTE, move, SECOND } from '../../story'
import { detained, tooLate } from './detained'

export const cmDetSend24h: Plan = {
  model: 'CM-DET-SEND-24H',
  casting: ADULT,
  base: detained,
  violated: [
    (story) => move(story, 'house', tooLate(story, 'detained', 24)),
    (story) => move(story, 'house', after(tooLate(story, 'detained', 24), MINUTE)),
    (story) => move(story, 'house', after(tooLate(story, 'detained', 24), 5 * HOUR)),
  ],
  lawful: [
    (story) => move(story, 'house', after(tooLate(story, 'detained', 24), -SECOND)),
    (story) => move(story, 'house', after(tooLate(story, 'detained', 24), -MINUTE)),
    (story) => move(story, 'house', after(tooLate(story, 'detained', 24), -2 * HOUR)),
  ],
  unknown: (story) => blur(story, 'detained', 'day'),
}
