import { formatInstant, type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import type { Stretch } from './duty'

/** What a feed shows: neither names nor what a matter is about. */
export interface FeedEvent extends Stretch {
  /** Stays the same for the same thing, however often the feed is read. */
  readonly uid: string
  readonly title: string
  readonly changedAt: Instant
  /** How often it changed. */
  readonly sequence: number
  /** It will not take place: a calendar that has it takes it out. */
  readonly isOff?: boolean
}

const LONGEST_LINE = 75

const octets = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** Folds a line at 75 octets (RFC 5545, 3.1), never within a character. */
export function folded(line: string): string {
  let text = ''
  let length = 0
  for (const character of line) {
    const size = octets(character)
    if (length + size > LONGEST_LINE) {
      text += '\r\n '
      length = 1
    }
    text += character
    length += size
  }
  return text
}

/** Text of a value (RFC 5545, 3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** `20260506T083000`, by the wall clock that is so many minutes ahead of UTC. */
const written = (instant: Instant, offset: number): string =>
  formatInstant(instant, offset).slice(0, 19).replace(/[-:]/g, '')

const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19910915T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
]

const eventOf = ({ uid, title, from, to, changedAt, sequence, isOff }: FeedEvent): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${written(changedAt, 0)}Z`,
  `SEQUENCE:${sequence}`,
  `DTSTART;TZID=Asia/Shanghai:${written(from, SHANGHAI_OFFSET)}`,
  `DTEND;TZID=Asia/Shanghai:${written(to, SHANGHAI_OFFSET)}`,
  `SUMMARY:${escaped(title)}`,
  ...(isOff === true ? ['STATUS:CANCELLED'] : []),
  'CLASS:CONFIDENTIAL',
  'END:VEVENT',
]

/** A calendar as text (RFC 5545), its times by the wall clock of Asia/Shanghai. */
export const icalendar = (name: string, events: readonly FeedEvent[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hengjian//Roster//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...zone,
    ...events.flatMap(eventOf),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
