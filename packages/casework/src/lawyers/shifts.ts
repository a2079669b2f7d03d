import type { Instant } from '@hengjian/law'
import type { PersonId } from '../matter'

/** 值班律师值班: a lawyer is there from one instant to another. */
export interface LawyerShift {
  readonly id: string
  readonly lawyer: PersonId
  readonly from: Instant
  /** Not of it any more. */
  readonly to: Instant
}

/** Longest stretch of one shift, in milliseconds. */
const LONGEST = 24 * 3_600_000

/** Why a shift is not taken, in both languages with the cure. */
export const SHIFT_FAULTS = {
  SHIFT_TURNED: ['值班起止时间颠倒。', 'The shift ends before it begins.', '核对起止时间。', 'Check both times.'],
  SHIFT_LONG: [
    '一次值班超过二十四小时。',
    'A shift of more than twenty-four hours.',
    '分次安排。',
    'Enter it as several.',
  ],
  SHIFT_TWICE: [
    '该律师在这段时间已安排值班。',
    'The lawyer is on duty then already.',
    '先撤回原安排，或者改换时间。',
    'Take the other back first, or choose another time.',
  ],
} as const satisfies Record<string, readonly [string, string, string, string]>
export type ShiftFault = keyof typeof SHIFT_FAULTS

/** Why a shift cannot stand beside those that are there; null where it can. Several lawyers may be on duty at once. */
export function shiftFault(
  shifts: readonly LawyerShift[],
  { lawyer, from, to }: Omit<LawyerShift, 'id'>,
): ShiftFault | null {
  if (to <= from) return 'SHIFT_TURNED'
  if (to - from > LONGEST) return 'SHIFT_LONG'
  const isTwice = shifts.some((one) => one.lawyer === lawyer && from < one.to && one.from < to)
  return isTwice ? 'SHIFT_TWICE' : null
}

/** Who is on duty at an instant: whoever came on first is asked first. */
export const lawyersAt = (shifts: readonly LawyerShift[], at: Instant): readonly LawyerShift[] =>
  shifts.filter(({ from, to }) => from <= at && at < to).sort((one, other) => one.from - other.from)
