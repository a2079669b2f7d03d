import type { Condition, FreeInterval, NamedInterval } from '../../language'
import { custodyOver } from '../coercive/custodyOver'
import { houseIntake } from '../coercive/houseIntake'

/** From intake into a detention house until custody ends. */
export const heldInHouse: FreeInterval = { begin: houseIntake, end: custodyOver, key: ['person'] }

/** An interrogation of a suspect at one of the places. */
export const interrogatedAt = (places: Condition): NamedInterval => ({
  interval: 'interrogation',
  where: { and: [{ '==': [{ var: 'event.interrogation.kind' }, 'interrogation'] }, places] },
})

/** The interrogation began while the person was held, not the other way round. */
export const begunWhileHeld: Condition = { '==': [{ var: 'event.kind' }, 'interrogationBegan'] }
