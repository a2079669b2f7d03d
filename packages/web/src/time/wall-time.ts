const SHANGHAI = 8 * 3_600_000

/** An instant in milliseconds as it travels: with Asia/Shanghai's wall clock, whatever this PC's time zone is. */
export const isoAt = (milliseconds: number): string =>
  `${new Date(milliseconds + SHANGHAI).toISOString().slice(0, 19)}+08:00`

/** `14:20`, or `05-06 14:20` where it is another day than the other instant. */
export function clockTime(milliseconds: number, beside: number): string {
  const [own, other] = [isoAt(milliseconds), isoAt(beside)]
  const time = own.slice(11, 16)
  return own.slice(0, 10) === other.slice(0, 10) ? time : `${own.slice(5, 10)} ${time}`
}
