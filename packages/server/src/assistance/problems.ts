import type { ProblemEntry } from '../problems/entry'

/** What the checklists of evidence can refuse. */
export const ASSISTANCE_PROBLEMS = {
  EVIDENCE_UNKNOWN: {
    status: 404,
    message: { zh: '没有证据清单或者证据项目“{}”。', en: 'There is no checklist or item “{}”.' },
    cure: { zh: '从列出的清单和项目中选择。', en: 'Choose one of those listed.' },
  },
  EVIDENCE_REASON: {
    status: 422,
    message: { zh: '“{}”标为不适用，没有写明理由。', en: '“{}” is said not to apply, without a reason.' },
    cure: { zh: '写明不适用的理由。', en: 'Say why it does not apply.' },
  },
  EVIDENCE_TIMES: {
    status: 422,
    message: { zh: '“{}”的结束时间早于开始时间。', en: '“{}” ends before it begins.' },
    cure: { zh: '核对起止时间。', en: 'Check both times.' },
  },
} as const satisfies Record<string, ProblemEntry>
