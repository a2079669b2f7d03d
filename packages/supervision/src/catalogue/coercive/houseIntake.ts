import type { FreeInterval, Pattern } from '../../language'

/** A detention house took the person in; a refused intake is none. */
export const houseIntake: Pattern = {
  event: 'detentionCentreEntered',
  where: { '!=': [{ var: ['event.refused', false] }, true] },
}

/** Documented treatment in a hospital: while it lasts nobody is delivered, and the clock stands. */
export const hospitalStay: FreeInterval = {
  begin: { event: 'outingBegan', where: { '==': [{ var: 'event.placeKind' }, 'hospital'] } },
  end: { event: 'outingEnded' },
  key: ['person'],
}
