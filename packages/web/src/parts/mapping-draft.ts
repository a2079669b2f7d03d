import type { BilingualDto, ImportPreviewDto, ImportVocabularyDto, MappedFieldDto } from '@hengjian/contract'

type Column = ImportPreviewDto['columns'][number]
type Kind = ImportVocabularyDto['kinds'][number]

/** What a column may mean: a time, the number of an object, an attribute of one, or a field of the record. */
export interface Meaning {
  /** `time/occurredAt`, `id/person`, `attribute/person/name`, `data/placeKind` */
  readonly key: string
  readonly group: BilingualDto
  readonly title: BilingualDto
  readonly required: boolean
  readonly values: MappedFieldDto['values']
}

/** The meaning of one column; `codes` where the system writes values in words of its own. */
export interface Meant {
  readonly key: string
  readonly codes: Readonly<Record<string, string>>
}

/** A mapping as it is being made. */
export interface MappingDraft {
  readonly name: string
  readonly source: string
  readonly kind: string
  readonly keys: readonly string[]
  readonly columns: Readonly<Record<string, Meant>>
}

const TIMES: BilingualDto = { zh: '时间', en: 'time' }
const DATA: BilingualDto = { zh: '记录内容', en: 'content' }
const ID: BilingualDto = { zh: '编号', en: 'number' }

const time = (name: string, zh: string, en: string, required: boolean): Meaning => ({
  key: `time/${name}`,
  group: TIMES,
  title: { zh, en },
  required,
  values: [],
})

/** Everything a column may mean in records of a kind. */
export function meaningsOf(kind: Kind, { objects }: ImportVocabularyDto): readonly Meaning[] {
  const times = [
    time('occurredAt', '发生时间', 'happened', true),
    ...(kind.span ? [time('endedAt', '结束时间', 'ended', true)] : []),
    time('recordedAt', '录入时间', 'recorded', false),
  ]
  const ofRoles = kind.roles.flatMap(({ role, title, type, required }): readonly Meaning[] => [
    { key: `id/${role}`, group: title, title: ID, required, values: [] },
    ...(objects[type] ?? []).map((one) => ({
      key: `attribute/${role}/${one.name}`,
      group: title,
      title: one.title,
      required: false,
      values: one.values,
    })),
  ])
  const data = kind.data.map((one) => ({
    key: `data/${one.name}`,
    group: DATA,
    title: one.title,
    required: false,
    values: one.values,
  }))
  return [...times, ...ofRoles, ...data]
}

/** Columns that are called otherwise than the vocabulary does, in many exports. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  'time/occurredAt': ['时间', '日期', '开始时间', '发生日期'],
  'time/endedAt': ['截止时间', '终止时间'],
  'time/recordedAt': ['登记时间', '录入日期', '录入时间'],
  'id/case': ['案号', '案件编号', '案件号', '案件'],
  'id/person': ['人员编号', '嫌疑人编号', '人员号', '违法犯罪嫌疑人编号'],
  'attribute/person/name': ['姓名', '嫌疑人姓名', '被讯问人', '违法嫌疑人'],
  'attribute/person/idNumber': ['身份证号', '身份证号码', '公民身份号码', '证件号'],
}
const KEYS = ['流水号', '记录编号', '记录号', '编号', '序号', '业务流水号'] as const

const isCalled = (name: string, { key, title, group }: Meaning): boolean =>
  name === title.zh || name === `${group.zh}${title.zh}` || (ALSO[key] ?? []).includes(name)

/** The values of a column by which the vocabulary calls them; what it does not know is left to be chosen. */
export const guessCodes = (samples: readonly string[], values: Meaning['values']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    samples.flatMap((sample) => {
      const known = values.find(({ value, title }) => title.zh === sample || value === sample)
      return known === undefined ? [] : [[sample, known.value]]
    }),
  )

/** What the columns seem to mean, by their names; each meaning is given to one column only. */
export function guessColumns(
  columns: readonly Column[],
  meanings: readonly Meaning[],
): Readonly<Record<string, Meant>> {
  const taken = new Set<string>()
  const found: Record<string, Meant> = {}
  for (const { name, samples } of columns) {
    const meaning = meanings.find((one) => !taken.has(one.key) && isCalled(name, one))
    if (meaning === undefined) continue
    taken.add(meaning.key)
    found[name] = { key: meaning.key, codes: guessCodes(samples, meaning.values) }
  }
  return found
}

/** The columns that seem to be the key of a record: one that is called so, or none. */
export const guessKeys = (columns: readonly Column[]): readonly string[] =>
  columns
    .filter(({ name }) => KEYS.some((key) => key === name))
    .slice(0, 1)
    .map(({ name }) => name)

/** What must be there and is not: meanings without a column, values without a code. */
export function lacking(
  { columns, keys }: MappingDraft,
  meanings: readonly Meaning[],
): { readonly meanings: readonly Meaning[]; readonly hasKey: boolean } {
  const given = new Set(Object.values(columns).map(({ key }) => key))
  return { meanings: meanings.filter(({ key, required }) => required && !given.has(key)), hasKey: keys.length > 0 }
}

/** The mapping as the server keeps it. */
export function mappingBody({ source, kind, keys, columns }: MappingDraft, { roles }: Kind): Record<string, unknown> {
  const origin = (column: string, { codes }: Meant): object =>
    Object.keys(codes).length === 0 ? { column } : { column, codes }
  const meant = Object.entries(columns)
  const under = (prefix: string): Record<string, object> =>
    Object.fromEntries(
      meant
        .filter(([, { key }]) => key.startsWith(prefix))
        .map(([column, one]) => [one.key.slice(prefix.length), origin(column, one)]),
    )
  const ids = under('id/')
  return {
    vocabulary: 'criminal-procedure',
    source,
    kind: { constant: kind },
    timeFormats: ['slash', 'chinese', 'iso', 'compact'],
    sourceRecord: keys,
    ...under('time/'),
    objects: roles.flatMap(({ role, type }) => {
      const attributes = under(`attribute/${role}/`)
      const id = ids[role]
      return id === undefined
        ? []
        : [{ role, type, id, ...(Object.keys(attributes).length === 0 ? {} : { attributes }) }]
    }),
    data: under('data/'),
  }
}
