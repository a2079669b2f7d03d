import { victimHeard } from '../../lawful/administrative'
import { ADULT, type Change, instead, inTurn, type Plan } from '../../plan'
import { questioned } from './questioned'
import { sampled } from './sampled'

/** With the approval of the head of the department. */
const taken = (method: string, consented?: boolean, minutes?: number): Change =>
  sampled({ method, approverLevel: 'departmentHead', ...(consented === undefined ? {} : { consented }) }, minutes)

export const ctrBioSampleConsent: Plan = {
  model: 'CTR-BIO-SAMPLE/consent',
  casting: ADULT,
  base: victimHeard,
  violated: [
    taken('fingerprint', false),
    taken('blood', false),
    inTurn(taken('fingerprint', true), taken('blood', false, 25)),
  ],
  lawful: [
    (story) => story,
    taken('blood', true),
    inTurn(taken('fingerprint', true), taken('blood', true, 25)),
    instead(questioned(), taken('blood', false)),
  ],
  unknown: taken('blood'),
}
