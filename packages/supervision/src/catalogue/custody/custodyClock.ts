import type { Condition, Extension, FreeInterval, Interval, Pattern, Restart, Term } from '../../language'
import { custodyOver } from '../coercive/custodyOver'

const ofArrest: Condition = { '==': [{ var: 'event.measure.kind' }, 'arrest'] }

/** An approved extension to a total of months; only an approval of the right procuratorate extends anything. */
function extendedTo(totalMonths: number, leastLevel: 'city' | 'province'): Extension {
  return {
    when: {
      event: 'measureExtended',
      where: {
        and: [
          ofArrest,
          { '==': [{ var: 'event.totalMonths' }, totalMonths] },
          { atLeast: [{ var: 'event.organLevel' }, leastLevel] },
        ],
      },
    },
    within: { count: 'MC', of: { months: totalMonths } },
  }
}

/** Two months (CPL 156). */
export const investigationCustody: Term = { count: 'MC', of: { months: 2 } }

/** Three, five and seven months in all, always counted from the one start, never chained (CPL 156, 158, 159). */
export const custodyExtensions: readonly Extension[] = [
  extendedTo(3, 'city'),
  extendedTo(5, 'province'),
  extendedTo(7, 'province'),
]

/** Only the psychiatric appraisal of the suspect is left out of the count (CPL 149, MPS 257). */
export const psychiatricAppraisal: Interval = {
  interval: 'appraisal',
  where: { '==': [{ var: 'event.appraisalKind' }, 'psychiatric'] },
}

/** Identity unknown, declared with the approval of the county head: custody has not begun to run (CPL 160(2)). */
export const identityUnknown: FreeInterval = {
  begin: {
    event: 'identityUnknownDeclared',
    where: { atLeast: [{ var: 'event.approverLevel' }, 'countyHead'] },
  },
  end: { event: 'identityEstablished' },
  key: ['person'],
}

/** The two months run anew from the discovery of another important crime, not from the approval (CPL 160(1)). */
export const anewFromDiscovery: Restart = {
  when: { event: 'custodyRecalculated', at: 'discoveredAt' },
  within: investigationCustody,
}

/** The two months run from the day the identity became known, where it had been declared unknown (CPL 160(2)). */
export const anewFromIdentity: Restart = {
  when: { all: [identityUnknown.begin, identityUnknown.end] },
  within: investigationCustody,
}

/** What ends custody for the investigation: transfer for prosecution, release or another measure. */
export const investigationOver: Pattern = { any: [{ event: 'prosecutionTransferred' }, custodyOver] }
