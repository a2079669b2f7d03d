import type { EventPattern } from '../../language'

/** The police received a refusal of arrest, on whatever ground, for a person they hold. */
export const arrestRefusedInCustody: EventPattern = {
  event: 'arrestDecisionReceived',
  where: {
    and: [
      { in: [{ var: 'event.decision' }, ['refusedNoCrime', 'refusedEvidence', 'refusedNoNeed']] },
      { '==': [{ var: 'event.person.inCustody' }, true] },
    ],
  },
}

/** The receipt that tells the procuratorate how its decision was carried out. */
export const executionReceipt: EventPattern = {
  event: 'documentServed',
  where: { '==': [{ var: 'event.document.kind' }, 'executionReceipt'] },
}
