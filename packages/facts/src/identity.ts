import { type PlainDate, plainDate } from '@hengjian/law'
import type { FactProblemCode } from './problems'

/**
 * The papers that a person's number stands on (证件种类). Where nobody says, the number is that of a resident identity card.
 * `selfReported` is a number or name that the person stated and nobody has verified; `none` means that there are no papers.
 */
export const PAPER_KINDS = [
  'residentIdentityCard',
  'passport',
  'mainlandTravelPermit',
  'foreignPermanentResident',
  'other',
  'selfReported',
  'none',
] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK = '10X98765432'
const EIGHTEEN = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/
const FIFTEEN = /^\d{6}(\d{2})(\d{2})(\d{2})\d{3}$/
const OTHER = /^[\p{L}\p{N}()（）\-/ ]{1,40}$/u

const birthOf = (year: string | undefined, month: string | undefined, day: string | undefined): PlainDate | undefined =>
  plainDate(Number(year), Number(month), Number(day))

/** The check digit that the first seventeen digits ask for (GB 11643, ISO 7064 MOD 11-2). */
function checkDigitOf(digits: string): string | undefined {
  const sum = WEIGHTS.reduce<number>((total, weight, index) => total + weight * Number(digits[index]), 0)
  return CHECK[sum % 11]
}

export type ReadPaper = { readonly number: string } | { readonly problem: FactProblemCode }

/** The region is not checked: codes come and go, and a number keeps the one of its first issue. */
function readResident(number: string): ReadPaper {
  const old = FIFTEEN.exec(number)
  if (old !== null) return birthOf(`19${old[1]}`, old[2], old[3]) === undefined ? { problem: 'ID_DATE' } : { number }
  const match = EIGHTEEN.exec(number)
  if (match === null) return { problem: 'ID_LENGTH' }
  if (birthOf(match[1], match[2], match[3]) === undefined) return { problem: 'ID_DATE' }
  return checkDigitOf(number) === number[17] ? { number } : { problem: 'ID_CHECK' }
}

/**
 * Reads a number of papers (证件号码). A resident identity number (公民身份号码, GB 11643-1999) has 18 digits, of which birth
 * date and check digit are checked, or 15 in its first form, of which only the date can be. Foreign and other papers pass
 * as they are. Which person it is follows from the number alone, never from a name.
 */
export function readPaper(written: string, kind: PaperKind = 'residentIdentityCard'): ReadPaper {
  const number = written.trim().toUpperCase()
  switch (kind) {
    case 'residentIdentityCard':
      return readResident(number)
    case 'none':
      return { problem: 'ID_NONE' }
    case 'passport':
    case 'mainlandTravelPermit':
    case 'foreignPermanentResident':
    case 'other':
    case 'selfReported':
      return OTHER.test(number) ? { number } : { problem: 'ID_PAPER' }
  }
}

const KINDS: ReadonlySet<unknown> = new Set(PAPER_KINDS)
export const isPaperKind = (value: unknown): value is PaperKind => KINDS.has(value)
