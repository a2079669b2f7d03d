import type { Pattern } from '../../language'

/** The request is sent: as the police record it, or else as the papers that the procuratorate received say. */
export const requestSent: Pattern = {
  any: [
    { event: 'arrestRequestSent' },
    { event: 'arrestRequested', at: 'sentAt', where: { '!': [{ missing: ['event.sentAt'] }] } },
  ],
}
