import type { Expression } from '../../language'

/** Whether a measure was taken in a criminal or an administrative matter: its own track, else that of the case. */
export const measureTrack: Expression = {
  if: [{ missing: ['event.measure.track'] }, { var: 'event.case.track' }, { var: 'event.measure.track' }],
}
