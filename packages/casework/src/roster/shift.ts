import type { PlainDate } from '@hengjian/law'

/** 班次: a line's turn on one day. */
export interface Shift {
  readonly line: string
  readonly date: PlainDate
}

export const keyOf = ({ line, date }: Shift): string => `${date} ${line}`
