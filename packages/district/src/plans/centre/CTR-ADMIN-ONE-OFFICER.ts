import { ADULT, inTurn, type Plan } from '../../plan'
import { blur, MINUTE, SECOND } from '../../story'
import { alone, withAuxiliary } from './officers'
import { questioned } from './questioned'
import { interrupted, recordedLate, stoppedEarly, unrecorded } from './recorded'

/** One officer may question alone only because everything is recorded, which the law asks for anyhow (PAL 97(1)). */
const also = ['CTR-ADMIN-AV']

export const ctrAdminOneOfficer: Plan = {
  model: 'CTR-ADMIN-ONE-OFFICER',
  casting: ADULT,
  base: questioned(),
  violated: [
    { change: inTurn(alone, unrecorded), also },
    { change: inTurn(alone, recordedLate(11 * SECOND)), also },
    { change: inTurn(withAuxiliary, interrupted(5 * MINUTE)), also },
  ],
  lawful: [
    alone,
    withAuxiliary,
    inTurn(alone, recordedLate(10 * SECOND)),
    inTurn(alone, stoppedEarly(9 * SECOND)),
    inTurn(withAuxiliary, interrupted(10 * SECOND)),
  ],
  unknown: inTurn(alone, recordedLate(0), (story) => blur(story, 'first.recordingBegan', 'minute')),
}
