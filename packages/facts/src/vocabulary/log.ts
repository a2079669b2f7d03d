import {
  type FieldType,
  type KindType,
  type ObjectType,
  type RoleType,
  type ValueType,
  type Vocabulary,
  words,
} from './vocabulary'

/** An object that events of a log name, in the role of its own. */
export interface LogRole {
  readonly name: string
  readonly type: string
  /** Whether an event may name several. */
  readonly many: boolean
}

/** What a log says: found while reading it, or told. */
export interface LogShape {
  readonly name: string
  /** Activities as they are written in the log; each becomes a kind. */
  readonly activities: Iterable<string>
  /** Further columns or attributes of events, with their types. */
  readonly fields: Iterable<readonly [name: string, type: ValueType]>
  /** Left out: every event names its one case. */
  readonly roles?: readonly LogRole[]
}

const CASE: LogRole = { name: 'case', type: 'case', many: false }

const titleOf = (name: string) => (name === 'case' ? { zh: '案例', en: 'case' } : { zh: name, en: words(name) })

/**
 * A vocabulary of its own for an event log of any origin: one kind an activity, the roles and object types that its events name.
 * Every field is a data field of each kind and, with its history, an attribute of each object.
 */
export function logVocabulary({ name, activities, fields, roles = [CASE] }: LogShape): Vocabulary {
  const data = new Map<string, FieldType>(
    [...fields].map(([field, type]) => [
      field,
      { name: field, title: { zh: field, en: field }, type, sensitive: false },
    ]),
  )
  const attributes = new Map([...data].map(([field, type]) => [field, { ...type, varies: true }]))
  const objects = new Map(
    roles.map(({ type }): [string, ObjectType] => [type, { name: type, title: titleOf(type), within: [], attributes }]),
  )
  const roleTypes = new Map(
    roles.map((role): [string, RoleType] => [
      role.name,
      { ...role, title: titleOf(role.name), required: roles.length === 1 },
    ]),
  )
  const kindOf = (activity: string): KindType => ({
    name: activity,
    title: { zh: activity, en: words(activity) },
    roles: roleTypes,
    data,
    span: false,
    source: name,
  })
  return {
    name,
    version: 1,
    enums: new Map(),
    objects,
    kinds: new Map([...activities].map((activity) => [activity, kindOf(activity)])),
    groups: new Map(),
    intervals: new Map(),
    datasets: new Map(),
    sources: new Map([[name, { zh: name, en: name }]]),
  }
}
