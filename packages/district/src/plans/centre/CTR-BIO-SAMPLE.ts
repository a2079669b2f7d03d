import { ADULT, inTurn, type Plan } from '../../plan'
import { sampled } from './sampled'
import { summons } from './summoned'

export const ctrBioSample: Plan = {
  model: 'CTR-BIO-SAMPLE',
  casting: ADULT,
  base: summons(),
  violated: [
    sampled({ method: 'blood', forced: true, approverLevel: 'officer' }),
    sampled({ method: 'dna', forced: true, approverLevel: 'dutyHead' }),
    inTurn(
      sampled({ method: 'blood', forced: true, approverLevel: 'departmentHead' }),
      sampled({ method: 'fingerprint', forced: true, approverLevel: 'officer' }, 23),
    ),
  ],
  lawful: [
    sampled({ method: 'blood', forced: true, approverLevel: 'departmentHead' }),
    sampled({ method: 'dna', forced: true, approverLevel: 'countyHead' }),
    sampled({ method: 'fingerprint', forced: false }),
    sampled({ method: 'fingerprint' }),
  ],
  unknown: sampled({ method: 'blood', forced: true }),
}
