import { generateDistrict, type ReceivedLine } from '@hengjian/district'
import type { Instant } from '@hengjian/law'

/** Of how many stories the numbers of one district are kept free. */
const STORIES = 10_000

/** So many lines of districts told one after another up to an instant, at least. */
export function linesUpTo(anchor: Instant, wanted: number): readonly ReceivedLine[] {
  const lines: ReceivedLine[] = []
  for (let district = 0; lines.length < wanted; district += 1) {
    const told = generateDistrict({ seed: district, anchor, ordinary: 60, live: 8, numberedBefore: district * STORIES })
    for (const line of told.lines) lines.push(line)
  }
  return lines.slice(0, wanted)
}
