import type { EventPattern } from '../../language'

/** The organ was told; only a notice known not to be in writing does not count (SPP 616). */
export function toldInWriting(recipient: 'procuratorate' | 'detentionCentre'): EventPattern {
  return {
    event: 'notified',
    where: {
      and: [{ '==': [{ var: 'event.recipient' }, recipient] }, { '!=': [{ var: ['event.written', true] }, false] }],
    },
  }
}
