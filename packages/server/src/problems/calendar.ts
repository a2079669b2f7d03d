import type { ProblemEntry } from './entry'

/** What a calendar year can be refused for. */
export const CALENDAR_PROBLEMS = {
  CALENDAR_FILE: {
    status: 422,
    message: { zh: '年度日历文件有误。', en: 'The file of the year has errors.' },
    cure: { zh: '按所列位置改正后重新载入。', en: 'Correct the places listed and load it again.' },
  },
  CALENDAR_NONE_WAITING: {
    status: 404,
    message: { zh: '{}年没有待复核的日历。', en: 'No calendar of {} is waiting for approval.' },
    cure: { zh: '先载入该年度的文件。', en: 'Load the file of that year first.' },
  },
  CALENDAR_SAME_PERSON: {
    status: 403,
    message: { zh: '载入人不能复核自己载入的日历。', en: 'Whoever loaded a calendar may not approve it.' },
    cure: { zh: '请另一名人员复核。', en: 'Let a second person approve it.' },
  },
} as const satisfies Record<string, ProblemEntry>
