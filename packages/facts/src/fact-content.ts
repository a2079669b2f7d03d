import type { DataValue, Fact, FactTime } from './fact'

type Values = Readonly<Record<string, DataValue>>

/** Values by their names in order, as part of {@link factContent}. */
export const valuesContent = (values: Values): string =>
  JSON.stringify(
    Object.keys(values)
      .sort()
      .map((name) => [name, values[name]]),
  )

const timeText = (time: FactTime | undefined): string =>
  time === undefined ? 'null' : `[${time.from},"${time.precision}",${time.offset}]`
const orNull = (text: string | undefined): string => (text === undefined ? 'null' : JSON.stringify(text))

/**
 * What a fact says, in one form, without when it was received: two messages say the same exactly if this is equal, in whatever
 * order their members were written. Digests of it are stored, so that its form never changes.
 * @param attributesOf how the attributes of an object are written, for one who remembers what is stated again and again
 */
export function factContent(fact: Fact, attributesOf: (attributes: Values) => string = valuesContent): string {
  const { id, kind, occurredAt, endedAt, recordedAt, site, supersedes, objects, data } = fact
  const named = objects.map(
    ({ role, type, id: object, attributes }) =>
      `[${JSON.stringify(role)},${JSON.stringify(type)},${JSON.stringify(object)},${attributes === undefined ? '[]' : attributesOf(attributes)}]`,
  )
  const head = `${JSON.stringify(id)},${JSON.stringify(kind)},${timeText(occurredAt)},${timeText(endedAt)}`
  return `[${head},${recordedAt ?? 'null'},${orNull(site)},${orNull(supersedes)},[${named.join()}],${valuesContent(data)}]`
}
