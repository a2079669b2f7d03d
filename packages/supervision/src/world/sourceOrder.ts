import type { Fact } from '@hengjian/facts'

/**
 * How facts of the same instant are ordered: `given` keeps the order in which they stand, as in the file of one source;
 * `record` goes by the source's own record keys, so that the order of arrival makes no difference.
 */
export type SourceOrder = 'given' | 'record'

const DIGITS = /(\d+)/

/** Compares record keys as a person would: `r9` before `r10`. */
export function compareRecords(left: string, right: string): number {
  const a = left.split(DIGITS)
  const b = right.split(DIGITS)
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const [one = '', other = ''] = [a[index], b[index]]
    if (one === other) continue
    const byNumber = index % 2 === 1 ? Number(one) - Number(other) : 0
    if (byNumber !== 0) return byNumber
    return one < other ? -1 : 1
  }
  return a.length - b.length
}

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

const byRecord = (left: Fact, right: Fact): number =>
  left.occurredAt.from - right.occurredAt.from ||
  compareText(left.source, right.source) ||
  compareRecords(left.sourceRecord, right.sourceRecord) ||
  compareText(left.id, right.id)

/** Facts in the order of their instants. */
export const inSourceOrder = (facts: readonly Fact[], order: SourceOrder): readonly Fact[] =>
  facts.toSorted(order === 'given' ? (left, right) => left.occurredAt.from - right.occurredAt.from : byRecord)
