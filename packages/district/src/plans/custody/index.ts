import type { Plan } from '../../plan'

/** Custody during investigation, in the order of the catalogue. */
export const custodyPlans: readonly Plan[] = []
