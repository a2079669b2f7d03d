import type { Plan } from '../plan'
import { centrePlans } from './centre'
import { checklistPlans } from './checklist'
import { coercivePlans } from './coercive'
import { custodyPlans } from './custody'

/** Every plan of the district. */
export const ALL_PLANS: readonly Plan[] = [...centrePlans, ...checklistPlans, ...coercivePlans, ...custodyPlans]
