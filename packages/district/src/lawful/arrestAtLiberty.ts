import type { Instant } from '@hengjian/law'
import { add, after, DAY, HOUR, instantOf, MINUTE, moveOnwards, type Story, setObjects, since, until } from '../story'
import { type Cast, caseIn, personIn, step } from './cast'
import { COUNTY } from './county'
import { arrestMeasure, lawfulDetention } from './detention'
import { executionReceipt } from './executionReceipt'
import { interrogation } from './interrogation'

/** A suspect at liberty, questioned in the centre and let go, whose arrest is requested five days later and reviewed in six days. */
export function reviewedAtLiberty(cast: Cast, start: Instant): Story {
  const questioned = lawfulDetention(cast, start, { upTo: 'centre' })
  const review = until(since(lawfulDetention(cast, start, { upTo: 'arrest' }), 'requestSent'), 'decisionReceived')
  const atLiberty = setObjects(review, 'requestSent', 'measure', [])
  return add(questioned, ...moveOnwards(atLiberty, 'requestSent', after(start, 5 * DAY)).steps)
}

/** The arrest is approved and executed an hour after the decision: interrogated in the centre and delivered to the house the same day. */
export function arrestedAtLiberty(cast: Cast, start: Instant): Story {
  const approved = reviewedAtLiberty(cast, start)
  const arrested = after(instantOf(approved, 'decisionReceived'), HOUR)
  const whom = [personIn('person', cast), caseIn('case', cast), arrestMeasure(cast)]
  return add(
    approved,
    step('arrested', 'police', 'arrestExecuted', arrested, whom),
    ...interrogation(cast, 'arrested', after(arrested, HOUR), 45, 'interrogationRoom', 2),
    step('arrestFamilyTold', 'police', 'notified', after(arrested, 3 * HOUR), whom, {
      recipient: 'family',
      subject: 'arrest',
    }),
    step('house', 'police', 'detentionCentreEntered', after(arrested, 5 * HOUR), whom, {
      county: COUNTY,
      refused: false,
    }),
    step('dutyLawyerTold', 'police', 'notified', after(arrested, 5 * HOUR + 20 * MINUTE), whom, {
      recipient: 'suspect',
      subject: 'dutyLawyer',
    }),
    executionReceipt(cast, after(arrested, 20 * HOUR)),
  )
}
