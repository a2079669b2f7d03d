import { ADULT, type Plan } from '../../plan'
import { questioned } from './questioned'
import { sampled } from './sampled'

export const ctrBioSampleAdministrative: Plan = {
  model: 'CTR-BIO-SAMPLE/administrative',
  casting: ADULT,
  base: questioned(),
  violated: [
    sampled({ method: 'blood', approverLevel: 'officer' }),
    sampled({ method: 'fingerprint', approverLevel: 'dutyHead' }),
    sampled({ method: 'drug', forced: false, consented: true, approverLevel: 'officer' }),
  ],
  lawful: [
    (story) => story,
    sampled({ method: 'blood', approverLevel: 'departmentHead' }),
    sampled({ method: 'blood', forced: true, approverLevel: 'countyHead' }),
  ],
  unknown: sampled({ method: 'blood' }),
}
