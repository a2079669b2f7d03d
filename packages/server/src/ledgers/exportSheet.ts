import type { LabelDto, LedgerColumnDto, LedgerColumnType, LedgerDto, LedgerRowDto } from '@hengjian/contract'
import type { SheetCell, SheetColumn } from '@hengjian/facts/writers'
import type { Bilingual } from '@hengjian/law'
import type { Narrowing, ShownCells } from './book'

type Language = keyof Bilingual

const WIDTHS: Readonly<Record<LedgerColumnType, number>> = {
  ...{ seq: 6, text: 24, long: 40, date: 12, datetime: 20, choice: 16, people: 14, unit: 20, number: 8, yesNo: 6 },
  ...{ document: 28, attachments: 8 },
}

/** The columns of a ledger as a sheet has them. */
export const sheetColumns = (columns: readonly LedgerColumnDto[], language: Language): SheetColumn[] =>
  columns.map(({ title, type }) => ({ title: title[language], width: WIDTHS[type] }))

const said = (label: LabelDto, language: Language): string => (typeof label === 'string' ? label : label[language])

/** Counts are numbers and instants instants; everything else is text, numbers of people and documents above all. */
function sheetCell(type: LedgerColumnType, shown: readonly LabelDto[], language: Language): SheetCell {
  const [only] = shown
  if (only === undefined) return null
  if (shown.length === 1 && typeof only === 'string') {
    if (type === 'number' || type === 'seq') return Number(only)
    if (type === 'datetime') return { at: only }
  }
  return shown.map((label) => said(label, language)).join('；')
}

/** A row of a ledger as a sheet has it. */
export const sheetCells = (
  columns: readonly LedgerColumnDto[],
  cells: ShownCells,
  language: Language,
): readonly SheetCell[] => columns.map(({ type }, index) => sheetCell(type, cells[index] ?? [], language))

const LOCKED = { title: { zh: '封账时', en: 'When its month was locked' }, width: 40 } as const

/** The column with what stood in a row when its month was locked. */
export const lockedColumn = (language: Language): SheetColumn => ({
  title: LOCKED.title[language],
  width: LOCKED.width,
})

/** `2026-05；状态：巡查中`: the month, and each column that says something else now; null where the month is not locked. */
export function lockedCell(
  columns: readonly LedgerColumnDto[],
  locked: LedgerRowDto['locked'],
  language: Language,
): SheetCell {
  if (locked === null) return null
  const [between, colon, empty] = language === 'zh' ? ['；', '：', '（空）'] : ['; ', ': ', '(empty)']
  const restated = locked.restated.map(({ column, was }) => {
    const title = columns.find(({ id }) => id === column)?.title[language] ?? column
    return `${title}${colon}${was.length === 0 ? empty : was.map((label) => said(label, language)).join('、')}`
  })
  return [locked.month, ...restated].join(between)
}

const FILTERS = {
  from: { zh: '登记自', en: 'registered from' },
  to: { zh: '登记至', en: 'registered to' },
  unit: { zh: '办案单位', en: 'handling unit' },
  state: { zh: '状态', en: 'state' },
  q: { zh: '查找', en: 'search' },
  sort: { zh: '排序', en: 'order' },
} as const satisfies Record<keyof Narrowing, Bilingual>

const SORTS: Readonly<Record<string, Bilingual>> = {
  'opened-desc': { zh: '登记时间由近到远', en: 'registered last first' },
  'opened-asc': { zh: '登记时间由远到近', en: 'registered first first' },
  'due-asc': { zh: '期限由近到远', en: 'due first' },
}

/** A query in words, for the line above the rows: `登记自 2026-05-01；状态 审查中`. */
export function narrowingWords({ states }: LedgerDto, query: Narrowing, language: Language): string {
  const titleOf = (value: string): string =>
    (SORTS[value] ?? states.find(({ id }) => id === value)?.title)?.[language] ?? value
  return (Object.keys(FILTERS) as (keyof Narrowing)[])
    .flatMap((name) => {
      const value = query[name]
      if (value === undefined || value === '') return []
      return [`${FILTERS[name][language]} ${name === 'state' || name === 'sort' ? titleOf(value) : value}`]
    })
    .join(language === 'zh' ? '；' : '; ')
}
