import { ADULT, instead, type Plan } from '../../plan'
import { after, DAY, drop, HOUR, instantOf, MINUTE, SECOND, setData, setEverywhere } from '../../story'
import { heldLonger, stopped } from './stopped'
import { approvedAt } from './summoned'

export const ctrContq12h: Plan = {
  model: 'CTR-CONTQ-12H',
  casting: ADULT,
  base: stopped({ lasts: 12 * HOUR }),
  violated: [
    (story) => heldLonger(story, SECOND),
    (story) => heldLonger(story, HOUR),
    instead(stopped({ lasts: DAY, extended: 1 }), (story) => heldLonger(story, SECOND)),
    instead(stopped({ lasts: DAY, extended: 1 }), (story) =>
      approvedAt(story, after(instantOf(story, 'broughtIn'), 12 * HOUR + SECOND)),
    ),
    instead(stopped({ lasts: DAY, extended: 1 }), (story) =>
      setData(story, 'extended', { approverLevel: 'departmentHead' }),
    ),
    instead(stopped({ lasts: 2 * DAY, extended: 2 }), (story) => drop(story, 'extended')),
    instead(stopped({ lasts: 2 * DAY, extended: 2 }), (story) =>
      setEverywhere(story, 'person', { identityKnown: true }),
    ),
  ],
  lawful: [
    (story) => story,
    (story) => heldLonger(story, -SECOND),
    (story) => heldLonger(story, -MINUTE),
    instead(stopped({ lasts: DAY, extended: 1 })),
    instead(stopped({ lasts: DAY, extended: 1 }), (story) =>
      approvedAt(story, after(instantOf(story, 'broughtIn'), 12 * HOUR)),
    ),
    instead(stopped({ lasts: 2 * DAY, extended: 2 })),
  ],
  unknown: instead(stopped({ lasts: DAY, extended: 1 }), (story) =>
    setData(story, 'extended', { approvedAt: undefined, approverLevel: undefined }),
  ),
}
