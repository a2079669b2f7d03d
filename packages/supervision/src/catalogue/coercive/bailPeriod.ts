import type { CasesTerm, FreeInterval, Pattern } from '../../language'

/**
 * What ends a bail: lifting, the bail of the next organ (BAIL 26(2)), and the six cases in which it ends without
 * formalities (BAIL 24(3)): a heavier measure carried out, non-prosecution, and a judgment in force. A judgment that
 * is not yet in force ends nothing, and conditional non-prosecution is no decision not to prosecute.
 */
export const bailOver: Pattern = {
  any: [
    {
      event: ['bailBegan', 'bailEnded', 'surveillanceBegan', 'detentionBegan', 'arrestExecuted', 'judgmentEffective'],
    },
    {
      event: 'prosecutionDecided',
      where: {
        in: [
          { var: 'event.decision' },
          ['statutoryNonProsecution', 'discretionaryNonProsecution', 'doubtNonProsecution'],
        ],
      },
    },
  ],
}

/** One bail decision from its beginning to its end; each decision of another organ opens a new one (SPP 103). */
export const bailPeriod: FreeInterval = { begin: { event: 'bailBegan' }, end: bailOver, key: ['case'] }

/** Twelve months, less the days already served where bail is taken again after a breach (SPP 100(3)). */
export const bailTerm: CasesTerm = {
  cases: [
    {
      where: { '>=': [{ var: ['anchor.previousDays', 0] }, 1] },
      term: { count: 'MC', of: { months: 12, days: { '-': [0, { var: 'anchor.previousDays' }] } } },
    },
    { term: { count: 'MC', of: { months: 12 } } },
  ],
}
