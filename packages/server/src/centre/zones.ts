import type { ZoneDto } from '@hengjian/contract'

/** The zone of a centre in which places of a kind lie; what is not here lies outside a centre. */
const ZONES: Readonly<Record<string, ZoneDto>> = {
  entryDesk: 'entry',
  searchRoom: 'search',
  collectionRoom: 'collection',
  waitingRoom: 'waiting',
  interrogationRoom: 'interrogation',
  interviewRoom: 'interview',
  identificationRoom: 'identification',
  minorsArea: 'minors',
  propertyRoom: 'property',
  soberingRoom: 'sobering',
  medicalRoom: 'medical',
  exitDesk: 'exit',
  caseHandlingCentre: 'other',
}

/** The zone of a place; null outside a centre. A place whose kind no source states lies in the centre, in no known zone. */
export const zoneOf = (placeKind: string | undefined): ZoneDto | null =>
  placeKind === undefined ? 'other' : (ZONES[placeKind] ?? null)
