import { lawfulSurveillance, type Residence } from '../../lawful/surveillance'
import type { Plan } from '../../plan'

/** A suspect under residential surveillance who was not brought to the centre before. */
export const surveilledAt =
  (residence: Residence): Plan['base'] =>
  (cast, start) =>
    lawfulSurveillance(cast, start, residence, 'home')
