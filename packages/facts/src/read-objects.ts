import type { DataValue, ObjectInRole } from './fact'
import type { FactReading } from './fact-reading'
import { isPaperKind, readPaper } from './identity'
import { isJsonObject, type Json } from './json'
import type { ReadBefore } from './read-before'
import { readValues } from './read-values'
import type { AttributeType, KindType, RoleType, Vocabulary } from './vocabulary/vocabulary'

/** Most objects of a fact. */
const OBJECTS = 200

const MEMBERS: ReadonlySet<string> = new Set(['role', 'type', 'id', 'attributes'])

type Attributes = ReadonlyMap<string, AttributeType>
const NONE: Attributes = new Map()

/** Numbers of papers are checked by the kind of papers that stands beside them. */
function readPapers(
  reading: FactReading,
  place: string,
  values: Record<string, DataValue>,
  attributes: Attributes,
): void {
  for (const { name, papers } of attributes.values()) {
    const number = values[name]
    if (papers === undefined || typeof number !== 'string') continue
    const kind = values[papers]
    const read = readPaper(number, isPaperKind(kind) ? kind : undefined)
    if ('problem' in read) reading.report(read.problem, `${place}.${name}`, number.slice(-4))
    else values[name] = read.number
  }
}

/** A structure may lie deeper than can be written out; it is no value anyway. */
function writtenForm(type: string, json: unknown): string | undefined {
  try {
    return `${type} ${JSON.stringify(json)}`
  } catch {
    return undefined
  }
}

/** An object whose attributes are read. */
interface Named {
  readonly type: string
  readonly id: string
  readonly attributes: Attributes
}

function readAttributesOnce(
  reading: FactReading,
  place: string,
  json: unknown,
  { type, id, attributes }: Named,
  before: ReadBefore | undefined,
): Readonly<Record<string, DataValue>> {
  if (before === undefined || !isJsonObject(json)) return readAttributes(reading, place, json, attributes)
  const object = `${type} ${id}`
  const known = before.same(json) ?? before.again(object, json)
  if (known !== undefined) return known
  const written = writtenForm(type, json)
  if (written === undefined) return readAttributes(reading, place, json, attributes)
  const values = before.of(written) ?? readAttributes(reading, place, json, attributes)
  if (reading.problems.length === 0) before.keep(object, json, written, values)
  return values
}

function readAttributes(
  reading: FactReading,
  place: string,
  json: unknown,
  attributes: Attributes,
): Record<string, DataValue> {
  const values = readValues(reading, place, json, attributes, 'FACT_ATTRIBUTE')
  for (const name in values)
    if (attributes.get(name)?.during !== undefined) reading.report('FACT_DERIVED', `${place}.${name}`, name)
  readPapers(reading, place, values, attributes)
  return values
}

function readRole(reading: FactReading, place: string, json: Json, kind: KindType): RoleType | undefined {
  const role = reading.text(json, 'role', true, place)
  const known = role === undefined ? undefined : kind.roles.get(role)
  if (role !== undefined && known === undefined) return reading.report('FACT_ROLE', `${place}.role`, role)
  const type = reading.text(json, 'type', false, place)
  if (known !== undefined && type !== undefined && type !== known.type)
    return reading.report('FACT_TYPE', `${place}.type`, type)
  return known
}

function readObject(
  reading: FactReading,
  place: string,
  json: unknown,
  kind: KindType,
  { objects }: Vocabulary,
  before: ReadBefore | undefined,
): ObjectInRole | undefined {
  if (!isJsonObject(json)) return reading.report('FACT_FORM', place, place)
  for (const member of Object.keys(json))
    if (!MEMBERS.has(member)) reading.report('FACT_MEMBER', `${place}.${member}`, member)
  const role = readRole(reading, place, json, kind)
  const id = reading.text(json, 'id', true, place)
  if (role === undefined || id === undefined) return undefined
  const known = { type: role.type, id, attributes: objects.get(role.type)?.attributes ?? NONE }
  const attributes = readAttributesOnce(reading, `${place}.attributes`, json['attributes'], known, before)
  return { role: role.name, type: role.type, id, ...(Object.keys(attributes).length === 0 ? {} : { attributes }) }
}

/** Each role has as many objects as it takes, and no object stands in it twice. */
function checkRoles(reading: FactReading, objects: readonly ObjectInRole[], kind: KindType): void {
  for (const { name, title, required, many } of kind.roles.values()) {
    const ids = objects.filter(({ role }) => role === name).map(({ id }) => id)
    if (required && ids.length === 0) reading.report('FACT_ROLE_MISSING', `objects.${name}`, title)
    if (!many && ids.length > 1) reading.report('FACT_ROLE_TWICE', `objects.${name}`, title)
    if (many && new Set(ids).size < ids.length) reading.report('FACT_OBJECT_TWICE', `objects.${name}`, title)
  }
}

/**
 * Reads the objects of a record in their roles.
 * @param before what earlier records of the message said of theirs
 */
export function readObjects(
  reading: FactReading,
  json: unknown,
  kind: KindType,
  vocabulary: Vocabulary,
  before?: ReadBefore,
): readonly ObjectInRole[] {
  if (!Array.isArray(json)) {
    reading.report('FACT_FORM', 'objects', 'objects')
    return []
  }
  if (json.length > OBJECTS) reading.report('FACT_LONG', 'objects', 'objects')
  const found = reading.problems.length
  const objects = json
    .slice(0, OBJECTS)
    .flatMap((one: unknown, index) => readObject(reading, `objects[${index}]`, one, kind, vocabulary, before) ?? [])
  if (reading.problems.length === found) checkRoles(reading, objects, kind)
  return objects
}
