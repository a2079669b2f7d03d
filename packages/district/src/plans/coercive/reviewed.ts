import { reviewedAtLiberty } from '../../lawful/arrestAtLiberty'
import { lawfulRefusal, type Refusal } from '../../lawful/arrestRefused'
import type { Plan } from '../../plan'
import { setData } from '../../story'

/** A detained suspect whose arrest is refused, and who is released. */
export const refused =
  (decision: Refusal): Plan['base'] =>
  (cast, start) =>
    lawfulRefusal(cast, start, decision)

/** A suspect who was never detained, whose arrest is refused as not needed. */
export const refusedAtLiberty: Plan['base'] = (cast, start) => {
  const reviewed = setData(reviewedAtLiberty(cast, start), 'decided', { decision: 'refusedNoNeed' })
  return setData(reviewed, 'decisionReceived', { decision: 'refusedNoNeed' })
}
