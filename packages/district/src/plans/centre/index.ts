import type { Plan } from '../../plan'

/** The case-handling centre, in the order of the catalogue. */
export const centrePlans: readonly Plan[] = []
