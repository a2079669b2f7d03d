import type { Problem, Result } from '@hengjian/law'
import { type FactProblemCode, factProblem } from '../problems'
import type { FieldType, KindType, RoleType, Vocabulary } from '../vocabulary/vocabulary'
import { isListType } from './field-value'
import type { MappedField, MappedObject, Mapping, Origin } from './mapping'

/** What an origin may give, as far as the mapping tells, each with the path to it. */
function valuesTold(origin: Origin, path: string): readonly (readonly [path: string, value: string])[] {
  if ('constant' in origin) return [[`${path}/constant`, origin.constant]]
  return Object.entries(origin.codes ?? {}).map(([written, value]) => [`${path}/codes/${written}`, value])
}

/** Compares a mapping with a vocabulary, name by name. */
class Fitting {
  readonly problems: Problem[] = []

  constructor(private readonly vocabulary: Vocabulary) {}

  report(code: FactProblemCode, path: string, found: string): void {
    this.problems.push(factProblem(code, path, found))
  }

  /** The kinds that rows may become. */
  kinds({ kind }: Mapping): readonly KindType[] {
    const told = valuesTold(kind, 'kind')
    for (const [path, name] of told) if (!this.vocabulary.kinds.has(name)) this.report('FACT_KIND', path, name)
    const named = told.flatMap(([, name]) => this.vocabulary.kinds.get(name) ?? [])
    return told.length === 0 ? [...this.vocabulary.kinds.values()] : named
  }

  /** Those of the kinds that rows may become in which an object stands. */
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
  const kinds = fitting.kinds(mapping)
  const objects = mapping.objects.map((object, index) => fitting.object(object, `objects/${index}`, kinds))
  const data = fitting.fields(mapping.data, 'data', new Map(kinds.flatMap((kind) => [...kind.data])), 'FACT_FIELD')
  return fitting.problems.length > 0
    ? { ok: false, problems: fitting.problems }
    : { ok: true, value: { ...mapping, objects, data } }
}
