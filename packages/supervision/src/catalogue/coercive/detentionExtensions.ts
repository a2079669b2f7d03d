import type { Condition, Extension } from '../../language'

const ofDetention: Condition = { '==': [{ var: 'event.measure.kind' }, 'detention'] }
const byCountyHead: Condition = { atLeast: [{ var: 'event.approverLevel' }, 'countyHead'] }

/** One to four days more, counted from the same start: an extension of one day ends on day four (CPL 91(1)). */
export const shortExtension: Extension = {
  when: {
    event: 'measureExtended',
    at: 'approvedAt',
    where: {
      and: [ofDetention, byCountyHead, { '>=': [{ var: 'event.days' }, 1] }, { '<=': [{ var: 'event.days' }, 4] }],
    },
  },
  within: { count: 'DC', of: { days: { '+': [3, { var: 'event.days' }] } } },
}

/**
 * Up to day thirty from the same start for roaming, repeated or joint offending (CPL 91(2)). `days` is then the day
 * to which the period was extended; an approval that names fewer than thirty binds.
 */
const longExtension: Extension = {
  when: {
    event: 'measureExtended',
    at: 'approvedAt',
    where: {
      and: [ofDetention, byCountyHead, { in: [{ var: 'event.feature' }, ['roaming', 'repeated', 'jointly']] }],
    },
  },
  within: { count: 'DC', of: { days: { min: [30, { var: ['event.days', 30] }] } } },
}

/** The lawful extensions of the three days in which arrest must be requested; each needs the county head (MPS 129). */
export const detentionExtensions: readonly Extension[] = [shortExtension, longExtension]
