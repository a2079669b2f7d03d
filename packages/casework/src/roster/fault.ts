/** Why an entry is not taken into the roster. */
export const ROSTER_FAULTS = [
  'PLAN_PAST',
  'PLAN_LINES',
  'PLAN_HOURS',
  'PERSON_UNFIT',
  'SHIFT_UNKNOWN',
  'SHIFT_PAST',
  'SHIFT_HOLDER',
  'AWAY_DAYS',
  'SWAP_POST',
  'SWAP_AWAY',
  'SWAP_DOUBLE',
  'SWAP_PENDING',
  'SWAP_UNKNOWN',
  'SWAP_SETTLED',
  'SWAP_NOT_YOURS',
  'NOTE_SHIFT',
  'NOTE_UNKNOWN',
] as const
export type RosterFault = (typeof ROSTER_FAULTS)[number]
