/** Places within a case-handling centre, as `placeKind` names them. */
export const CENTRE_PLACES = [
  'caseHandlingCentre',
  'entryDesk',
  'searchRoom',
  'collectionRoom',
  'waitingRoom',
  'interrogationRoom',
  'interviewRoom',
  'identificationRoom',
  'minorsArea',
  'propertyRoom',
  'soberingRoom',
  'medicalRoom',
  'exitDesk',
] as const
