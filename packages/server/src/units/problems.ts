import type { ProblemEntry } from '../problems/entry'

/** What can be wrong where a police unit is asked for. */
export const UNIT_PROBLEMS = {
  UNIT_UNKNOWN: {
    status: 404,
    message: { zh: '没有办案单位“{}”。', en: 'There is no unit “{}”.' },
    cure: {
      zh: '从案件、发现或者事项列表中的办案单位进入。',
      en: 'Start from a unit in the lists of cases, findings or matters.',
    },
  },
} as const satisfies Record<string, ProblemEntry>
