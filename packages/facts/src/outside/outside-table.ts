import type { MappedField, MappedObject, Mapping, TimeFormat } from '../mapping/mapping'
import { parseMapping } from '../mapping/parse-mapping'
import { criminalProcedure } from '../vocabulary/criminal-procedure'
import { type EnumType, type FieldType, type KindType, words } from '../vocabulary/vocabulary'

/** Names of fields and the titles of the columns in which they stand. */
type Titles = Readonly<Record<string, string>>

/** What a system writes, and the value that it means. */
type Codes = Readonly<Record<string, string>>

/** Objects of one type, in as many roles as kinds of rows have for who or what stands in these columns. */
interface TableObject {
  readonly roles: readonly [string, ...string[]]
  readonly type: string
  readonly id: string
  readonly attributes?: Titles
}

/** The table that an outside system exports: a row for each thing that happened, whatever its kind. */
export interface OutsideTable {
  readonly source: string
  /** How values of closed lists are written: in Chinese words, by number, or by names in capitals. */
  readonly writing: 'words' | 'numbers' | 'capitals'
  /** Between the values of a list, and the word for an empty one; left out where the format knows lists. */
  readonly lists?: { readonly separator: string; readonly none: string }
  readonly timeFormats: readonly [TimeFormat, ...TimeFormat[]]
  readonly headerRow?: number
  readonly record: string
  readonly kind: string
  readonly occurredAt: string
  /** Left out where nothing lasts. */
  readonly endedAt?: string
  /** Kinds that the system reports although another one normally does. */
  readonly besides: readonly string[]
  readonly objects: readonly TableObject[]
  readonly data: Titles
  /** Code tables of columns that the vocabulary leaves open, by the title of the column. */
  readonly codes: Readonly<Record<string, Codes>>
}

/** Between the ids of several people in one cell. */
const AMONG = '、'

const capitals = (name: string): string => words(name).replaceAll(' ', '_').toUpperCase()

function writtenAs(writing: OutsideTable['writing'], value: string, zh: string, index: number): string {
  switch (writing) {
    case 'words':
      return zh
    case 'numbers':
      return String(index + 1).padStart(2, '0')
    case 'capitals':
      return capitals(value)
  }
}

const codesOf = (values: EnumType['values'], writing: OutsideTable['writing']): Codes =>
  Object.fromEntries([...values].map(([value, { zh }], index) => [writtenAs(writing, value, zh, index), value]))

/** A column with the code table and the way of lists that its field has in this system. */
function columnOf(table: OutsideTable, field: FieldType | undefined, column: string, among: boolean): MappedField {
  const codes =
    table.codes[column] ?? (field?.enum === undefined ? undefined : codesOf(field.enum.values, table.writing))
  const isList = field?.type === 'string[]' || field?.type === 'enum[]'
  return {
    column,
    ...(codes === undefined ? {} : { codes: { ...codes } }),
    ...(isList && table.lists !== undefined ? { ...table.lists } : {}),
    ...(among && !isList && table.lists !== undefined ? { separator: AMONG } : {}),
  }
}

function objectsOf(table: OutsideTable, written: TableObject, kinds: readonly KindType[]): readonly MappedObject[] {
  const { roles, type, id, attributes } = written
  const known = criminalProcedure.objects.get(type)?.attributes
  return roles.map((role): MappedObject => {
    const having = kinds.filter((kind) => kind.roles.has(role))
    const many = having.some((kind) => kind.roles.get(role)?.many === true)
    const columns = Object.entries(attributes ?? {}).map(
      ([name, column]) => [name, columnOf(table, known?.get(name), column, many)] as const,
    )
    return {
      role,
      type,
      ...(roles.length === 1 ? {} : { kinds: having.map(({ name }) => name) }),
      id: { column: id, ...(many && table.lists !== undefined ? { separator: AMONG } : {}) },
      ...(columns.length === 0 ? {} : { attributes: Object.fromEntries(columns) }),
    }
  })
}

/**
 * The mapping that reads a table, its code tables filled in from the vocabulary.
 * @throws RangeError where the table names something that the vocabulary does not have
 */
export function mappingOf(table: OutsideTable): Mapping {
  const kinds = [...criminalProcedure.kinds.values()].filter(
    ({ name, source }) => source === table.source || table.besides.includes(name),
  )
  const fields = new Map(kinds.flatMap(({ data }) => [...data]))
  const read = parseMapping({
    vocabulary: 'criminal-procedure',
    source: table.source,
    ...(table.headerRow === undefined ? {} : { headerRow: table.headerRow }),
    kind: {
      column: table.kind,
      codes: codesOf(new Map(kinds.map(({ name, title }) => [name, title])), table.writing),
    },
    occurredAt: { column: table.occurredAt },
    ...(table.endedAt === undefined ? {} : { endedAt: { column: table.endedAt } }),
    timeFormats: table.timeFormats,
    sourceRecord: [table.record],
    objects: table.objects.flatMap((object) => objectsOf(table, object, kinds)),
    data: Object.fromEntries(
      Object.entries(table.data).map(([name, column]) => [name, columnOf(table, fields.get(name), column, false)]),
    ),
  })
  if (!read.ok)
    throw new RangeError(`${table.source}: ${read.problems.map(({ code, place }) => `${code} ${place}`).join(', ')}`)
  return read.value
}
