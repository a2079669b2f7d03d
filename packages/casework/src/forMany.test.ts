import { describe, expect, it } from 'vitest'
import { isForMany } from './forMany'
import { builtInWorkflows } from './workflows'

describe('what can be done to many matters at once', () => {
  it('names a handler, acknowledges, asks for nothing, or registers on a day: never what answers a matter or signs its words', () => {
    const forMany = Object.fromEntries(
      builtInWorkflows.map((one) => [
        one.id,
        Object.keys(one.actions)
          .filter((name) => isForMany(one, name))
          .join(' '),
      ]),
    )
    expect(forMany).toEqual({
      bulletin: 'acknowledge handOver reopen',
      caseAcceptance: 'acknowledge accept allocate extend handOver reopen',
      clue: 'assign decline extend handOver reopen',
      custodyNecessity: 'acknowledge close handOver reopen',
      diversion: 'reconciliationFailed acknowledge handOver reopen',
      earlyIntervention: 'assign acknowledge handOver reopen',
      fileReview: 'acknowledge handOver reopen',
      filingSupervision: 'acknowledge acknowledgeDecision handOver reopen',
      identityCheck: 'handOver reopen',
      investigationSupervision: 'acknowledge acknowledgeDecision handOver reopen',
      jointResolution: 'fallBack handOver reopen',
      minorsSession: 'declineCounselling skipSealing handOver reopen',
      modelCase: 'submit',
      patrol: 'reopen',
      petition: 'route take handOver reopen',
      pleaLeniency: 'accept handOver reopen',
      processMonitoring: 'acknowledge handOver reopen',
      pursuit: 'acknowledge handOver reopen',
      reconsideration: 'assign acknowledge close handOver reopen',
      supervisionAsCase: 'extend resume handOver reopen',
    })
  })
})
