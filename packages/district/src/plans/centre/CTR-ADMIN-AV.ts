import { ADULT, instead, inTurn, type Plan } from '../../plan'
import { blur, MINUTE, SECOND, setEverywhere } from '../../story'
import { questionedAt } from './elsewhere'
import { questioned } from './questioned'
import { interrupted, recordedLate, stoppedEarly, unrecorded } from './recorded'

export const ctrAdminAv: Plan = {
  model: 'CTR-ADMIN-AV',
  casting: ADULT,
  base: questioned(),
  violated: [recordedLate(11 * SECOND), unrecorded, interrupted(11 * SECOND), stoppedEarly(5 * MINUTE)],
  lawful: [
    recordedLate(10 * SECOND),
    interrupted(10 * SECOND),
    stoppedEarly(9 * SECOND),
    inTurn(unrecorded, (story) => setEverywhere(story, 'case', { adminClass: 'traffic' })),
    inTurn(unrecorded, (story) => setEverywhere(story, 'interrogation', { kind: 'interview' })),
    instead(questionedAt('home'), unrecorded),
  ],
  unknown: inTurn(recordedLate(0), (story) => blur(story, 'first.recordingBegan', 'minute')),
}
