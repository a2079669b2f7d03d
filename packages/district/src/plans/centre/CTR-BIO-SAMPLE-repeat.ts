import { ADULT, type Change, inTurn, type Plan } from '../../plan'
import { setEverywhere } from '../../story'
import { questioned } from './questioned'
import { sampled } from './sampled'

/** With the approval of the head of the department. */
const taken = (method: string, repeated?: boolean, minutes?: number): Change =>
  sampled({ method, approverLevel: 'departmentHead', ...(repeated === undefined ? {} : { repeated }) }, minutes)

export const ctrBioSampleRepeat: Plan = {
  model: 'CTR-BIO-SAMPLE/repeat',
  casting: ADULT,
  base: questioned(),
  violated: [taken('fingerprint', true), taken('blood', true), inTurn(taken('dna'), taken('dna', true, 25))],
  lawful: [taken('fingerprint', false), taken('blood'), inTurn(taken('fingerprint'), taken('blood', false, 25))],
  unknown: inTurn(taken('fingerprint', true), (story) =>
    setEverywhere(setEverywhere(story, 'visit', { track: undefined }), 'case', { track: undefined }),
  ),
}
