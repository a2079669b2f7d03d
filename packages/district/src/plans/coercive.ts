import { lawfulDetention } from '../lawful/detention'
import { ADULT, type Plan } from '../plan'
import { after, blur, drop, HOUR, instantOf, MINUTE, move, SECOND, type Story, setData, shift } from '../story'

const detained = (cast: Parameters<Plan['base']>[0], start: Parameters<Plan['base']>[1]): Story =>
  lawfulDetention(cast, start, { upTo: 'detention' })

/** The first instant too late for a term of hours: the hour in which it began is left out (CPL 105). */
const tooLate = (story: Story, name: string, hours: number) => {
  const began = instantOf(story, name)
  return after(began, hours * HOUR + HOUR - (began % HOUR))
}

const moveInterrogation = (story: Story, milliseconds: number): Story =>
  shift(story, 'house.', tooLate(story, 'detained', 24) + milliseconds - instantOf(story, 'house.began'))

/** Deadlines that run from the announcement of detention. */
export const coercivePlans: readonly Plan[] = [
  {
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
    unknown: (story) => blur(story, 'house.began', 'day'),
  },
  {
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
  },
  {
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
    unknown: (story) => setData(story, 'familyTold', { recipient: undefined }),
  },
]
