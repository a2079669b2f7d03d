import type { PersonColumn, PersonPageDto } from '@hengjian/contract'
import type { SheetCell, SheetColumn } from '@hengjian/facts/writers'
import type { Bilingual } from '@hengjian/law'
import { labelIn } from './findingSheet'
import { PERSON_TITLES } from './words'

type Language = keyof Bilingual
type PersonRow = PersonPageDto['rows'][number]

const WIDTHS: Readonly<Record<PersonColumn, number>> = { person: 20, measures: 40, cases: 30, open: 12, last: 20 }

const FREE: Bilingual = { zh: '未采取措施', en: 'none' }
const SINCE: Bilingual = { zh: '自', en: 'since' }

/** What restrains the person now, each measure with its begin, as on the screen. */
const measuresIn = (measures: PersonRow['measures'], language: Language): string =>
  measures.length === 0
    ? FREE[language]
    : measures
        .map(({ name, since }) => `${name[language]} ${SINCE[language]} ${since.slice(0, 16).replace('T', ' ')}`)
        .join('、')

const CELLS: Readonly<Record<PersonColumn, (row: PersonRow, language: Language) => SheetCell>> = {
  person: ({ label }, language) => labelIn(label, language),
  measures: ({ measures }, language) => measuresIn(measures, language),
  cases: ({ cases }, language) => cases.map(({ label }) => labelIn(label, language)).join('、'),
  open: ({ openFindings }) => openFindings,
  last: ({ lastFactAt }) => ({ at: lastFactAt }),
}

/** The columns of a list of people as a sheet has them. */
export const personColumns = (columns: readonly PersonColumn[], language: Language): SheetColumn[] =>
  columns.map((column) => ({ title: PERSON_TITLES[column][language], width: WIDTHS[column] }))

/** A person in those columns. */
export const personCells = (row: PersonRow, columns: readonly PersonColumn[], language: Language): SheetCell[] =>
  columns.map((column) => CELLS[column](row, language))
