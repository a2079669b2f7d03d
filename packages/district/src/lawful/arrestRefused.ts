import type { Instant } from '@hengjian/law'
import { add, after, DAY, HOUR, instantOf, moveOnwards, type Story, setData, until } from '../story'
import { type Cast, caseIn, personIn, step } from './cast'
import { detentionMeasure, lawfulDetention } from './detention'
import { executionReceipt } from './executionReceipt'

/** Why the procuratorate does not approve an arrest (SPP 139–141). */
export type Refusal = 'refusedNoCrime' | 'refusedEvidence' | 'refusedNoNeed'

/**
 * A suspect in detention whose arrest is refused three days after the request: released two hours after the police have the
 * decision, and the receipt returned the day after.
 */
export function lawfulRefusal(cast: Cast, start: Instant, decision: Refusal): Story {
  const reviewed = until(lawfulDetention(cast, start, { upTo: 'arrest' }), 'decisionReceived')
  const decided = moveOnwards(reviewed, 'decided', after(instantOf(reviewed, 'requestSent'), 3 * DAY))
  const refused = setData(setData(decided, 'decided', { decision }), 'decisionReceived', { decision })
  const released = after(instantOf(refused, 'decisionReceived'), 2 * HOUR)
  const whom = [personIn('person', cast), caseIn('case', cast), detentionMeasure(cast)]
  return add(
    refused,
    step('released', 'police', 'released', released, whom, { reason: '检察院不批准逮捕' }),
    executionReceipt(cast, after(released, DAY)),
  )
}
