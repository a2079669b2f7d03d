import type { ProblemEntry } from '../problems/entry'

/** What the roster of the duty lawyers can be refused for. */
export const LAWYER_PROBLEMS = {
  LAWYER_UNKNOWN: {
    status: 422,
    message: { zh: '“{}”不是值班律师，或者已停用。', en: '“{}” is no duty lawyer, or may not sign in any more.' },
    cure: { zh: '从列出的值班律师中选择。', en: 'Choose one of the duty lawyers listed.' },
  },
  LAWYER_SHIFT: {
    status: 422,
    message: { zh: '值班安排未被接受。', en: 'The shift was not accepted.' },
    cure: { zh: '按所列各项改正后重新提交。', en: 'Correct what is listed and submit again.' },
  },
  LAWYER_SHIFT_UNKNOWN: {
    status: 404,
    message: { zh: '没有此值班安排，或者已经结束。', en: 'There is no such shift, or it is over.' },
    cure: { zh: '刷新页面后重试。', en: 'Reload the page and try again.' },
  },
  LAWYER_ROSTER_NOT_YOURS: {
    status: 403,
    message: { zh: '您不能安排律师值班。', en: 'The roster of the lawyers is not yours to write.' },
    cure: {
      zh: '由法律援助中心工作人员或者本院书记员安排。',
      en: 'Leave it to the legal-aid centre or to a clerk of the office.',
    },
  },
} as const satisfies Record<string, ProblemEntry>
