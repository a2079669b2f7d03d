import type { Mapping } from '@hengjian/facts/outside'
import { formatInstant, parseInstant } from '@hengjian/law'

/** How exactly a system keeps times. */
export type Exactness = 'second' | 'minute'

const DAY = 10
const MINUTE = 16
const SECOND = 19

/**
 * A time as a system writes it, no more exact than it was and than the system keeps times; undefined where it is no time, or
 * the system's format cannot hold it.
 */
export function writeTime(text: string, { timeFormats, offset }: Mapping, exactTo: Exactness): string | undefined {
  const read = parseInstant(text, offset)
  if (read === undefined) return undefined
  const iso = formatInstant(read.instant, offset)
  if (read.precision === 'day') return inFormat(iso.slice(0, DAY), '', timeFormats[0])
  const exact = read.precision === 'minute' || exactTo === 'minute' ? MINUTE : SECOND
  return inFormat(iso.slice(0, exact), iso.slice(SECOND), timeFormats[0])
}

function inFormat(local: string, zone: string, format: Mapping['timeFormats'][number] | undefined): string | undefined {
  const [year = '', month = '', day = '', hour, minute = '', second] = local.split(/[-T:]/)
  switch (format) {
    case 'iso':
      return `${local}${zone}`
    case 'slash':
      return local.replace('T', ' ')
    case 'compact':
      return local.replaceAll(/[-T:]/g, '')
    case 'chinese': {
      const date = `${year}年${Number(month)}月${Number(day)}日`
      if (hour === undefined) return date
      return `${date}${hour}时${minute}分${second === undefined ? '' : `${second}秒`}`
    }
    case 'excel':
    case undefined:
      return undefined
  }
}
