import type { ClockDto, StayDto } from '@hengjian/contract'
import type { DataValue, Fact, Vocabulary } from '@hengjian/facts'
import { formatInstant, type Instant } from '@hengjian/law'
import { type LabelOf, presentValue } from '../facts/present'
import type { Presence } from './insideNow'
import { personMarks } from './personMarks'
import {
  activityLane,
  type ModelGap,
  momentsOf,
  placeLane,
  recordingLane,
  type Stay,
  type ZoneOfRoom,
} from './stayLanes'

/** What is known of an object. */
export type Values = Readonly<Record<string, DataValue>>

/** A stay with all that is known of it. */
export interface KnownStay {
  readonly presence: Presence
  /** The standing facts about it, in the order they happened. */
  readonly facts: readonly Fact[]
  readonly caseId: string | null
  readonly person: Values
  readonly visit: Values
  readonly clock: ClockDto | null
}

/** What all stays are told with. */
export interface Telling {
  readonly now: Instant
  readonly vocabulary: Vocabulary
  readonly zoneOfRoom: ZoneOfRoom
  readonly gapsOf: (object: string) => readonly ModelGap[]
  readonly labelOf: LabelOf
}

/** The questionings that facts tell of. */
export const interrogationsIn = (facts: readonly Fact[]): string[] => [
  ...new Set(
    facts
      .filter(({ kind }) => kind === 'interrogationBegan')
      .flatMap(({ objects }) => objects.filter(({ type }) => type === 'interrogation').map(({ id }) => id)),
  ),
]

function roleOf({ personRole }: Values, vocabulary: Vocabulary): StayDto['role'] {
  const field = vocabulary.objects.get('visit')?.attributes.get('personRole')
  return personRole === undefined || field === undefined ? null : presentValue(personRole, field)
}

/** A stay as the contract wants it. */
export function tellStay(known: KnownStay, { now, vocabulary, zoneOfRoom, gapsOf, labelOf }: Telling): StayDto {
  const { presence, facts, caseId, clock } = known
  const { visit, person, site, enteredAt, leftAt, registered } = presence
  const stay: Stay = { from: enteredAt, to: leftAt ?? now, open: leftAt === null, facts }
  return {
    visit,
    site,
    person: { id: person, label: labelOf('person', person) },
    case: caseId === null ? null : { id: caseId, label: labelOf('case', caseId) },
    role: roleOf(known.visit, vocabulary),
    marks: personMarks(known.person, now),
    enteredAt: formatInstant(enteredAt),
    registered,
    leftAt: leftAt === null ? null : formatInstant(leftAt),
    clock,
    place: placeLane(stay, gapsOf(visit), vocabulary, zoneOfRoom),
    activity: activityLane(stay, vocabulary),
    recording: recordingLane(stay, interrogationsIn(facts).flatMap(gapsOf), vocabulary),
    moments: momentsOf(stay, vocabulary),
  }
}
