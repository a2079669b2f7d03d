import type { CaseDto, ClockDto, FactDto, FindingRowDto, LaneDto, LastingDto } from '@hengjian/contract'
import type { Mark } from './layout'
import type { View } from './view'

/** What may stand on the timeline of a case or a person. */
export type CourseMark = Mark &
  (
    | { readonly kind: 'fact'; readonly fact: FactDto }
    | { readonly kind: 'lasting'; readonly lasting: LastingDto }
    | { readonly kind: 'finding'; readonly finding: FindingRowDto }
    | { readonly kind: 'clock'; readonly clock: ClockDto }
  )

/** What a timeline is drawn from. */
export type Course = Pick<CaseDto, 'facts' | 'lasting' | 'findings' | 'clocks'>

export const LANES = ['procedure', 'measures', 'centre', 'documents', 'supervision'] as const satisfies LaneDto[]

const ms = (iso: string): number => Date.parse(iso)

const factMark = (fact: FactDto): CourseMark => ({
  kind: 'fact',
  id: fact.id,
  from: ms(fact.occurredAt.from),
  to: ms(fact.occurredAt.to),
  lasts: false,
  fact,
})
/** What still lasts reaches to now, and no further: nobody knows what comes. */
const lastingMark = (lasting: LastingDto, now: number): CourseMark => {
  const from = ms(lasting.from.from)
  const to = lasting.to === null ? Math.max(now, from) : ms(lasting.to.from)
  return { kind: 'lasting', id: lasting.id, from, to, lasts: true, lasting }
}
const findingMark = (finding: FindingRowDto): CourseMark => {
  const arose = ms(finding.arose)
  return { kind: 'finding', id: finding.id, from: arose, to: arose, lasts: false, finding }
}
const clockMark = (clock: ClockDto): CourseMark => {
  const latest = ms(clock.latest)
  return { kind: 'clock', id: clock.id, from: latest, to: latest, lasts: false, clock }
}

/**
 * The rows of a lane: facts with what lasts between them; on the lane of supervision also the findings, pinned where they arose,
 * and the limits of the clocks that run.
 */
export function rowsOfLane(
  lane: LaneDto,
  { facts, lasting, findings, clocks }: Course,
  now: number,
): readonly CourseMark[][] {
  const own = [
    ...facts.filter((fact) => fact.lane === lane).map(factMark),
    ...lasting.filter((one) => one.lane === lane).map((one) => lastingMark(one, now)),
  ]
  if (lane !== 'supervision') return [own]
  const running = clocks.filter(({ state }) => state === 'pending').map(clockMark)
  return [findings.map(findingMark), running, own].filter((row) => row.length > 0)
}

/** From the first thing known to the last, or to now while something still lasts. */
export function courseOf({ facts, lasting, findings }: Course, now: number): View {
  const instants = [...facts.map(({ occurredAt }) => ms(occurredAt.from)), ...findings.map(({ arose }) => ms(arose))]
  if (instants.length === 0) return { from: now, to: now }
  const first = instants.reduce((least, one) => Math.min(least, one))
  const last = instants.reduce((most, one) => Math.max(most, one))
  const runs = lasting.some(({ to }) => to === null)
  return { from: first, to: runs ? Math.max(last, now) : last }
}
