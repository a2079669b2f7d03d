import type { Model } from '../language'
import { coerciveModels } from './coercive'
import { custodyModels } from './custody'

/** Every model that ships with the product. */
export const builtInModels: readonly Model[] = [...coerciveModels, ...custodyModels]
