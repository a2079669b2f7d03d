import type { StayDto, ZoneDto } from '@hengjian/contract'
import type { Fact, Vocabulary } from '@hengjian/facts'
import { type Bilingual, formatInstant, type Instant } from '@hengjian/law'
import { partition, type Span, type Stretch, type Whole } from './lane'
import { spansOf } from './spans'
import { zoneOf } from './zones'

type PlaceStretch = StayDto['place'][number]
type ActivityStretch = StayDto['activity'][number]
type RecordingStretch = StayDto['recording'][number]
type Gap = NonNullable<PlaceStretch['gap']>

/** A stay and the standing facts about it, in the order they happened. */
export interface Stay extends Whole {
  /** The person is still inside: `to` is now. */
  readonly open: boolean
  readonly facts: readonly Fact[]
}

/** What a coverage model says of a stay, or of one questioning within it. */
export interface ModelGap extends Gap {
  readonly object: string
  /** Null where the model names no stretch: then all that nothing covers. `to` is null while the gap goes on. */
  readonly stretches: readonly { readonly from: Instant; readonly to: Instant | null }[] | null
}

/** The zone in which a room lies; null outside the centre. */
export type ZoneOfRoom = (room: string) => ZoneDto | null

type Placed =
  | { readonly kind: 'place'; readonly room: string | null; readonly zone: ZoneDto | null }
  | { readonly kind: 'trace' | 'out' }
  | { readonly kind: 'gap'; readonly gap: Gap }

const nameIn = (fact: Fact, role: string): string | undefined => fact.objects.find((one) => one.role === role)?.id
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const gapSpans = (gaps: readonly ModelGap[]): Span<Placed>[] =>
  gaps.flatMap(({ state, finding, stretches }) =>
    (stretches ?? []).map(({ from, to }) => ({ from, to, what: { kind: 'gap' as const, gap: { state, finding } } })),
  )

/** Nobody is in two rooms: coming into one ends the stay in the one before, though nobody wrote down the leaving. */
const oneRoomAtATime = (stays: readonly Span<Fact>[]): readonly Span<Fact>[] =>
  [...stays]
    .sort((left, right) => left.from - right.from)
    .map((span, index, all) => {
      const next = all.slice(index + 1).find(({ from }) => from > span.from)?.from
      return next === undefined || (span.to !== null && span.to <= next) ? span : { ...span, to: next }
    })

function placesOf({ facts }: Stay, vocabulary: Vocabulary, zoneOfRoom: ZoneOfRoom): Span<Placed>[] {
  const inRoom = (room: string): Placed => ({ kind: 'place', room, zone: zoneOfRoom(room) })
  const spans = (name: string) => spansOf(name, facts, vocabulary)
  const always =
    (what: Placed) =>
    (span: Span<Fact>): Span<Placed> => ({ ...span, what })
  const questioned = spans('interrogation').flatMap((span): readonly Span<Placed>[] => {
    const room = nameIn(span.what, 'room')
    const zone = room === undefined ? zoneOf(textOf(span.what.data['placeKind']) ?? 'elsewhere') : null
    if (room !== undefined) return [{ ...span, what: inRoom(room) }]
    return zone === null || zone === 'other' ? [] : [{ ...span, what: { kind: 'place', room: null, zone } }]
  })
  return [
    ...oneRoomAtATime(spans('stay')).flatMap((span) => {
      const room = nameIn(span.what, 'room')
      return room === undefined ? [] : [{ ...span, what: inRoom(room) }]
    }),
    ...questioned,
    ...spans('tracking').map((span): Span<Placed> => {
      const room = nameIn(span.what, 'room')
      return { ...span, what: room === undefined ? { kind: 'trace' } : inRoom(room) }
    }),
    ...spans('restraint').map(always({ kind: 'place', room: null, zone: 'sobering' })),
    ...spans('lineup').map(always({ kind: 'place', room: null, zone: 'identification' })),
    ...spans('outing').map(always({ kind: 'out' })),
  ]
}

/** Of several records the one begun last tells the place; a zone alone is told more closely by a room within it. */
function placeIn(what: readonly Placed[]): Omit<PlaceStretch, 'from' | 'to' | 'gap'> {
  if (what.some(({ kind }) => kind === 'out')) return { state: 'out', room: null, zone: null }
  const places = what.flatMap((one) => (one.kind === 'place' ? [one] : []))
  const last = places.at(-1)
  if (last !== undefined) {
    const closer = last.room === null ? places.find(({ room, zone }) => room !== null && zone === last.zone) : undefined
    return { state: 'in', room: (closer ?? last).room, zone: last.zone }
  }
  return { state: what.some(({ kind }) => kind === 'trace') ? 'traced' : 'unseen', room: null, zone: null }
}

