import { ADULT, type Plan } from '../../plan'
import { after, blur, drop, HOUR, instantOf, MINUTE, move, SECOND, type Story, setData } from '../../story'
import { fullSummons } from './summoned'

/** A meal so long after another step. */
const eaten = (story: Story, meal: string, since: string, milliseconds: number): Story =>
  move(story, meal, after(instantOf(story, since), milliseconds))

/** The only meal comes six hours after the entry. */
const onlyOne = (story: Story): Story => eaten(drop(story, 'meal2'), 'meal', 'entry', 6 * HOUR)

/** Sleep of so many minutes, begun an hour after the only meal. */
const slept = (story: Story, minutes: number): Story => {
  const began = after(instantOf(story, 'meal'), HOUR)
  return move(move(drop(story, 'meal2'), 'restBegan', began), 'restEnded', after(began, minutes * MINUTE))
}

/** The base is a visit of twelve hours with meals in its fourth and ninth. */
export const ctrFood: Plan = {
  model: 'CTR-FOOD',
  casting: ADULT,
  base: fullSummons,
  violated: [
    (story) => eaten(story, 'meal2', 'meal', 6 * HOUR + SECOND),
    (story) => eaten(story, 'meal', 'entry', 6 * HOUR + SECOND),
    onlyOne,
    (story) => drop(story, 'meal', 'meal2'),
    (story) => slept(story, 299),
  ],
  lawful: [
    (story) => eaten(story, 'meal2', 'meal', 6 * HOUR),
    (story) => eaten(story, 'meal', 'entry', 6 * HOUR - SECOND),
    (story) => setData(setData(story, 'meal', { refused: true }), 'meal2', { refused: true }),
    (story) => slept(story, 300),
  ],
  unknown: (story) => blur(eaten(story, 'meal2', 'meal', 6 * HOUR), 'meal2', 'minute'),
}
