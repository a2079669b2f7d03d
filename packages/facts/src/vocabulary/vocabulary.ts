import type { Bilingual } from '@hengjian/law'
import type {
  WrittenAttribute,
  WrittenEnum,
  WrittenField,
  WrittenInterval,
  WrittenKind,
  WrittenObject,
} from './written'

export type ValueType =
  | 'string'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'date'
  | 'dateTime'
  | 'enum'
  | 'string[]'
  | 'enum[]'

export interface EnumType {
  readonly name: string
  readonly ordered: boolean
  /** In order. */
  readonly values: ReadonlyMap<string, Bilingual>
}

export interface FieldType {
  readonly name: string
  readonly title: Bilingual
  readonly type: ValueType
  readonly enum?: EnumType
  /** What codes in an open text mean; a text that is none of them stays as it is. */
  readonly codes?: ReadonlyMap<string, Bilingual>
  /** What a number counts: `month`, `day`, `second`, `CNY` … */
  readonly unit?: string
  readonly sensitive: boolean
}

export interface AttributeType extends FieldType {
  /** Its value is read as of a fact; otherwise the latest known value holds at all times. */
  readonly varies: boolean
  /** Derived: true while this interval of the object is open. */
  readonly during?: string
  /** The value is a number of papers, of the kind that this other attribute names; see `readPaper`. */
  readonly papers?: string
}

export interface ObjectType {
  readonly name: string
  readonly title: Bilingual
  readonly within: readonly string[]
  readonly joinedBy?: readonly string[]
  readonly attributes: ReadonlyMap<string, AttributeType>
}

export interface RoleType {
  readonly name: string
  readonly title: Bilingual
  readonly type: string
  readonly required: boolean
  readonly many: boolean
}

export interface KindType {
  readonly name: string
  readonly title: Bilingual
  readonly roles: ReadonlyMap<string, RoleType>
  readonly data: ReadonlyMap<string, FieldType>
  readonly span: boolean
  readonly source: string
}

/** Facts of a kind that neither begin nor end an interval, because a field or an object's attribute has one of some values. */
export interface IntervalException {
  readonly kind: string
  /** `field`, or `role.attribute`. */
  readonly path: string
  readonly values: readonly (string | boolean)[]
}

/** An interval is written either by its begin and end, or as a span kind whose facts carry endedAt. */
export type IntervalType =
  | {
      readonly name: string
      readonly begin: readonly string[]
      readonly end: readonly string[]
      readonly key: readonly string[]
      readonly except: readonly IntervalException[]
    }
  | { readonly name: string; readonly span: string; readonly key: readonly string[] }

export interface DatasetType {
  readonly name: string
  readonly key: readonly string[]
  readonly columns: readonly string[]
}

/** What facts may say. */
export interface Vocabulary {
  readonly name: string
  readonly version: number
  readonly enums: ReadonlyMap<string, EnumType>
  readonly objects: ReadonlyMap<string, ObjectType>
  readonly kinds: ReadonlyMap<string, KindType>
  readonly groups: ReadonlyMap<string, readonly string[]>
  readonly intervals: ReadonlyMap<string, IntervalType>
  readonly datasets: ReadonlyMap<string, DatasetType>
  readonly sources: ReadonlyMap<string, Bilingual>
}

export interface WrittenVocabulary {
  readonly name: string
  readonly version: number
  readonly enums: Readonly<Record<string, WrittenEnum>>
  readonly fields: Readonly<Record<string, WrittenField>>
  readonly objects: Readonly<Record<string, WrittenObject>>
  readonly kinds: Readonly<Record<string, WrittenKind>>
  readonly groups: Readonly<Record<string, readonly string[]>>
  readonly intervals: Readonly<Record<string, WrittenInterval>>
  readonly datasets: Readonly<Record<string, { readonly key: readonly string[]; readonly columns: readonly string[] }>>
  readonly sources: Readonly<Record<string, Bilingual>>
}

/** `detentionBegan` → `detention began`: an identifier read as English words. */
export const words = (identifier: string): string =>
  identifier.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim()

const VALUE_TYPES: ReadonlySet<string> = new Set<ValueType>([
  'string',
  'integer',
  'decimal',
  'boolean',
  'date',
  'dateTime',
  'enum',
  'string[]',
  'enum[]',
])
const isValueType = (text: string): text is ValueType => VALUE_TYPES.has(text)

const map = <From, To>(
  from: Readonly<Record<string, From>>,
  make: (one: From, name: string) => To,
): ReadonlyMap<string, To> => new Map(Object.entries(from).map(([name, one]) => [name, make(one, name)]))

const namedCode = (name: string | Bilingual, code: string): Bilingual =>
  typeof name === 'string' ? { zh: name, en: words(code) } : name

