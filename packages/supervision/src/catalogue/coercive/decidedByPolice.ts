import type { Condition } from '../../language'

/**
 * The measure was not decided by a court or by the procuratorate itself. An arrest the procuratorate approved at the
 * request of the police is not "decided" by it; where nothing is recorded the police are taken to have asked for it.
 */
export const decidedByPolice: Condition = {
  '!': [{ in: [{ var: ['event.measure.decider', 'police'] }, ['procuratorate', 'court']] }],
}
