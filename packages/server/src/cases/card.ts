import type { CaseDto } from '@hengjian/contract'
import type { CardDto } from '@hengjian/contract/card'
import type { SheetCell, SheetColumn } from '@hengjian/facts/writers'
import type { Bilingual } from '@hengjian/law'

/** What of a case its card is made from. */
export type Carded = Pick<CaseDto, 'numbers' | 'units' | 'attributes' | 'persons'> & {
  readonly facts: readonly Pick<CaseDto['facts'][number], 'kind' | 'occurredAt' | 'supersededBy'>[]
}

type NameOf = (person: CaseDto['persons'][number]) => string

interface Field {
  readonly id: string
  readonly title: Bilingual
  readonly required: boolean
  readonly of: (found: Carded, nameOf: NameOf) => readonly string[]
}

const numbersOf =
  (isOf: (source: string) => boolean) =>
  ({ numbers }: Carded): readonly string[] => [
    ...new Set(numbers.filter(({ source }) => isOf(source)).flatMap((one) => one.numbers)),
  ]

const attributeOf =
  (name: string) =>
  ({ attributes }: Carded): readonly string[] =>
    attributes.filter((one) => one.name === name).map(({ value }) => value.zh)

/** The days on which something of a kind happened, each once. */
const daysOf =
  (...kinds: readonly string[]) =>
  ({ facts }: Carded): readonly string[] => [
    ...new Set(
      facts
        .filter(({ kind, supersededBy }) => kinds.includes(kind) && supersededBy === null)
        .map(({ occurredAt }) => occurredAt.from.slice(0, 10)),
    ),
  ]

/** The fields of the case card of the national system, in its order. Its own number is what the two are found together by. */
const CARD: readonly Field[] = [
  {
    id: 'nationalNo',
    title: { zh: '统一业务应用系统案件编号', en: 'Number in the national system' },
    required: true,
    of: numbersOf((source) => source === 'procuratorateCaseSystem'),
  },
  {
    id: 'policeNo',
    title: { zh: '公安机关案件编号', en: 'Number of the police' },
    required: true,
    of: numbersOf((source) => source.startsWith('police')),
  },
  { id: 'charge', title: { zh: '案由', en: 'Offence' }, required: true, of: attributeOf('charge') },
  {
    id: 'unit',
    title: { zh: '侦查机关（部门）', en: 'Investigating unit' },
    required: true,
    of: ({ units }) => units.map((unit) => (typeof unit === 'string' ? unit : unit.zh)),
  },
  {
    id: 'persons',
    title: { zh: '犯罪嫌疑人', en: 'Suspects' },
    required: true,
    of: ({ persons }, nameOf) => persons.map(nameOf),
  },
  {
    id: 'measures',
    title: { zh: '强制措施', en: 'Coercive measures' },
    required: false,
    of: ({ persons }, nameOf) =>
      persons.flatMap((person) =>
        person.measures.map(({ name, since }) => `${nameOf(person)}：${name.zh}（${since.slice(0, 10)}）`),
      ),
  },
  { id: 'acceptedOn', title: { zh: '受案日期', en: 'Taken in on' }, required: false, of: daysOf('caseAccepted') },
  { id: 'filedOn', title: { zh: '立案日期', en: 'Filed on' }, required: true, of: daysOf('caseFiled') },
  {
    id: 'arrestRequestedOn',
    title: { zh: '提请批准逮捕日期', en: 'Arrest requested on' },
    required: false,
    of: daysOf('arrestRequested'),
  },
  {
    id: 'transferredOn',
    title: { zh: '移送审查起诉日期', en: 'Transferred for prosecution on' },
    required: false,
    of: daysOf('prosecutionTransferred'),
  },
]

/** The card of a case: each field with what is known of it. @param nameOf how a person is named, in full or masked */
export function cardOf(found: Carded, nameOf: NameOf): CardDto {
  const fields = CARD.map(({ id, title, required, of }) => {
    const values = of(found, nameOf)
    return { id, title, required, value: values.length === 0 ? null : values.join('；') }
  })
  return { fields, missing: fields.filter(({ required, value }) => required && value === null).length }
}

const COLUMNS: readonly (readonly [title: Bilingual, width: number])[] = [
  [{ zh: '字段', en: 'Field' }, 32],
  [{ zh: '内容', en: 'Content' }, 48],
  [{ zh: '校验', en: 'Check' }, 16],
]
export const CARD_COLUMNS: readonly string[] = ['field', 'value', 'check']

export const cardColumns = (language: keyof Bilingual): SheetColumn[] =>
  COLUMNS.map(([title, width]) => ({ title: title[language], width }))

const checked = (required: boolean, value: string | null): Bilingual => {
  if (value !== null) return { zh: '已有', en: 'there' }
  return required ? { zh: '缺，必填', en: 'wanting, required' } : { zh: '无', en: 'none' }
}

/** The card as lines of a file. */
export async function* cardRows({ fields }: CardDto, language: keyof Bilingual): AsyncGenerator<SheetCell[]> {
  for (const { title, value, required } of fields)
    yield [title[language], value ?? '', checked(required, value)[language]]
}
