import type { Model } from '../language'
import { coerciveModels } from './coercive'

/** Every model that ships with the product. */
export const builtInModels: readonly Model[] = [...coerciveModels]
