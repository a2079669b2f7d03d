import type { Calendar, Instant, PlainDate } from '@hengjian/law'
import { present, type Seat, type Stretch, seatsAt, shiftOf, stretchAt } from './duty'
import type { Roster, Staff } from './roster'

/** What is missing: a procurator, a second person, or whoever a seat names. The first two are alarms. */
export const GAPS = ['noProcurator', 'noSecond'] as const
export type GapKind = (typeof GAPS)[number]

/** A stretch of time in which the roster does not hold. */
export interface Gap extends Stretch {
  readonly kind: GapKind
}

function lacking(seats: readonly Seat[]): readonly GapKind[] {
  const people = present(seats)
  const decides = seats.some(({ line, lack }) => line.post === 'procurator' && lack === null)
  return [...(decides ? [] : (['noProcurator'] as const)), ...(people.length < 2 ? (['noSecond'] as const) : [])]
}

/** Adds a gap, or lengthens the one that it goes on from. */
function joined(gaps: readonly Gap[], gap: Gap): readonly Gap[] {
  const before = gaps.find(({ kind, to }) => kind === gap.kind && to === gap.from)
  return before === undefined ? [...gaps, gap] : gaps.map((one) => (one === before ? { ...one, to: gap.to } : one))
}

/** The gaps in the shifts from one day to another, both counted, the earliest first. */
export function gapsIn(
  roster: Roster,
  staff: Staff,
  calendar: Calendar,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): readonly Gap[] {
  const end = shiftOf(roster, to).to
  let gaps: readonly Gap[] = []
  for (let at: Instant = shiftOf(roster, from).from; at < end; ) {
    const next = stretchAt(roster, calendar, at).to
    for (const kind of lacking(seatsAt(roster, staff, calendar, at))) gaps = joined(gaps, { kind, from: at, to: next })
    at = next
  }
  return gaps
}
