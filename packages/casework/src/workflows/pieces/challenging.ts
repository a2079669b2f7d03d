import type { Condition } from '../../form'
import type { Source } from '../../source'
import type { ActionDefinition, Branch } from '../../workflow'
import { attachments, choice, date, long, shownTo, toldPolice } from './fields'
import { byChief, byHandler } from './handling'
import { byUnit } from './issuing'
import { step } from './writing'

/** What becomes of a decision that was challenged. */
export const CHALLENGE_RESULTS = { kept: { zh: '维持', en: 'Kept' }, revoked: { zh: '撤销', en: 'Revoked' } }

/** The unit asks the same office to reconsider (要求复议). */
export const askReconsideration = <const State extends string>(
  from: readonly State[],
  to: State,
  source: Source,
  when: Condition,
): ActionDefinition<State, never> => ({
  ...step('公安要求复议', 'Police ask reconsideration', from, to),
  when,
  who: byUnit,
  form: {
    challengedOn: toldPolice(date('收到要求复议意见书日期', 'Received on')),
    challengeGrounds: toldPolice(long('要求复议的理由', 'Grounds', 4)),
    attachments: shownTo(attachments(), 'police'),
  },
  feedback: 'answered',
  source,
})

/** The chief decides on the reconsideration; never who had a hand in what is challenged. */
export const decideReconsideration = <const State extends string, const Action extends string>(
  from: readonly State[],
  to: State,
  source: Source,
  ...not: readonly Action[]
): ActionDefinition<State, Action> => ({
  ...step('复议决定', 'Decide on reconsideration', from, to),
  who: [byChief],
  not,
  form: {
    challengeResult: toldPolice(choice('复议决定', 'Decision', CHALLENGE_RESULTS)),
    challengeReason: toldPolice(long('理由', 'Reasons', 4)),
  },
  document: { type: 'reconsiderationDecision', step: 'signed' },
  source,
})

/** The unit goes to the higher procuratorate (提请复核). */
export const askHigherReview = <const State extends string>(
  from: readonly State[],
  to: State,
  source: Source,
): ActionDefinition<State, never> => ({
  ...step('公安提请复核', 'Police go to the higher level', from, to),
  who: byUnit,
  form: { higherAskedOn: toldPolice(date('提请复核日期', 'Asked on')) },
  source,
})

/** What the higher procuratorate decided, as it came in. */
export const recordHigherDecision = <const State extends string>(
  from: readonly State[],
  to: Branch<State>,
  source: Source,
): ActionDefinition<State, never> => ({
  ...step('登记复核决定', 'Record the decision', from, to),
  who: [byHandler],
  form: {
    higherResult: toldPolice(choice('复核决定', 'Decision', CHALLENGE_RESULTS)),
    higherDecidedOn: toldPolice(date('决定日期', 'Decided on')),
    attachments: attachments('复核决定书', 'Decision'),
  },
  source,
})
