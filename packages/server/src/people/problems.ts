import type { ProblemEntry } from '../problems/entry'

/** What asking about a person can be refused for. */
export const PEOPLE_PROBLEMS = {
  PERSON_UNKNOWN: {
    status: 404,
    message: { zh: '没有人员“{}”。', en: 'There is no person “{}”.' },
    cure: { zh: '从人员列表或者搜索进入。', en: 'Start from the list of people, or search.' },
  },
  UNMASK_NOTHING: {
    status: 404,
    message: { zh: '各系统均未报送此项信息。', en: 'No system has reported this.' },
    cure: { zh: '向来源系统核实后补报。', en: 'Ask the source system to report it.' },
  },
} as const satisfies Record<string, ProblemEntry>
