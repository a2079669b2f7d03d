import type { ProblemEntry } from '../problems/entry'

/** What the list of hearings can be refused for; what stands against a hearing travels inside `problems`. */
export const COURT_PROBLEMS = {
  HEARING_DAYS: {
    status: 400,
    message: { zh: '起止日期颠倒，或者超过九十二天。', en: 'The days are turned round, or more than 92.' },
    cure: { zh: '改为先后正确、不超过九十二天的日期。', en: 'Give days in order, at most 92.' },
  },
  HEARING_FILE: {
    status: 422,
    message: {
      zh: '排期表中没有“{}”一列。',
      en: 'The list has no column “{}”.',
    },
    cure: {
      zh: '先导出一次排期表，按其表头填写后导入。',
      en: 'Take the list along as a file once, and fill in its columns.',
    },
  },
} as const satisfies Record<string, ProblemEntry>
