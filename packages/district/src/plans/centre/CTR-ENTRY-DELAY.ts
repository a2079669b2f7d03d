import { ADULT, type Change, type Plan } from '../../plan'
import { after, blur, HOUR, instantOf, MINUTE, move, SECOND, type Story, setData } from '../../story'
import { summons } from './summoned'

/** Brought to the police so long before the entry. */
const waited = (story: Story, milliseconds: number): Story => {
  const arrived = after(instantOf(story, 'entry'), -milliseconds)
  return move(move(story, 'broughtIn', arrived), 'summonsBegan', arrived)
}

/** Kept at the police until the summons ends, and never seen in the centre. */
const neverEntered: Change = (story) => ({
  ...story,
  steps: story.steps.filter(({ name, source }) => source !== 'centreMonitoringSystem' && !name.startsWith('first.')),
})

export const ctrEntryDelay: Plan = {
  model: 'CTR-ENTRY-DELAY',
  casting: ADULT,
  base: summons(),
  violated: [(story) => waited(story, 30 * MINUTE + SECOND), (story) => waited(story, HOUR), neverEntered],
  lawful: [
    (story) => waited(story, 30 * MINUTE),
    (story) => waited(story, 30 * MINUTE - SECOND),
    (story) => setData(waited(story, HOUR), 'broughtIn', { excuse: 'medical' }),
    (story) => setData(waited(story, HOUR), 'broughtIn', { excuse: 'receptionArea' }),
  ],
  unknown: (story) => blur(waited(story, 30 * MINUTE), 'entry', 'minute'),
}
