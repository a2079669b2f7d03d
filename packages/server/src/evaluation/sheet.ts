import type { EvaluationDto } from '@hengjian/contract/evaluation'
import type { SheetCell, SheetColumn } from '@hengjian/facts/writers'
import type { Bilingual } from '@hengjian/law'

type Language = keyof Bilingual
type Compared = EvaluationDto['groups'][number]['metrics'][number]

interface Column {
  readonly name: string
  readonly title: Bilingual
  readonly width: number
  readonly cell: (metric: Compared, language: Language) => SheetCell
}

const COLUMNS: readonly Column[] = [
  { name: 'code', title: { zh: '编号', en: 'No.' }, width: 8, cell: ({ code }) => code },
  { name: 'metric', title: { zh: '指标', en: 'Metric' }, width: 36, cell: ({ title }, language) => title[language] },
  { name: 'unit', title: { zh: '单位', en: 'Unit' }, width: 8, cell: ({ unit }, language) => unit[language] },
  { name: 'now', title: { zh: '本期', en: 'This period' }, width: 12, cell: ({ now }) => now.written },
  { name: 'numerator', title: { zh: '分子', en: 'Numerator' }, width: 10, cell: ({ now }) => now.numerator },
  { name: 'denominator', title: { zh: '分母', en: 'Denominator' }, width: 10, cell: ({ now }) => now.denominator },
  { name: 'base', title: { zh: '对比期', en: 'Beside it' }, width: 12, cell: ({ base }) => base.written },
  { name: 'change', title: { zh: '变化', en: 'Change' }, width: 10, cell: ({ change }) => change },
  {
    name: 'meaning',
    title: { zh: '算法', en: 'How it is counted' },
    width: 60,
    cell: ({ meaning }, language) => meaning[language],
  },
  {
    name: 'source',
    title: { zh: '来源', en: 'Source' },
    width: 40,
    cell: ({ source }, language) => source.words[language],
  },
]

export const sheetColumnNames: readonly string[] = COLUMNS.map(({ name }) => name)

export const sheetColumns = (language: Language): SheetColumn[] =>
  COLUMNS.map(({ title, width }) => ({ title: title[language], width }))

/** Every metric as a line of the file, in the order of the page. */
export async function* sheetRows({ groups }: EvaluationDto, language: Language): AsyncGenerator<SheetCell[]> {
  for (const { metrics } of groups)
    for (const metric of metrics) yield COLUMNS.map(({ cell }) => cell(metric, language))
}
