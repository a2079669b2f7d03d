import { TextDecoder } from 'node:util'

export type Encoding = 'utf-8' | 'gb18030'

/** Characters of East Asian scripts, and what takes the place of bytes that mean nothing in UTF-8. */
const EAST_ASIAN = /[\u3000-\u9fff\uff00-\uffef]/g
const NOTHING = /\ufffd/g

/** Whether bytes begin with the byte order mark of UTF-8. */
export const hasByteOrderMark = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

/** Whether bytes are UTF-8 to the last; a character cut off at the end is none of their faults. */
function isWhole(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true })
    return true
  } catch {
    return false
  }
}

/**
 * Which of the two a sample is written in. Text in GB18030 read as UTF-8 gives hardly a character and much that is none, so
 * a stray byte in UTF-8 is told as such instead of turning the whole file into wrong characters.
 */
export function encodingOf(sample: Uint8Array): Encoding {
  if (hasByteOrderMark(sample) || isWhole(sample)) return 'utf-8'
  const text = new TextDecoder('utf-8').decode(sample, { stream: true })
  const wrong = text.match(NOTHING)?.length ?? 0
  return wrong > (text.match(EAST_ASIAN)?.length ?? 0) ? 'gb18030' : 'utf-8'
}
