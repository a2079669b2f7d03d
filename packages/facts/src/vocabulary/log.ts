import { type FieldType, type KindType, type ObjectType, type ValueType, type Vocabulary, words } from './vocabulary'

/** What a log with case, activity and time says: found while reading it, or told. */
export interface LogShape {
  readonly name: string
  /** Activities as they are written in the log; each becomes a kind. */
  readonly activities: Iterable<string>
  /** Further columns or attributes of events, with their types. */
  readonly fields: Iterable<readonly [name: string, type: ValueType]>
}

/**
 * A vocabulary of its own for an event log of any origin: one object type `case`, one kind an activity. Every field is a
 * data field of each kind and, with its history, an attribute of the case.
 */
export function logVocabulary({ name, activities, fields }: LogShape): Vocabulary {
  const data = new Map<string, FieldType>(
    [...fields].map(([field, type]) => [
      field,
      { name: field, title: { zh: field, en: field }, type, sensitive: false },
    ]),
  )
  const caseType: ObjectType = {
    name: 'case',
    title: { zh: '案例', en: 'case' },
    within: [],
    attributes: new Map([...data].map(([field, type]) => [field, { ...type, varies: true }])),
  }
  const role = { name: 'case', title: { zh: '案例', en: 'case' }, type: 'case', required: true, many: false }
  const kindOf = (activity: string): KindType => ({
    name: activity,
    title: { zh: activity, en: words(activity) },
    roles: new Map([['case', role]]),
    data,
    span: false,
    source: name,
  })
  return {
    name,
    version: 1,
    enums: new Map(),
    objects: new Map([['case', caseType]]),
    kinds: new Map([...activities].map((activity) => [activity, kindOf(activity)])),
    groups: new Map(),
    intervals: new Map(),
    datasets: new Map(),
    sources: new Map([[name, { zh: name, en: name }]]),
  }
}
