import type { CaseDto, LabelDto } from '@hengjian/contract'
import type { Fact, Vocabulary } from '@hengjian/facts'
import type { LabelOf } from '../facts/present'

/** What each system calls the case: police and procuratorate by its number there, the centre by the visits. */
const NUMBERED: ReadonlySet<string> = new Set(['case', 'visit'])

/** The numbers under which each outside system keeps the case, in the order in which they first told of it. */
export function numbersOf(facts: readonly Fact[], vocabulary: Vocabulary): CaseDto['numbers'] {
  const bySource = new Map<string, Set<string>>()
  for (const { source, objects } of facts) {
    if (source === 'hengjian') continue
    for (const { type, attributes } of objects) {
      const number = attributes?.['number']
      if (!NUMBERED.has(type) || typeof number !== 'string') continue
      // A visit's number is the centre's own, and all that it numbers.
      if ((type === 'visit') !== (source === 'centreMonitoringSystem')) continue
      bySource.set(source, (bySource.get(source) ?? new Set()).add(number))
    }
  }
  return [...bySource].map(([source, numbers]) => ({
    source,
    sourceName: vocabulary.sources.get(source) ?? { zh: source, en: source },
    numbers: [...numbers],
  }))
}

/** The units that handle a case, the latest last: what its facts state of it, or name as the agency of its course. */
export function unitsOf(facts: readonly Fact[], labelOf: LabelOf): LabelDto[] {
  const units = facts.flatMap(({ source, objects }) =>
    objects.flatMap(({ role, type, id, attributes }): LabelDto[] => {
      const stated = type === 'case' ? attributes?.['handlingUnit'] : undefined
      if (typeof stated === 'string') return [stated]
      return role === 'agency' && source.startsWith('police') ? [labelOf(type, id)] : []
    }),
  )
  return [...new Set(units)]
}
