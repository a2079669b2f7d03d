import type { ProblemEntry } from '../problems/entry'

/** What the library of rules can refuse. */
export const RULE_PROBLEMS = {
  RULE_UNKNOWN: {
    status: 404,
    message: {
      zh: '没有此规则或者版本，或者不是您所在单位会签的规则。',
      en: 'There is no such rule or version, or your agency did not sign it.',
    },
    cure: { zh: '从规则库列表进入。', en: 'Start from the list of rules.' },
  },
  RULE_NOT_YOURS: {
    status: 403,
    message: { zh: '您的职务不能办理此项。', en: 'Your titles do not let you do this.' },
    cure: {
      zh: '规则由部门负责人、检察长登记，由未登记该版本的部门负责人或者检察长批准。',
      en: 'A head enters a rule; a head who did not enter that version approves it.',
    },
  },
  RULE_STATE: {
    status: 409,
    message: { zh: '此版本已经批准。', en: 'This version is approved already.' },
    cure: { zh: '需要修改的，登记下一版本。', en: 'To change it, enter the next version.' },
  },
  RULE_DATES: {
    status: 422,
    message: { zh: '施行日期早于印发日期。', en: 'It would be in force before it was issued.' },
    cure: { zh: '核对印发和施行日期。', en: 'Check both dates.' },
  },
  RULE_STEP: {
    status: 422,
    message: { zh: '没有流程步骤“{}”。', en: 'There is no step “{}”.' },
    cure: { zh: '从列出的步骤中选择。', en: 'Choose among the steps listed.' },
  },
} as const satisfies Record<string, ProblemEntry>
