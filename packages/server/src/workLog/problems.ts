import type { ProblemEntry } from '../problems/entry'

/** What the work log can be refused for. */
export const WORK_LOG_PROBLEMS = {
  WORK_LOG_CLOSED: {
    status: 403,
    message: { zh: '您的职务不看工作日志。', en: 'The work log is not for your title.' },
    cure: {
      zh: '由派驻检察室人员、部门负责人、检察长或者案管员查看。',
      en: 'It is for the resident office, the heads and case management.',
    },
  },
  WORK_LOG_SHIFT: {
    status: 422,
    message: {
      zh: '该班次于 {} 结束，此前不能签署日志。',
      en: 'The shift ends at {}: its log cannot be signed before that.',
    },
    cure: {
      zh: '交接班后再签；所填内容保留。',
      en: 'Sign it once the shift is handed over; what you wrote is kept.',
    },
  },
  WORK_LOG_NOT_YOURS: {
    status: 403,
    message: { zh: '您不能签署这一天的日志。', en: 'The log of this day is not yours to sign.' },
    cure: {
      zh: '由常驻检察官或者当日值班人员签署；批示由部门负责人、检察长作出。',
      en: 'Leave it to the resident procurator or whoever was on duty that day; a head writes the instruction.',
    },
  },
  WORK_LOG_STALE: {
    status: 409,
    message: { zh: '这一天的日志在此期间有了新的签署。', en: 'The log of this day has been signed meanwhile.' },
    cure: { zh: '先看新的签署，再决定是否更正；所填内容保留。', en: 'Read it first; what you wrote is kept.' },
  },
  WORK_LOG_REASON: {
    status: 422,
    message: { zh: '更正已签署的日志，应当写明理由。', en: 'A correction of what was signed needs its reason.' },
    cure: { zh: '写明更正理由。', en: 'Say why it is corrected.' },
  },
  WORK_LOG_UNSIGNED: {
    status: 409,
    message: { zh: '这一天的日志尚未签署，不能批示。', en: 'The log of this day is not signed yet.' },
    cure: { zh: '请值班人员先签署。', en: 'Have it signed first by whoever was on duty.' },
  },
} as const satisfies Record<string, ProblemEntry>
