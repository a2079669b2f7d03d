import type { StayDto } from '@hengjian/contract'
import type { DataValue } from '@hengjian/facts'
import { dateOf, type Instant, isMinorAt, parseDate, SHANGHAI_OFFSET } from '@hengjian/law'

type Mark = StayDto['marks'][number]
type Values = Readonly<Record<string, DataValue>>

const listed = (value: DataValue | undefined, ...wanted: readonly string[]): boolean =>
  typeof value === 'object' && value.some((one) => wanted.includes(one))

function isMinor({ birthDate, groups }: Values, now: Instant): boolean {
  const born = typeof birthDate === 'string' ? parseDate(birthDate) : undefined
  return born === undefined ? listed(groups, 'minor') : isMinorAt(born, dateOf(now, SHANGHAI_OFFSET))
}

/** What must be seen of a person at a glance; what no source stated is not marked. */
export function personMarks(known: Values, now: Instant): Mark[] {
  const { sex, groups, health } = known
  const ill = (typeof health === 'object' && health.length > 0) || listed(groups, 'seriouslyIll', 'partlyIncapable')
  const marks: readonly (readonly [Mark, boolean])[] = [
    ['female', sex === 'female'],
    ['minor', isMinor(known, now)],
    ['ill', ill],
    ['pregnant', listed(groups, 'pregnant')],
  ]
  return marks.flatMap(([mark, holds]) => (holds ? [mark] : []))
}
