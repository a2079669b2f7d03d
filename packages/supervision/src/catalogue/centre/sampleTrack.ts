import type { Expression } from '../../language'

/** Whether a sample was taken in a criminal or an administrative matter: that of the visit, else that of the case. */
export const sampleTrack: Expression = {
  if: [{ missing: ['event.visit.track'] }, { var: 'event.case.track' }, { var: 'event.visit.track' }],
}
