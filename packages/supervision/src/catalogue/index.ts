import type { Model } from '../language'
import { centreModels } from './centre'
import { checklistModels } from './checklist'
import { coerciveModels } from './coercive'
import { custodyModels } from './custody'

/** Every model that ships with the product, in the order of a case: centre, first day, coercive measures, custody. */
export const builtInModels: readonly Model[] = [
  ...centreModels,
  ...checklistModels,
  ...coerciveModels,
  ...custodyModels,
]
