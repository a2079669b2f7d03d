import type { HearingDto } from '@hengjian/contract/court'
import type { SheetCell, SheetColumn } from '@hengjian/facts/writers'
import type { Bilingual } from '@hengjian/law'

type Language = keyof Bilingual

interface Column {
  readonly title: Bilingual
  readonly width: number
  readonly cell: (row: HearingDto, language: Language) => SheetCell
}

const names = (people: HearingDto['judges']): string => people.map(({ name }) => name).join('、')
const minutesOf = ({ from, to }: HearingDto): number | null =>
  from === null || to === null ? null : Math.round((Date.parse(to) - Date.parse(from)) / 60_000)
const yesNo = (is: boolean, language: Language): string => (language === 'zh' ? (is ? '是' : '否') : is ? 'yes' : 'no')

/** 集中开庭排期表: what is known of each hearing. The first seven are read back when a list is imported. */
export const HEARING_COLUMNS = {
  number: { title: { zh: '案件编号', en: 'Number' }, width: 26, cell: ({ number }) => number },
  at: {
    title: { zh: '开庭时间', en: 'Hearing at' },
    width: 20,
    cell: ({ from }) => (from === null ? null : { at: from }),
  },
  minutes: { title: { zh: '用时（分钟）', en: 'Minutes' }, width: 12, cell: minutesOf },
  courtroom: { title: { zh: '法庭', en: 'Courtroom' }, width: 16, cell: ({ courtroom }) => courtroom },
  batch: { title: { zh: '批次', en: 'Batch' }, width: 14, cell: ({ batch }) => batch },
  link: { title: { zh: '庭审链接', en: 'Link' }, width: 30, cell: ({ link }) => link },
  acceptedOn: {
    title: { zh: '法院受理日期', en: 'Accepted on' },
    width: 14,
    cell: ({ courtAcceptedOn }) => courtAcceptedOn,
  },
  suspect: { title: { zh: '被告人', en: 'Defendant' }, width: 14, cell: ({ suspect }) => suspect },
  offence: { title: { zh: '案由', en: 'Offence' }, width: 16, cell: ({ offence }) => offence },
  procedure: {
    title: { zh: '程序', en: 'Procedure' },
    width: 14,
    cell: ({ procedure }, language) => procedure?.title[language] ?? null,
  },
  proposed: { title: { zh: '量刑建议', en: 'Proposal' }, width: 40, cell: ({ proposed }) => proposed },
  judge: { title: { zh: '独任法官', en: 'Judge' }, width: 14, cell: ({ judges }) => names(judges) },
  procurator: {
    title: { zh: '出庭检察官', en: 'Procurator' },
    width: 14,
    cell: ({ procurators }) => names(procurators),
  },
  lawyer: { title: { zh: '律师', en: 'Lawyer' }, width: 14, cell: ({ lawyers }) => names(lawyers) },
  state: { title: { zh: '状态', en: 'State' }, width: 12, cell: ({ state }, language) => state.title[language] },
  judgment: { title: { zh: '判决结果', en: 'Judgment' }, width: 40, cell: ({ outcome }) => outcome?.words ?? null },
  sameDay: {
    title: { zh: '当日宣判', en: 'Same day' },
    width: 10,
    cell: ({ outcome }, language) => (outcome === null ? null : yesNo(outcome.sameDay, language)),
  },
  followed: {
    title: { zh: '采纳量刑建议', en: 'Proposal was' },
    width: 14,
    cell: ({ outcome }, language) => outcome?.proposal?.title[language] ?? null,
  },
} as const satisfies Readonly<Record<string, Column>>

const columns: readonly Column[] = Object.values(HEARING_COLUMNS)

/** The columns of the list of hearings as a sheet has them. */
export const hearingColumns = (language: Language): SheetColumn[] =>
  columns.map(({ title, width }) => ({ title: title[language], width }))

/** A hearing in those columns. */
export const hearingCells = (row: HearingDto, language: Language): SheetCell[] =>
  columns.map(({ cell }) => cell(row, language))
