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
  /** One kind for every row, or what a column says. */
  readonly kind: KindChoice
  readonly keys: readonly string[]
  readonly columns: Readonly<Record<string, Meant>>
  /** What is the same for every row and stands in no column, by the key of its meaning. */
  readonly constants: Readonly<Record<string, string>>
}

/** What rows report: the same all of them, or by the words of a column, each of which stands for a kind. */
export type KindChoice =
  | { readonly name: string }
  | { readonly column: string; readonly codes: Readonly<Record<string, string>> }

/** The names of the kinds that rows may become. */
export const kindNames = (kind: KindChoice): readonly string[] =>
  'name' in kind ? [kind.name] : [...new Set(Object.values(kind.codes))]

const TIMES: BilingualDto = { zh: '时间', en: 'time' }
const DATA: BilingualDto = { zh: '记录内容', en: 'content' }
const PLACE: BilingualDto = { zh: '地点', en: 'place' }
const SITE: BilingualDto = { zh: '派驻点', en: 'site' }
const ID: BilingualDto = { zh: '编号', en: 'identifier' }

const time = (name: string, zh: string, en: string, required: boolean): Meaning => ({
  key: `time/${name}`,
  group: TIMES,
  title: { zh, en },
  required,
  values: [],
})

type Role = Kind['roles'][number]

/** The roles of some kinds, each with those in which it stands; one that names something else elsewhere stands in the first ones only. */
function rolesOf(kinds: readonly Kind[]): readonly { readonly role: Role; readonly kinds: readonly string[] }[] {
  const found = new Map<string, { role: Role; kinds: string[] }>()
  for (const { name, roles } of kinds) {
    for (const role of roles) {
      const known = found.get(role.role)
      if (known === undefined) found.set(role.role, { role, kinds: [name] })
      else if (known.role.type === role.type) {
        known.kinds.push(name)
        known.role = { ...known.role, required: known.role.required || role.required }
      }
    }
  }
  return [...found.values()]
}

/** Everything a column may mean in records of some kinds. */
export function meaningsOf(
  kinds: readonly Kind[],
  { objects, sites }: Pick<ImportVocabularyDto, 'objects'> & { readonly sites: MappedFieldDto['values'] },
): readonly Meaning[] {
  const times = [
    time('occurredAt', '发生时间', 'happened', true),
    ...(kinds.some(({ span }) => span)
      ? [
          time(
            'endedAt',
            '结束时间',
            'ended',
            kinds.every(({ span }) => span),
          ),
        ]
      : []),
    time('recordedAt', '录入时间', 'recorded', false),
  ]
  const place: Meaning = { key: 'place/site', group: PLACE, title: SITE, required: false, values: sites }
  const ofRoles = rolesOf(kinds).flatMap(({ role: { role, title, type, required } }): readonly Meaning[] => [
    { key: `id/${role}`, group: title, title: ID, required, values: [] },
    ...(objects[type] ?? []).map((one) => ({
      key: `attribute/${role}/${one.name}`,
      group: title,
      title: one.title,
      required: false,
      values: one.values,
    })),
  ])
  const fields = new Map(kinds.flatMap((kind) => kind.data.map((one) => [one.name, one] as const)))
  const data = [...fields.values()].map((one) => ({
    key: `data/${one.name}`,
    group: DATA,
    title: one.title,
    required: false,
    values: one.values,
  }))
  return [...times, ...(sites.length === 0 ? [] : [place]), ...ofRoles, ...data]
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

/** What must be there and is not: meanings without a column or a value, a key, a kind. */
export function lacking(
  { columns, constants, keys }: MappingDraft,
  meanings: readonly Meaning[],
): { readonly meanings: readonly Meaning[]; readonly hasKey: boolean } {
  const fixed = Object.entries(constants).flatMap(([key, value]) => (value.trim() === '' ? [] : [key]))
  const given = new Set([...Object.values(columns).map(({ key }) => key), ...fixed])
  return { meanings: meanings.filter(({ key, required }) => required && !given.has(key)), hasKey: keys.length > 0 }
}

/** The meanings that may be fixed for every row: what stands in no column yet, is no time, and content only where every kind has it. */
export const fixable = (
  { columns, constants }: MappingDraft,
  meanings: readonly Meaning[],
  kinds: readonly Kind[],
): readonly Meaning[] => {
  const taken = new Set([...Object.values(columns).map(({ key }) => key), ...Object.keys(constants)])
  const isEverywhere = (key: string): boolean =>
    !key.startsWith('data/') || kinds.every(({ data }) => data.some(({ name }) => key === `data/${name}`))
  return meanings.filter(({ key }) => !taken.has(key) && !/^(?:time|place)\//.test(key) && isEverywhere(key))
}

/** The mapping as the server keeps it. */
export function mappingBody(
  { source, kind, keys, columns, constants }: MappingDraft,
  kinds: readonly Kind[],
): Record<string, unknown> {
  const origin = (column: string, { codes }: Meant): object =>
    Object.keys(codes).length === 0 ? { column } : { column, codes }
  const fixed = Object.entries(constants).filter(([, value]) => value.trim() !== '')
  const given = [
    ...fixed.map(([key, value]) => [key, { constant: value.trim() }] as const),
    ...Object.entries(columns).map(([column, one]) => [one.key, origin(column, one)] as const),
  ]
  const under = (prefix: string): Record<string, object> =>
    Object.fromEntries(
      given.filter(([key]) => key.startsWith(prefix)).map(([key, from]) => [key.slice(prefix.length), from]),
    )
  const ids = under('id/')
  return {
    vocabulary: 'criminal-procedure',
    source,
    kind: 'name' in kind ? { constant: kind.name } : { column: kind.column, codes: kind.codes },
    timeFormats: ['slash', 'chinese', 'iso', 'compact'],
    sourceRecord: keys,
    ...under('time/'),
    ...under('place/'),
    objects: rolesOf(kinds).flatMap(({ role: { role, type }, kinds: names }) => {
      const attributes = under(`attribute/${role}/`)
      const id = ids[role]
      if (id === undefined) return []
      const only = names.length === kinds.length ? {} : { kinds: names }
      return [{ role, type, ...only, id, ...(Object.keys(attributes).length === 0 ? {} : { attributes }) }]
    }),
    data: under('data/'),
  }
}
