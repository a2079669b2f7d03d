import type { ProblemEntry } from '../problems/entry'

/** What registers and look-backs can be refused for. */
export const IDENTITY_PROBLEMS = {
  REGISTER_UNKNOWN: {
    status: 404,
    message: {
      zh: '没有此名册或者名册行，或者您无权查看。',
      en: 'There is no such register or row, or it is not yours to read.',
    },
    cure: { zh: '从名册列表或者“回头看”页面进入。', en: 'Start from the list of registers or from a look-back.' },
  },
  REGISTER_STATE: {
    status: 409,
    message: { zh: '名册已经接收或者已经销毁，不能再次操作。', en: 'The register was received or removed already.' },
    cure: { zh: '另行登记一份名册。', en: 'Enter another register.' },
  },
  REGISTER_COLUMNS: {
    status: 422,
    message: { zh: '名册缺少“{}”列。', en: 'The register has no column “{}”.' },
    cure: {
      zh: '第一行须为列名，至少有“姓名”“公民身份号码”两列；改好列名后重新上传。',
      en: 'Its first row names the columns, 姓名 and 公民身份号码 among them: mend them and send it again.',
    },
  },
  CAMPAIGN_UNKNOWN: {
    status: 404,
    message: {
      zh: '没有此“回头看”工作或者其中的人员，或者您无权查看。',
      en: 'There is no such look-back, or nobody of that name in it, or it is not yours to read.',
    },
    cure: { zh: '从“回头看”列表进入。', en: 'Start from the list of look-backs.' },
  },
  CAMPAIGN_NOT_YOURS: {
    status: 403,
    message: { zh: '您的职务不能办理此项。', en: 'Your titles do not let you do this.' },
    cure: {
      zh: '提出与批准须为不同的人；批准、办结由部门负责人或者检察长办理。',
      en: "Who proposes does not approve; the department's head or the chief approves and closes.",
    },
  },
  CAMPAIGN_PERIOD: {
    status: 422,
    message: { zh: '起止日期颠倒。', en: 'The period ends before it begins.' },
    cure: { zh: '核对起止日期。', en: 'Check both dates.' },
  },
  CAMPAIGN_IN_CHECK: {
    status: 409,
    message: {
      zh: '此人已登记身份核查，结论由核查事项作出。',
      en: 'An identity check of this person stands: it says what was found.',
    },
    cure: { zh: '在身份核查事项中办理。', en: 'Go on in the matter of the check.' },
  },
  CAMPAIGN_OPEN_LEADS: {
    status: 409,
    message: {
      zh: '还有 {} 人待查或者核查未完成，不能办结。',
      en: '{} persons still wait or are being checked: it cannot be closed.',
    },
    cure: { zh: '逐人核查或者写明已查无异常后办结。', en: 'Check each, or say of each that nothing was found.' },
  },
} as const satisfies Record<string, ProblemEntry>
