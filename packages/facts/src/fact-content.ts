import type { DataValue, Fact, FactTime } from './fact'

const entriesOf = (values: Readonly<Record<string, DataValue>> | undefined): readonly unknown[] =>
  values === undefined
    ? []
    : Object.keys(values)
        .sort()
        .map((name) => [name, values[name]])

const timeOf = (time: FactTime | undefined): unknown =>
  time === undefined ? null : [time.from, time.precision, time.offset]

/**
 * What a fact says, in one form, without when it was received: two messages say the same exactly if this is equal, in whatever
 * order their members were written.
 */
export function factContent(fact: Fact): string {
  const { id, kind, occurredAt, endedAt, recordedAt, site, supersedes, objects, data } = fact
  return JSON.stringify([
    ...[id, kind, timeOf(occurredAt), timeOf(endedAt), recordedAt ?? null, site ?? null, supersedes ?? null],
    objects.map(({ role, type, id: object, attributes }) => [role, type, object, entriesOf(attributes)]),
    entriesOf(data),
  ])
}
