import type { DeskDto, FindingRowDto } from '@hengjian/contract'

type Group = DeskDto['findings'][number]

const GRAVEST: readonly FindingRowDto['standing'][] = ['illegal', 'irregular', 'advisory']

/** The gravest first, and of two alike the one that arose first. */
const graver = (left: FindingRowDto, right: FindingRowDto): number =>
  GRAVEST.indexOf(left.standing) - GRAVEST.indexOf(right.standing) ||
  (left.arose < right.arose ? -1 : left.arose > right.arose ? 1 : 0) ||
  (left.id < right.id ? -1 : 1)

/**
 * Findings of one cause as one group: the groups in the order of the first member of each, the members by gravity. Every finding
 * stands in exactly one group.
 */
export function groupByCause(findings: readonly FindingRowDto[]): Group[] {
  const groups = new Map<string, FindingRowDto[]>()
  for (const finding of findings) {
    const known = groups.get(finding.cause.key)
    if (known === undefined) groups.set(finding.cause.key, [finding])
    else known.push(finding)
  }
  return [...groups].map(([cause, rows]) => ({ cause, rows: rows.sort(graver) }))
}
