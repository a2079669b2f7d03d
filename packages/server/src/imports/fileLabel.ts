import { type FileFormat, formatOf } from '@hengjian/facts/readers'

/** What can be imported: tables, and objects a line. */
export type ImportFormat = Extract<FileFormat, 'csv' | 'xlsx' | 'ndjson'>

const LONGEST = 120

/** What a file is called on the screen: its own name without folders and control characters. It is never used as a path. */
export function fileLabel(name: string): string {
  const own = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
  const clean = [...own.replace(/[\p{Cc}\p{Cf}]/gu, '')]
  const dot = clean.lastIndexOf('.')
  const ending = dot > 0 && clean.length - dot <= 12 ? clean.slice(dot).join('') : ''
  return clean.length <= LONGEST ? clean.join('') : `${clean.slice(0, LONGEST - ending.length - 1).join('')}…${ending}`
}

/** The format by the label's ending; undefined where it cannot be imported. */
export function importFormat(label: string): ImportFormat | undefined {
  const format = formatOf(label)
  return format === 'csv' || format === 'xlsx' || format === 'ndjson' ? format : undefined
}

/** The ending that is refused, for the message. */
export const endingOf = (label: string): string => (label.includes('.') ? label.slice(label.lastIndexOf('.')) : label)
