import type { Plan } from '../../plan'
import { cmDet24h } from './CM-DET-24H'
import { cmDetFamily24h } from './CM-DET-FAMILY-24H'
import { cmDetSend24h } from './CM-DET-SEND-24H'

/** Coercive measures, in the order of the catalogue. */
export const coercivePlans: readonly Plan[] = [cmDet24h, cmDetSend24h, cmDetFamily24h]
