import type { HearingDto, PlannedDto } from '@hengjian/contract/court'

/** What a session is made of, as it is typed. */
export interface Session {
  readonly day: string
  readonly start: string
  readonly each: number
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
export const isWhole = ({ day, start, courtroom, each, acceptedOn }: Session): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) &&
  /^\d{2}:\d{2}$/.test(start) &&
  /^\d{4}-\d{2}-\d{2}$/.test(acceptedOn) &&
  courtroom.trim() !== '' &&
  Number.isInteger(each)

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** The cases one after the other, in their order, from the beginning of the session. */
export function inTurn(session: Session, cases: readonly HearingDto[]): readonly PlannedCase[] {
  const first = `${session.day}T${session.start}:00+08:00`
  return cases.map(({ id, version, number, suspect, courtAcceptedOn }, index) => ({
    ...{ id, version, number, suspect },
    at: laterBy(first, index * session.each),
    minutes: session.each,
    courtAcceptedOn: courtAcceptedOn ?? session.acceptedOn,
    courtroom: session.courtroom.trim(),
    batch: orNull(session.batch),
    link: orNull(session.link),
  }))
}
