import type { Check, Restart } from '../../language'
import { identityUnknown, psychiatricAppraisal } from './custodyClock'

/**
 * The nth request to extend custody reaches the procuratorate no later than seven days before the running total of
 * months is over: expiry on 10 May, request by 3 May. Without a request there is nothing to test.
 */
export function requestedSevenDaysAhead(nth: number, runningMonths: number): Check {
  const within = { count: 'MC', of: { months: runningMonths, days: -7 } } as const
  const anew: readonly Restart[] = [
    { when: { event: 'custodyRecalculated', at: 'discoveredAt' }, within },
    { when: { all: [identityUnknown.begin, identityUnknown.end] }, within },
  ]
  return {
    deadline: {
      from: { event: 'arrestExecuted' },
      to: {
        event: 'applicationReceived',
        where: { '==': [{ var: 'event.application.matter' }, 'custodyExtension'] },
        pick: nth,
      },
      within,
      suspend: [psychiatricAppraisal, identityUnknown],
      restart: anew,
      ifMissing: 'ignore',
    },
  }
}
