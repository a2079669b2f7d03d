import {
  dateOf,
  type Instant,
  type PlainDate,
  parseDate,
  parseInstant,
  partsOf,
  SHANGHAI_OFFSET,
  startOf,
} from '@hengjian/law'
import { evidencedOf } from '../evidenced'
import type { Field, FormValue } from '../form'

/** 2026年5月6日: Arabic numerals without leading zeros, as official documents write dates. */
export function writtenDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date)
  return `${year}年${month}月${day}日`
}

/** 2026年5月6日14时20分 */
export function writtenMoment(at: Instant): string {
  const date = dateOf(at, SHANGHAI_OFFSET)
  const minutes = Math.floor((at - startOf(date, SHANGHAI_OFFSET)) / 60_000)
  return `${writtenDate(date)}${Math.floor(minutes / 60)}时${minutes % 60}分`
}

/** The parts of a document's number; the department may be empty. Every procuratorate has abbreviations of its own. */
export interface NumberParts {
  readonly area: string
  readonly department: string
  readonly abbr: string
  readonly year: number
  readonly counter: number
}

/** 并万检侦纠违〔2026〕1号: six-corner brackets, no leading zero, no 第. */
export const writtenNumber = ({ area, department, abbr, year, counter }: NumberParts): string =>
  `${area}检${department}${abbr}〔${year}〕${counter}号`

/** The name behind the id of a person, a unit, a file or a matter. */
export type NameOf = (id: string) => string

function writtenTime(text: string): string {
  const date = parseDate(text)
  if (date !== undefined) return writtenDate(date)
  const moment = parseInstant(text)
  return moment === undefined ? text : writtenMoment(moment.instant)
}

const listOf = (value: FormValue): readonly string[] =>
  typeof value === 'object' ? value : typeof value === 'string' ? [value] : [`${value}`]

/** A value as a document writes it. */
export function writtenValue(value: FormValue, field: Field, nameOf: NameOf): string {
  switch (field.kind) {
    case 'date':
    case 'moment':
      return typeof value === 'string' ? writtenTime(value) : ''
    case 'yesNo':
      return value === true ? '是' : '否'
    case 'choice':
    case 'choices':
      return listOf(value)
        .map((one) => field.options[one]?.zh ?? one)
        .join('、')
    case 'evidenced':
      return evidencedOf(value)
        .map(
          ({ option, evidence }) =>
            `${field.options[option]?.zh ?? option}（${evidence.trim() === '' ? '无证据' : evidence.trim()}）`,
        )
        .join('\n')
    case 'people':
    case 'unit':
    case 'link':
    case 'attachments':
      return listOf(value).map(nameOf).join('、')
    case 'sealed':
      return '（另存）'
    case 'text':
    case 'long':
    case 'number':
      return `${value}`.trim()
  }
}
