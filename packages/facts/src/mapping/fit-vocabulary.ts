import type { Problem, Result } from '@hengjian/law'
import { type FactProblemCode, factProblem } from '../problems'
import type { FieldType, KindType, RoleType, Vocabulary } from '../vocabulary/vocabulary'
import { isListType } from './field-value'
import { type MappedField, type MappedObject, type Mapping, type Origin, standsIn, type Telling } from './mapping'

/** What an origin may give, as far as the mapping tells, each with the path to it. */
function valuesTold(origin: Origin, path: string): readonly (readonly [path: string, value: string])[] {
  if ('constant' in origin) return [[`${path}/constant`, origin.constant]]
  return Object.entries(origin.codes ?? {}).map(([written, value]) => [`${path}/codes/${written}`, value])
}

/** What is told of one fact, with the path to it and the kinds that it may be. */
interface Told {
  readonly path: string
  readonly telling: Telling
  readonly kinds: readonly KindType[]
}

/** Compares a mapping with a vocabulary, name by name. */
class Fitting {
  readonly problems: Problem[] = []

  constructor(private readonly vocabulary: Vocabulary) {}

  report(code: FactProblemCode, path: string, found: string): void {
    this.problems.push(factProblem(code, path, found))
  }

  /** The kinds that the facts of a telling may be. */
  kinds({ kind }: Telling, path: string): readonly KindType[] {
    const told = valuesTold(kind, `${path}kind`)
    for (const [path, name] of told) if (!this.vocabulary.kinds.has(name)) this.report('FACT_KIND', path, name)
    const named = told.flatMap(([, name]) => this.vocabulary.kinds.get(name) ?? [])
    return told.length === 0 ? [...this.vocabulary.kinds.values()] : named
  }

  told(telling: Telling, path = ''): Told {
    return { path, telling, kinds: this.kinds(telling, path) }
  }

  /** The fields of a telling with the types that the vocabulary gives them. */
  data({ path, telling, kinds }: Told): Record<string, MappedField> {
    const known = new Map(kinds.flatMap((kind) => [...kind.data]))
    return this.fields(telling.data, `${path}data`, known, 'FACT_FIELD')
  }

  /** Whether every object has its role in each kind in whose facts it stands, where that kind is the same in every row. */
  standing(objects: readonly MappedObject[], all: readonly Told[]): void {
    const certain = all.flatMap(({ telling, kinds }) => ('constant' in telling.kind ? kinds : []))
    objects.forEach((object, index) => {
      const stranger = certain.find(({ name, roles }) => standsIn(object, name) && !roles.has(object.role))
      if (stranger !== undefined) this.report('MAP_STANDS', `objects/${index}/kinds`, stranger.name)
    })
  }

  /** Those of the kinds that facts may be in which an object stands. */
  private kindsOf({ kinds: told }: MappedObject, path: string, kinds: readonly KindType[]): readonly KindType[] {
    if (told === undefined) return kinds
    told.forEach((name, index) => {
      if (!kinds.some((kind) => kind.name === name)) this.report('FACT_KIND', `${path}/kinds/${index}`, name)
    })
    return kinds.filter(({ name }) => told.includes(name))
  }

  object(object: MappedObject, path: string, all: readonly KindType[]): MappedObject {
    const { role, type, attributes } = object
    const kinds = this.kindsOf(object, path, all)
    const roles: readonly RoleType[] = kinds.flatMap((kind) => kind.roles.get(role) ?? [])
    if (roles.length === 0) this.report('FACT_ROLE', `${path}/role`, role)
    else if (!roles.some((one) => one.type === type)) this.report('FACT_TYPE', `${path}/type`, type)
    if (attributes === undefined) return object
    const known: ReadonlyMap<string, FieldType> = this.vocabulary.objects.get(type)?.attributes ?? new Map()
    return { ...object, attributes: this.fields(attributes, `${path}/attributes`, known, 'FACT_ATTRIBUTE') }
  }

  /** The fields with the types that the vocabulary gives them. */
  fields(
    fields: Readonly<Record<string, MappedField>>,
    path: string,
    known: ReadonlyMap<string, FieldType>,
    code: 'FACT_FIELD' | 'FACT_ATTRIBUTE',
  ): Record<string, MappedField> {
    return Object.fromEntries(
      Object.entries(fields).map(([name, field]) => {
        const at = `${path}/${name}`
        const type = known.get(name)
        if (type === undefined) this.report(code, at, name)
        return [name, type === undefined ? field : this.field(field, at, type)]
      }),
    )
  }

  private field(field: MappedField, path: string, { type, enum: values }: FieldType): MappedField {
    if (field.type !== undefined && field.type !== type) this.report('MAP_TYPE', `${path}/type`, type)
    if ('none' in field && field.none !== undefined && !isListType(type)) this.report('MAP_NONE', `${path}/none`, type)
    for (const [at, value] of valuesTold(field, path)) {
      if (values !== undefined && !values.values.has(value)) this.report('FACT_ENUM', at, value)
    }
    return { ...field, type }
  }
}

/**
 * Whether a mapping uses only names of a vocabulary, so that a slip is told once instead of for every row. Its fields get the
 * types of the vocabulary.
 */
export function fitVocabulary(mapping: Mapping, vocabulary: Vocabulary): Result<Mapping> {
  const fitting = new Fitting(vocabulary)
  if (!vocabulary.sources.has(mapping.source)) fitting.report('FACT_SOURCE', 'source', mapping.source)
  const first = fitting.told(mapping)
  const also = Object.entries(mapping.also ?? {}).map(([key, one]) => [key, fitting.told(one, `also/${key}/`)] as const)
  const all = [first, ...also.map(([, one]) => one)]
  const kinds = [...new Set(all.flatMap((one) => one.kinds))]
  const objects = mapping.objects.map((object, index) => fitting.object(object, `objects/${index}`, kinds))
  // What fills the columns of one fact stands in all facts of its row: an object that is not meant there would refuse every row.
  if (also.length > 0) fitting.standing(objects, all)
  const data = fitting.data(first)
  const others = also.map(([key, one]) => [key, { ...one.telling, data: fitting.data(one) }] as const)
  if (fitting.problems.length > 0) return { ok: false, problems: fitting.problems }
  return {
    ok: true,
    value: { ...mapping, ...(others.length === 0 ? {} : { also: Object.fromEntries(others) }), objects, data },
  }
}
