import type { ProblemEntry } from '../problems/entry'

/** What evaluation can be refused for. */
export const EVALUATION_PROBLEMS = {
  EVALUATION_CLOSED: {
    status: 403,
    message: {
      zh: '评价数据对常驻检察官、部门负责人、院领导和案管开放，其他检察官、助理和控申人员可以看本人承办的部分。',
      en: 'Evaluation is open to the resident procurator, the heads and case management; other procurators, assistants and the petition desk see their own part.',
    },
    cure: { zh: '确有需要的，请部门负责人打印或者导出给您。', en: 'Ask a head to print or export what you need.' },
  },
  EVALUATION_PERIOD: {
    status: 400,
    message: { zh: '期间不对：{}', en: 'The period is wrong: {}' },
    cure: {
      zh: '开始日期不晚于结束日期，都写成“年-月-日”。',
      en: 'Let the first day not lie after the last; write both as year-month-day.',
    },
  },
  WEIGHTS_NOT_YOURS: {
    status: 403,
    message: {
      zh: '权重由部门负责人、院领导提出，由另一名负责人批准。',
      en: 'Weights are proposed by a head and approved by another.',
    },
    cure: {
      zh: '请负责人提出；本人提出的，请另一人批准。',
      en: 'Ask a head to propose it, and another to approve it.',
    },
  },
  WEIGHT_UNKNOWN: {
    status: 404,
    message: { zh: '没有这项待批准的权重，可能已经批准。', en: 'There is no such proposal, or it was approved.' },
    cure: { zh: '刷新页面后查看。', en: 'Reload the page.' },
  },
  METRIC_UNKNOWN: {
    status: 404,
    message: { zh: '没有“{}”这项指标。', en: 'There is no metric “{}”.' },
    cure: { zh: '从评价页选择。', en: 'Choose one on the page of evaluation.' },
  },
} as const satisfies Record<string, ProblemEntry>
