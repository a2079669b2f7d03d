import type { Bilingual, Problem } from './message'

/** Every problem this package can report, with its cure; `{}` stands for what was found. */
const REGISTRY = {
  CALENDAR_FORM: [
    { zh: '文件不是一个年度的放假安排。', en: 'The file is not the arrangement of a year.' },
    {
      zh: '写成 {"year":2027,"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true}]}。',
      en: 'Write {"year":2027,"days":[{"name":"New Year","date":"2027-01-01","isOffDay":true}]}.',
    },
  ],
  CALENDAR_ENTRY: [
    { zh: '这一项缺少日期或者是否放假：{}。', en: 'The entry lacks its date or whether it is a day off: {}.' },
    {
      zh: '每项写明 name、date 和 isOffDay（放假为 true，调休上班为 false）。',
      en: 'Give each entry name, date and isOffDay (true for a day off, false for a make-up working day).',
    },
  ],
  CALENDAR_DATE: [
    { zh: '日期“{}”不存在。', en: 'The date “{}” does not exist.' },
    { zh: '按“年-月-日”改为实际存在的日期。', en: 'Write an existing date as year-month-day.' },
  ],
  CALENDAR_YEAR: [
    { zh: '日期“{}”不在本文件的年度附近。', en: 'The date “{}” is not in or next to the year of this file.' },
    { zh: '核对文件的年度与日期。', en: 'Check the year of the file against its dates.' },
  ],
  CALENDAR_TWICE: [
    { zh: '日期“{}”重复。', en: 'The date “{}” is given twice.' },
    { zh: '每个日期只保留一行。', en: 'Keep one line a date.' },
  ],
  CALENDAR_WORKDAY: [
    { zh: '调休上班日“{}”不是周末。', en: 'The make-up working day “{}” is not on a weekend.' },
    { zh: '对照国务院办公厅的放假通知核对。', en: 'Compare it with the notice of the State Council.' },
  ],
  CALENDAR_EMPTY: [
    { zh: '{}年的文件没有任何放假日。', en: 'The file for {} has no day off.' },
    { zh: '载入完整的年度放假安排。', en: 'Load the complete arrangement of the year.' },
  ],
  DUE_JSON: [
    { zh: '这一行不是 JSON 对象。', en: 'The line is not a JSON object.' },
    { zh: '每行写一个 JSON 对象。', en: 'Write one JSON object a line.' },
  ],
  DUE_COUNT: [
    { zh: '不认识的计算代码“{}”。', en: 'Unknown counting code “{}”.' },
    {
      zh: '使用 H、HX、D、DC、DW、M、MC、IMM、elapsed 或 calendar。',
      en: 'Use H, HX, D, DC, DW, M, MC, IMM, elapsed or calendar.',
    },
  ],
  DUE_LENGTH: [
    { zh: '期限长度有误：{}。', en: 'The length is wrong: {}.' },
    {
      zh: '写成 {"hours":24}、{"days":3}、{"workingDays":3} 或 {"months":2}，数值为非负整数。',
      en: 'Write {"hours":24}, {"days":3}, {"workingDays":3} or {"months":2} with whole numbers of at least 0.',
    },
  ],
  DUE_UNIT: [
    { zh: '不认识的长度单位“{}”。', en: 'Unknown unit of length “{}”.' },
    {
      zh: '使用 months、days、workingDays、hours、minutes 或 seconds。',
      en: 'Use months, days, workingDays, hours, minutes or seconds.',
    },
  ],
  DUE_FIELD: [
    { zh: '不认识的字段“{}”。', en: 'Unknown field “{}”.' },
    {
      zh: '问题只有 id、count、of、from、extend、restart、suspend；改正写错的字段名。',
      en: 'A question has id, count, of, from, extend, restart and suspend only; correct the misspelt field.',
    },
  ],
  DUE_LIST: [
    { zh: '“{}”应为对象的列表，至多一千项。', en: '“{}” is not a list of objects, at most a thousand.' },
    {
      zh: 'extend 写成 [{"at":…,"count":…,"of":…}]，restart 写成 [{"at":…}]，suspend 写成 [{"from":…,"to":…}]。',
      en: 'Write extend as [{"at":…,"count":…,"of":…}], restart as [{"at":…}], suspend as [{"from":…,"to":…}].',
    },
  ],
  DUE_AFTER: [
    { zh: 'after 的值“{}”有误。', en: 'The value “{}” of after is wrong.' },
    {
      zh: '自原期满时起续算的写 "due"，自原起算时起计算的省去此字段。',
      en: 'Write "due" to count on from the end so far; leave it out to count from the one start.',
    },
  ],
  DUE_ORDER: [
    { zh: '结束时间“{}”早于开始时间。', en: 'The end “{}” lies before the start.' },
    { zh: '核对开始和结束的时间。', en: 'Check the start against the end.' },
  ],
  DUE_FROM: [
    { zh: '时间“{}”无法识别或不存在。', en: 'The time “{}” cannot be read or does not exist.' },
    { zh: '写成 2026-05-06T14:20:00+08:00 或 2026-05-06。', en: 'Write 2026-05-06T14:20:00+08:00 or 2026-05-06.' },
  ],
  DUE_HOURS_FROM_DATE: [
    { zh: '以小时计算的期限不能只从日期“{}”起算。', en: 'A term of hours cannot start from the bare date “{}”.' },
    { zh: '补充开始的时刻。', en: 'Give the time of day at which it began.' },
  ],
  DUE_UNITS: [
    { zh: '长度单位与计算代码 {} 不符。', en: 'The unit of the length does not fit the code {}.' },
    {
      zh: 'H、HX 用时分秒，D、DC、M、MC、calendar 用月和日，DW 用工作日，IMM、elapsed 用日时分秒。',
      en: 'H and HX take hours, D, DC, M, MC and calendar months and days, DW working days, IMM and elapsed days and hours.',
    },
  ],
} as const satisfies Record<string, readonly [Bilingual, Bilingual]>

export type LawProblemCode = keyof typeof REGISTRY

const filled = ({ zh, en }: Bilingual, found: string): Bilingual => ({
  zh: zh.replace('{}', () => found),
  en: en.replace('{}', () => found),
})

/** A problem of this package, at a place, naming what was found there. */
export function lawProblem(code: LawProblemCode, place: string, found: string): Problem {
  const [message, cure] = REGISTRY[code]
  return { code, place, message: filled(message, found), cure }
}
