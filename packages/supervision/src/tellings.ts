import {
  type AttributeType,
  type DataValue,
  type Fact,
  type FactId,
  type FieldType,
  type KindType,
  type ObjectInRole,
  type OfficeId,
  parseFactTime,
  type SourceId,
  type Vocabulary,
} from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import fc from 'fast-check'
import { compile, type Program } from './compile'
import type { Check, Model, Pattern } from './language'
import { model } from './trial'

/** Facts as any system may report them, for properties that must hold whatever is told. */

export const two = (number: number): string => String(number).padStart(2, '0')

/** A time in the first half of May, to the second, the minute or the day. */
export const times: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 1, max: 14 }), fc.nat(23), fc.nat(59), fc.constantFrom(0, 1, 2))
  .map(([day, hour, minute, precision]) => {
    const date = `2026-05-${two(day)}`
    if (precision === 2) return date
    return `${date}T${two(hour)}:${two(minute)}${precision === 0 ? ':00' : ''}`
  })

function valueFor(field: FieldType): fc.Arbitrary<DataValue> {
  const names = field.enum === undefined ? ['x', 'y'] : [...field.enum.values.keys()]
  switch (field.type) {
    case 'string':
    case 'enum':
      return fc.constantFrom(...names)
    case 'string[]':
    case 'enum[]':
      return fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 })
    case 'integer':
    case 'decimal':
      return fc.nat(40)
    case 'boolean':
      return fc.boolean()
    case 'date':
      return fc.constantFrom('2026-05-01', '2026-05-08', '2009-05-06')
    case 'dateTime':
      return times
  }
}

/** Some of the fields, each with a value; attributes that derive from intervals are never told. */
function valuesOf(fields: readonly (FieldType | AttributeType)[]): fc.Arbitrary<Readonly<Record<string, DataValue>>> {
  const told = fields.filter((one) => !('during' in one))
  return fc
    .tuple(...told.map((one) => fc.option(valueFor(one), { freq: 2 })))
    .map((values) =>
      Object.fromEntries(told.flatMap(({ name }, index) => (values[index] == null ? [] : [[name, values[index]]]))),
    )
}

const IDS = ['1', '2'] as const

function objectsOf(kind: KindType, vocabulary: Vocabulary): fc.Arbitrary<readonly ObjectInRole[]> {
  const roles = [...kind.roles.values()].map(({ name, type, required, many }) => {
    const attributes = [...(vocabulary.objects.get(type)?.attributes.values() ?? [])]
    const one = fc
      .tuple(fc.constantFrom(...IDS), valuesOf(attributes))
      .map(([id, values]): ObjectInRole => ({ role: name, type, id, attributes: values }))
    return many
      ? fc.uniqueArray(one, { maxLength: 2, selector: ({ id }) => id })
      : fc.array(one, { minLength: required ? 1 : 0, maxLength: 1 })
  })
  return fc.tuple(...roles).map((lists) => lists.flat())
}

/** A fact of a kind, as any system may report it; the record is given afterwards. */
function factOf(
  kind: KindType,
  vocabulary: Vocabulary,
  when: fc.Arbitrary<string>,
): fc.Arbitrary<Omit<Fact, 'id' | 'sourceRecord'>> {
  return fc
    .record({
      at: when,
      end: fc.option(fc.nat(600)),
      data: valuesOf([...kind.data.values()]),
      objects: objectsOf(kind, vocabulary),
      delay: fc.nat(10 * 24 * 60),
    })
    .map(({ at, end, data, objects, delay }) => {
      const occurredAt = parseFactTime(at)
      if (occurredAt === undefined) throw new RangeError(at)
      const later = (minutes: number): Instant => (occurredAt.from + minutes * 60_000) as Instant
      return {
        office: 'office' as OfficeId,
        source: kind.source as SourceId,
        kind: kind.name,
        occurredAt,
        ...(kind.span && end !== null ? { endedAt: { ...occurredAt, from: later(end) } } : {}),
        receivedAt: later(delay),
        objects,
        data,
      }
    })
}

