import type { Bilingual, Problem } from './message'

/** Every problem this package can report, with its cure; `{}` stands for what was found. */
const REGISTRY = {
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
      zh: 'H、HX 用时分秒，D、DC、M、MC 用月和日，DW 用工作日。',
      en: 'H and HX take hours, D, DC, M and MC months and days, DW working days.',
    },
  ],
} as const satisfies Record<string, readonly [Bilingual, Bilingual]>

export type LawProblemCode = keyof typeof REGISTRY

const filled = ({ zh, en }: Bilingual, found: string): Bilingual => ({
  zh: zh.replace('{}', found),
  en: en.replace('{}', found),
})

/** A problem of this package, at a place, naming what was found there. */
export function lawProblem(code: LawProblemCode, place: string, found: string): Problem {
  const [message, cure] = REGISTRY[code]
  return { code, place, message: filled(message, found), cure }
}
