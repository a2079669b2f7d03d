import type { RuleAskDto } from '@hengjian/contract/rules'

type Written = Pick<RuleAskDto, 'title' | 'signatories' | 'issuedOn' | 'effectiveOn'> & {
  readonly clauses: readonly Pick<RuleAskDto['clauses'][number], 'clause' | 'text'>[]
}

/** What a rule cannot be entered without and does not have yet, by the words of its form. */
export function wantingIn({ title, signatories, issuedOn, effectiveOn, clauses }: Written) {
  const isBlank = (text: string): boolean => text.trim() === ''
  return [
    ...(isBlank(title) ? (['titleLabel'] as const) : []),
    ...(signatories.length === 0 ? (['signatories'] as const) : []),
    ...(issuedOn === '' ? (['issuedOn'] as const) : []),
    ...(effectiveOn === '' ? (['effectiveOn'] as const) : []),
    ...(clauses.length === 0 || clauses.some(({ clause, text }) => isBlank(clause) || isBlank(text))
      ? (['clauses'] as const)
      : []),
  ]
}