/** Some facts of a vocabulary; a few correct one that is told before them, no two the same one. */
export function factsOf(
  vocabulary: Vocabulary,
  kinds: readonly KindType[] = [...vocabulary.kinds.values()],
  when: fc.Arbitrary<string> = times,
): fc.Arbitrary<readonly Fact[]> {
  const one = fc.constantFrom(...kinds).chain((kind) => factOf(kind, vocabulary, when))
  return fc.array(fc.tuple(one, fc.nat(9)), { minLength: 1, maxLength: 12 }).map((list) =>
    list.map(([told, corrects], index): Fact => {
      const isCorrection = corrects === 0 && index > 0
      return {
        ...told,
        id: `f${index}` as FactId,
        sourceRecord: `r${index}`,
        ...(isCorrection ? { supersedes: `f${index - 1}` as FactId } : {}),
      }
    }),
  )
}

/** Models that must compile. */
export function programOf(models: readonly Model[], vocabulary: Vocabulary): Program {
  const compiled = compile(models, vocabulary)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  return compiled.value
}

/** The kinds that a model of a program looks at. */
export const kindsSeenBy = (program: Program, { id }: Model): readonly KindType[] =>
  [...program.vocabulary.kinds.values()].filter((_, code) =>
    program.models.some((one) => one.model.id === id && (one.kinds?.has(code) ?? true)),
  )

const within = { count: 'DC', of: { days: 1 } } as const
const urgent = { '==': [{ var: 'event.urgent' }, true] }

const patterns = fc.oneof<fc.Arbitrary<Pattern>[]>(
  fc.record({
    event: fc.constantFrom('opened', 'asked', 'answered', 'words', '*'),
    pick: fc.constantFrom<('each' | 'first' | 'last' | number)[]>('each', 'first', 'last', 2),
  }),
  fc.constantFrom('asked', 'answered').map((event) => ({ event, where: urgent })),
  fc.constantFrom('asked', 'answered').map((event) => ({ event, at: 'signedAt' })),
  fc.constant({ all: [{ event: 'asked' }, { event: 'answered' }] }),
  fc.constant({ any: [{ event: 'asked', where: urgent }, { event: 'words' }] }),
  fc.constant({ due: { from: { event: 'asked' }, to: { event: 'answered' }, within } }),
)
const intervals = fc.constantFrom(
  { interval: 'pause' },
  { interval: 'lodging' },
  { interval: 'visit', where: urgent },
  { begin: { event: 'asked' }, end: { event: 'answered', where: urgent }, key: ['party'] },
)
const checks = fc.oneof<fc.Arbitrary<Check>[]>(
  fc.tuple(patterns, patterns).map(([from, to]) => ({
    deadline: {
      from,
      to,
      within,
      extend: [{ when: { event: 'extended', where: urgent }, within: { count: 'DC', of: { days: 3 } } }],
      restart: [{ when: { event: 'restarted' } }],
      suspend: [{ interval: 'pause' }],
    } as const,
  })),
  intervals.map((from) => ({ deadline: { from, within } })),
  fc.tuple(patterns, patterns).map(([at, of]) => ({ absence: { at, of, window: 'before', within } as const })),
  fc
    .tuple(patterns, patterns)
    .map(([at, of]) => ({ presence: { at, of, window: 'after', tolerance: { hours: 1 } } as const })),
  fc.tuple(intervals, patterns).map(([at, of]) => ({ absence: { at, of, window: 'during' } as const })),
  fc.tuple(intervals, intervals).map(([of, by]) => ({ coverage: { of, by: [by], tolerance: { hours: 2 } } })),
  fc.tuple(intervals, intervals).map(([of, other]) => ({ overlap: { of, with: other } })),
  patterns.map((of) => ({ tally: { of, within, max: 1 } })),
  patterns.map((of) => ({ tally: { of, min: 2 } })),
  fc.constant({ field: { of: { event: 'asked' }, require: urgent } }),
  fc.constant({
    presence: {
      at: { event: 'asked' },
      of: { event: 'answered' },
      window: 'ever',
      on: [['anchor.note', 'event.note']],
    } as const,
  }),
)
/** Small models over the vocabulary of trials, of all checks and most constructs. */
export const smallModels: fc.Arbitrary<Model> = fc
  .record({
    check: checks,
    unless: fc.option(patterns, { nil: undefined }),
    over: fc.constantFrom('matter', 'party'),
    per: fc.constantFrom(undefined, 'officers', 'note'),
  })
  .map(({ check, unless, over, per }) =>
    model(check, { over, ...(unless === undefined ? {} : { unless }), ...(per === undefined ? {} : { per }) }),
  )
