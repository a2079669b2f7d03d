import type { ProblemEntry } from '../problems/entry'

/** What the library of model cases can refuse. */
export const MODEL_CASE_PROBLEMS = {
  MODEL_CASE_UNKNOWN: {
    status: 404,
    message: {
      zh: '没有此典型案例，或者尚未发布、已经撤回。',
      en: 'There is no such model case, or it is not published.',
    },
    cure: { zh: '从典型案例列表进入。', en: 'Start from the list of model cases.' },
  },
} as const satisfies Record<string, ProblemEntry>
