import type { PersonId } from '../matter'

/** 专业化办案团队: people of several departments who know a kind of case. */
export interface SpecialTeam {
  readonly id: string
  readonly name: string
  /** Words of the offences (罪名) that it knows; with none it knows every offence. */
  readonly offences: readonly string[]
  /** Only where a minor is involved. */
  readonly minors: boolean
  /** In the order in which they take turns. */
  readonly members: readonly PersonId[]
}

/** Whether a case is of the team's kind: something must tell so, its offence or that a minor is involved. */
export function knows(
  { offences, minors }: SpecialTeam,
  { offence, involvesMinor }: { readonly offence: string; readonly involvesMinor: boolean },
): boolean {
  if (minors && !involvesMinor) return false
  return offences.length === 0 ? minors : offences.some((word) => offence.includes(word))
}
