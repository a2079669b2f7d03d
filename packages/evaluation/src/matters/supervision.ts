import { dayOf, done, given, type MatterReader, ofMatter } from './matterTold'

/** 立案监督: begun with the matter, and come to its end where the police filed or withdrew. */
export const filings: MatterReader = (told) => [
  ...done(told, 'open')
    .slice(0, 1)
    .map((record) => ({
      ...ofMatter(told),
      kind: 'filingSupervised' as const,
      key: told.id,
      day: dayOf(record),
      marks: [],
    })),
  ...done(told, 'execute')
    .slice(-1)
    .map((record) => ({
      ...ofMatter(told),
      kind: 'supervisedFiling' as const,
      key: told.id,
      day: dayOf(record, 'policeActOn'),
      marks: given(told, 'filingKind') === 'wronglyFiled' ? (['withdrawn'] as const) : (['filed'] as const),
    })),
]

/** 追捕追诉: counted when the result is on record, after the police complied or the procuratorate decided itself. */
export const pursuits: MatterReader = (told) => {
  const concluded = done(told, 'conclude').at(-1)
  if (concluded === undefined || done(told, 'comply', 'decideDirectly').length === 0) return []
  const kind = given(told, 'pursuitKind') === 'prosecution' ? 'prosecutionPursued' : 'arrestPursued'
  return [{ ...ofMatter(told), kind, key: told.id, day: dayOf(concluded, 'outcomeOn'), marks: [] }]
}