/** Writes stretches down and joins neighbours that say the same; the last of an open stay goes on. */
function written<What, Said extends object>(
  stretches: readonly Stretch<What>[],
  { to: end, open }: Stay,
  say: (what: readonly What[]) => Said | null,
): ({ from: string; to: string | null } & Said)[] {
  const lane: { from: Instant; to: Instant; said: Said; text: string }[] = []
  for (const { from, to, what } of stretches) {
    const said = say(what)
    if (said === null) continue
    const text = JSON.stringify(said)
    const before = lane.at(-1)
    if (before !== undefined && before.to === from && before.text === text) before.to = to
    else lane.push({ from, to, said, text })
  }
  return lane.map(({ from, to, said }) => ({
    from: formatInstant(from),
    to: open && to === end ? null : formatInstant(to),
    ...said,
  }))
}

const worst = (gaps: readonly Gap[]): Gap | null => gaps.find(({ state }) => state === 'violated') ?? gaps[0] ?? null

/** Where the person was, from entry to exit or now, with what the models call a gap. */
export function placeLane(
  stay: Stay,
  gaps: readonly ModelGap[],
  vocabulary: Vocabulary,
  zoneOfRoom: ZoneOfRoom,
): PlaceStretch[] {
  const spans = [...placesOf(stay, vocabulary, zoneOfRoom), ...gapSpans(gaps)]
  return written(partition(spans, stay), stay, (what) => ({
    ...placeIn(what),
    gap: worst(what.flatMap((one) => (one.kind === 'gap' ? [one.gap] : []))),
  }))
}

const ACTIVITIES = ['interrogation', 'rest', 'restraint', 'lineup', 'outing'] as const
const NAMES: Readonly<Record<Exclude<(typeof ACTIVITIES)[number], 'interrogation'>, Bilingual>> = {
  rest: { zh: '休息', en: 'rest' },
  restraint: { zh: '约束醒酒', en: 'sobering up' },
  lineup: { zh: '辨认', en: 'identification' },
  outing: { zh: '带出', en: 'taken out' },
}

function questioningName(fact: Fact, vocabulary: Vocabulary): Bilingual {
  const kind = fact.objects.find(({ role }) => role === 'interrogation')?.attributes?.['kind']
  const names = vocabulary.enums.get('interrogationKind')?.values
  return (typeof kind === 'string' ? names?.get(kind) : undefined) ?? { zh: '讯问（询问）', en: 'questioning' }
}

/** What was done with the person; where two things are on record at once, the one begun last. */
export function activityLane(stay: Stay, vocabulary: Vocabulary): ActivityStretch[] {
  const spans = ACTIVITIES.flatMap((activity) =>
    spansOf(activity, stay.facts, vocabulary).map((span) => ({
      ...span,
      what: {
        name: activity === 'interrogation' ? questioningName(span.what, vocabulary) : NAMES[activity],
        fact: span.what.id,
      },
    })),
  )
  return written(partition(spans, stay), stay, (what) => what.at(-1) ?? null)
}

type Recorded =
  | { readonly kind: 'asked'; readonly interrogation: string }
  | { readonly kind: 'recorded' }
  | { readonly kind: 'gap'; readonly gap: Gap }

/** Whether questionings were recorded, with what the models call a gap. */
export function recordingLane(stay: Stay, gaps: readonly ModelGap[], vocabulary: Vocabulary): RecordingStretch[] {
  const spans: Span<Recorded>[] = [
    ...spansOf('interrogation', stay.facts, vocabulary).map((span) => ({
      ...span,
      what: { kind: 'asked' as const, interrogation: nameIn(span.what, 'interrogation') ?? '' },
    })),
    ...spansOf('recording', stay.facts, vocabulary).map((span) => ({ ...span, what: { kind: 'recorded' as const } })),
    ...gapSpans(gaps).flatMap(({ from, to, what }) => (what.kind === 'gap' ? [{ from, to, what }] : [])),
  ]
  return written(partition(spans, stay), stay, (what) => {
    const asked = what.flatMap((one) => (one.kind === 'asked' ? [one.interrogation] : []))
    const named = what.flatMap((one) => (one.kind === 'gap' ? [one.gap] : []))
    if (what.some(({ kind }) => kind === 'recorded')) return { state: 'recorded', gap: worst(named) }
    if (asked.length === 0) return null
    const whole = gaps.filter(({ object, stretches }) => stretches === null && asked.includes(object))
    return { state: 'unrecorded', gap: worst([...named, ...whole.map(({ state, finding }) => ({ state, finding }))]) }
  })
}

/** What lasts is drawn in the lanes; the entry and the exit are their ends. */
const DRAWN = ['visit', 'stay', 'tracking', 'recording', ...ACTIVITIES] as const

/** What happened at one instant of the stay. */
export function momentsOf({ from, to, facts }: Stay, vocabulary: Vocabulary): StayDto['moments'] {
  const drawn = new Set(
    DRAWN.flatMap((name) => {
      const type = vocabulary.intervals.get(name)
      if (type === undefined) return []
      return 'begin' in type ? [...type.begin, ...type.end] : [type.span]
    }),
  )
  return facts
    .filter(({ kind, occurredAt }) => !drawn.has(kind) && occurredAt.from >= from && occurredAt.from <= to)
    .map(({ id, kind, occurredAt }) => ({
      at: formatInstant(occurredAt.from),
      name: vocabulary.kinds.get(kind)?.title ?? { zh: kind, en: kind },
      fact: id,
    }))
}
