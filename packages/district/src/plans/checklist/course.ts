import { type DetentionOptions, lawfulDetention } from '../../lawful/detention'
import type { Plan } from '../../plan'

/** The ordinary course of a suspect up to a stage. */
export const courseUpTo =
  (upTo: DetentionOptions['upTo']): Plan['base'] =>
  (cast, start) =>
    lawfulDetention(cast, start, { upTo })
