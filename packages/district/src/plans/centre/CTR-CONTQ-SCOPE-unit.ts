import { ADULT, type Change, instead, inTurn, type Plan } from '../../plan'
import { DAY, HOUR, setData } from '../../story'
import { stopped } from './stopped'

/** Used by the criminal investigators themselves. */
const byInvestigators: Change = (story) => setData(story, 'began', { unitKind: 'other' })

export const ctrContqScopeUnit: Plan = {
  model: 'CTR-CONTQ-SCOPE/unit',
  casting: ADULT,
  base: stopped(),
  violated: [
    byInvestigators,
    inTurn(byInvestigators, (story) => setData(story, 'approved', { approverLevel: 'countyHead' })),
    instead(stopped({ lasts: DAY, extended: 1 }), byInvestigators),
  ],
  lawful: [(story) => story, instead(stopped({ lasts: 12 * HOUR })), instead(stopped({ lasts: DAY, extended: 1 }))],
  unknown: (story) => setData(story, 'began', { unitKind: undefined }),
}
