import { HttpProblem } from '../http/problem'

/** Where a page of a list ended: the sort value and the id of its last row. */
export interface Cursor {
  readonly at: number
  readonly id: string
}

/** A cursor as it travels. */
export const writeCursor = ({ at, id }: Cursor): string => Buffer.from(`${at} ${id}`).toString('base64url')

/** Reads a cursor; 400 CURSOR where it is none of ours. */
export function readCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined
  const match = /^(-?\d{1,16}) (.+)$/s.exec(Buffer.from(text, 'base64url').toString('utf8'))
  if (match === null) throw new HttpProblem('CURSOR')
  return { at: Number(match[1]), id: match[2] ?? '' }
}
