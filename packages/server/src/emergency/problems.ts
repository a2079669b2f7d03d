import type { ProblemEntry } from '../problems/entry'

/** What emergency access can be refused for. */
export const EMERGENCY_PROBLEMS = {
  EMERGENCY_RUNNING: {
    status: 409,
    message: { zh: '您的紧急查阅正在进行。', en: 'Your emergency access is running.' },
    cure: { zh: '先结束，或者到时后再申请。', en: 'End it first, or wait until it is over.' },
  },
  EMERGENCY_UNREVIEWED: {
    status: 409,
    message: { zh: '您有三次紧急查阅尚未复核。', en: 'Three of your emergency accesses are not reviewed yet.' },
    cure: { zh: '请部门负责人或者检察长先行复核。', en: 'Have the head of department or the chief review them first.' },
  },
  EMERGENCY_UNKNOWN: {
    status: 404,
    message: { zh: '没有此次紧急查阅。', en: 'There is no such emergency access.' },
    cure: { zh: '刷新页面。', en: 'Reload the page.' },
  },
  EMERGENCY_OWN: {
    status: 403,
    message: { zh: '不能复核本人的紧急查阅。', en: 'Nobody reviews their own emergency access.' },
    cure: { zh: '由另一名部门负责人或者检察长复核。', en: 'Let another head of department or chief do it.' },
  },
  EMERGENCY_NOT_OVER: {
    status: 409,
    message: { zh: '紧急查阅尚未结束，或者已经复核。', en: 'The emergency access is not over yet, or was reviewed.' },
    cure: { zh: '结束后复核一次。', en: 'Review it once, when it is over.' },
  },
} as const satisfies Record<string, ProblemEntry>
