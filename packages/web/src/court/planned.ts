import type { HearingDto, PlannedDto } from '@hengjian/contract/court'

/** What a session is made of, as it is typed. */
export interface Session {
  readonly day: string
  readonly start: string
  /** Minutes for each case that has no length of its own. */
  readonly each: number
  /** Minutes by the id of the case, where it has a length of its own. */
  readonly lengths: Readonly<Record<string, number>>
  readonly courtroom: string
  readonly batch: string
  readonly link: string
  readonly acceptedOn: string
}

/** A case on its way to be set down, with what names it on the screen. */
export interface PlannedCase extends PlannedDto {
  readonly number: string
  readonly suspect: string | null
}

const MINUTE = 60_000

/** So many minutes after a wall-clock time of Shanghai. */
export const laterBy = (at: string, minutes: number): string => {
  const shifted = new Date(Date.parse(at) + minutes * MINUTE + 8 * 60 * MINUTE)
  return `${shifted.toISOString().slice(0, 19)}+08:00`
}

/** Whether enough is typed to check it. */
export const isWhole = ({ day, start, courtroom, each, lengths, acceptedOn }: Session): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) &&
  /^\d{2}:\d{2}$/.test(start) &&
  /^\d{4}-\d{2}-\d{2}$/.test(acceptedOn) &&
  courtroom.trim() !== '' &&
  [each, ...Object.values(lengths)].every(Number.isInteger)

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** The lengths of those that were set down before: a case that is moved keeps its own. */
export const lengthsOf = (cases: readonly HearingDto[]): Session['lengths'] =>
  Object.fromEntries(
    cases.flatMap(({ id, from, to }) =>
      from === null || to === null ? [] : [[id, Math.round((Date.parse(to) - Date.parse(from)) / MINUTE)]],
    ),
  )

/** The cases one after the other, in their order and each as long as it takes, from the beginning of the session. */
export function inTurn(session: Session, cases: readonly HearingDto[]): readonly PlannedCase[] {
  const first = `${session.day}T${session.start}:00+08:00`
  const minutesOf = ({ id }: HearingDto): number => session.lengths[id] ?? session.each
  const before = (index: number): number => cases.slice(0, index).reduce((sum, one) => sum + minutesOf(one), 0)
  return cases.map((one, index) => ({
    ...{ id: one.id, version: one.version, number: one.number, suspect: one.suspect },
    at: laterBy(first, before(index)),
    minutes: minutesOf(one),
    courtAcceptedOn: one.courtAcceptedOn ?? session.acceptedOn,
    courtroom: session.courtroom.trim(),
    batch: orNull(session.batch),
    link: orNull(session.link),
  }))
}
