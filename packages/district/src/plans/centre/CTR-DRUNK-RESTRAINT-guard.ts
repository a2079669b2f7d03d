import { inRole } from '../../lawful/cast'
import { ADULT, type Change, instead, inTurn, type Plan } from '../../plan'
import { HOUR, setData, setObjects } from '../../story'
import { questioned } from './questioned'

/** The register names nobody who watches. */
const unguarded: Change = (story) => setObjects(story, 'restraintBegan', 'guard', [])

/** Somebody who has nothing else to do watches. */
const guardedBy =
  (kind: 'auxiliary' | 'custodian'): Change =>
  (story, cast) => {
    const guard = inRole('guard', 'officer', `${cast.site}-G${cast.story}`, { kind })
    return setObjects(story, 'restraintBegan', 'guard', [guard])
  }

export const ctrDrunkRestraintGuard: Plan = {
  model: 'CTR-DRUNK-RESTRAINT/guard',
  casting: ADULT,
  base: questioned({ restrained: 4 * HOUR }),
  violated: [
    unguarded,
    inTurn(unguarded, (story) => setData(story, 'restraintBegan', { tools: [] })),
    instead(questioned({ restrained: 8 * HOUR }), unguarded),
  ],
  lawful: [(story) => story, guardedBy('auxiliary'), guardedBy('custodian')],
  unknown: null,
}