function fieldOf(name: string, written: WrittenField, enums: ReadonlyMap<string, EnumType>): FieldType {
  if (!isValueType(written.type)) throw new RangeError(`field ${name} has the unknown type ${written.type}`)
  const own: EnumType | undefined = written.values && {
    name,
    ordered: false,
    values: map(written.values, (zh, value) => ({ zh, en: words(value) })),
  }
  const named = written.enum === undefined ? own : enums.get(written.enum)
  if (written.enum !== undefined && named === undefined)
    throw new RangeError(`field ${name} names no enum: ${written.enum}`)
  return {
    name,
    title: { zh: written.zh, en: written.en ?? words(name) },
    type: written.type,
    sensitive: written.sensitive === true,
    ...(named === undefined ? {} : { enum: named }),
    ...(written.codes === undefined ? {} : { codes: map(written.codes, namedCode) }),
    ...(written.unit === undefined ? {} : { unit: written.unit }),
  }
}

const attributeOf = (name: string, written: WrittenAttribute, enums: ReadonlyMap<string, EnumType>): AttributeType => ({
  ...fieldOf(name, written, enums),
  varies: written.varies === true,
  ...(written.during === undefined ? {} : { during: written.during }),
  ...(written.papers === undefined ? {} : { papers: written.papers }),
})

function roleOf(name: string, text: string, objects: Readonly<Record<string, WrittenObject>>): RoleType {
  const mark = /[?*+]$/.exec(text)?.[0]
  const type = mark === undefined ? text : text.slice(0, -1)
  const object = objects[type]
  if (object === undefined) throw new RangeError(`role ${name} names no object type: ${type}`)
  return {
    name,
    title: { zh: object.zh, en: words(name) },
    type,
    required: mark === undefined || mark === '+',
    many: mark === '*' || mark === '+',
  }
}

const list = (one: string | readonly string[] | undefined): readonly string[] =>
  one === undefined ? [] : typeof one === 'string' ? [one] : one

/** Resolves every name of a written vocabulary; an unresolved one is a mistake of whoever wrote it and throws. */
export function resolveVocabulary(written: WrittenVocabulary): Vocabulary {
  const enums = map(
    written.enums,
    (one, name): EnumType => ({
      name,
      ordered: one.ordered === true,
      values: map(one.values, (zh, value) => ({ zh, en: words(value) })),
    }),
  )
  const fields = map(written.fields, (one, name) => fieldOf(name, one, enums))
  const fieldNamed = (name: string): FieldType => {
    const field = fields.get(name)
    if (field === undefined) throw new RangeError(`no field is named ${name}`)
    return field
  }
  const kindsOf = (name: string): readonly string[] =>
    written.groups[name]?.flatMap(kindsOf) ?? (written.kinds[name] === undefined ? missing(name) : [name])
  const missing = (name: string): never => {
    throw new RangeError(`no kind or group is named ${name}`)
  }
  return {
    name: written.name,
    version: written.version,
    enums,
    objects: map(
      written.objects,
      (one, name): ObjectType => ({
        name,
        title: { zh: one.zh, en: one.en },
        within: one.within ?? [],
        ...(one.joinedBy === undefined ? {} : { joinedBy: one.joinedBy.flatMap(kindsOf) }),
        attributes: map(one.attributes, (attribute, attributeName) => attributeOf(attributeName, attribute, enums)),
      }),
    ),
    kinds: map(
      written.kinds,
      (one, name): KindType => ({
        name,
        title: { zh: one.zh, en: one.en ?? words(name) },
        roles: map(one.roles, (text, role) => roleOf(role, text, written.objects)),
        data: new Map(one.data.map((field) => [field, fieldNamed(field)])),
        span: one.span === true,
        source: one.source,
      }),
    ),
    groups: map(written.groups, (_, name) => kindsOf(name)),
    intervals: map(
      written.intervals,
      (one, name): IntervalType =>
        one.span === undefined
          ? {
              name,
              begin: list(one.begin).flatMap(kindsOf),
              end: list(one.end).flatMap(kindsOf),
              key: one.key,
              except: exceptionsOf(one),
            }
          : { name, span: one.span, key: one.key },
    ),
    datasets: map(written.datasets, (one, name) => ({ name, ...one })),
    sources: map(written.sources, (one) => one),
  }
}

const exceptionsOf = ({ except = {} }: WrittenInterval): readonly IntervalException[] =>
  Object.entries(except).flatMap(([kind, paths]) =>
    Object.entries(paths).map(([path, values]) => ({ kind, path, values })),
  )

/** The kinds that a name stands for: itself, the members of its group, or every kind for `*`. Empty where unknown. */
export const kindsNamed = (vocabulary: Vocabulary, name: string): readonly string[] => {
  if (name === '*') return [...vocabulary.kinds.keys()]
  return vocabulary.groups.get(name) ?? (vocabulary.kinds.has(name) ? [name] : [])
}
