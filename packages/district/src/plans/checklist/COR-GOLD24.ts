import { ADULT, type Plan } from '../../plan'
import { after, DAY, drop, HOUR, instantOf, move, SECOND, type Story, setEverywhere } from '../../story'
import { courseUpTo } from './course'

/** The last instant of the 24 hours in which the office wants to look at a new case. */
const oneDay = (story: Story) => after(instantOf(story, 'filing'), 24 * HOUR)

export const corGold24: Plan = {
  model: 'COR-GOLD24',
  casting: ADULT,
  base: courseUpTo('filing'),
  violated: [
    (story) => move(story, 'firstLook', after(oneDay(story), SECOND)),
    (story) => move(story, 'firstLook', after(oneDay(story), 3 * DAY)),
    (story) => drop(story, 'firstLook'),
  ],
  lawful: [
    (story) => move(story, 'firstLook', oneDay(story)),
    (story) => move(story, 'firstLook', after(oneDay(story), -SECOND)),
    (story) => move(story, 'firstLook', after(instantOf(story, 'filing'), -HOUR)),
    (story) => drop(setEverywhere(story, 'case', { track: 'administrative' }), 'firstLook'),
  ],
  lookedAtAfter: 25 * HOUR,
  unknown: (story) => setEverywhere(drop(story, 'firstLook'), 'case', { track: undefined }),
}
