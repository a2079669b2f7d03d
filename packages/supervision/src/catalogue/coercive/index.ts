import type { Model } from '../../language'
import { cmDet24h } from './CM-DET-24H'

/** The models of coercive measures, in the order of the catalogue. */
export const coerciveModels: readonly Model[] = [cmDet24h]
