import type { Plan } from '../../plan'

/** The first day, in the order of the catalogue. */
export const checklistPlans: readonly Plan[] = []
