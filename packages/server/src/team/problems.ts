import type { ProblemEntry } from '../problems/entry'

/** What the book of the team and what belongs to integrity can be refused for. */
export const TEAM_PROBLEMS = {
  TEAM_NOT_YOURS: {
    status: 403,
    message: {
      zh: '团队、培训和交流由部门负责人、院领导或者常驻检察官登记。',
      en: 'Teams, trainings and exchanges are entered by a head or the resident procurator.',
    },
    cure: { zh: '请他们登记。', en: 'Ask one of them to enter it.' },
  },
  TEAM_UNKNOWN: {
    status: 404,
    message: { zh: '没有这个团队，可能已经解散。', en: 'There is no such team; it may have ended.' },
    cure: { zh: '刷新页面后重新选择。', en: 'Reload the page and choose again.' },
  },
  TEAM_STRANGER: {
    status: 422,
    message: { zh: '“{}”不是本院可以值班的人员。', en: '“{}” is nobody of the office who may be on duty.' },
    cure: { zh: '从列表中选择人员。', en: 'Choose people from the list.' },
  },
  TRAINING_UNKNOWN: {
    status: 404,
    message: { zh: '没有这次培训，可能已经取消。', en: 'There is no such training; it may have been dropped.' },
    cure: { zh: '刷新页面后重新选择。', en: 'Reload the page and choose again.' },
  },
  TRAINING_TO_COME: {
    status: 422,
    message: {
      zh: '培训还没有举行，不能登记到场人员。',
      en: 'The training is still to come: nobody can have been there.',
    },
    cure: { zh: '举行后再登记，或者改正培训日期。', en: 'Enter it afterwards, or mend its date.' },
  },
  EXCHANGE_REVERSED: {
    status: 422,
    message: { zh: '交流结束日期早于开始日期。', en: 'The exchange ends before it begins.' },
    cure: { zh: '对调或者改正日期。', en: 'Turn the dates round, or mend one.' },
  },
  CHOICE_UNKNOWN: {
    status: 422,
    message: { zh: '没有“{}”这个选项。', en: 'There is no choice “{}”.' },
    cure: { zh: '从列表中选择。', en: 'Choose from the list.' },
  },
  RECUSAL_DECLARED: {
    status: 403,
    message: {
      zh: '您（或者所选承办人）已申报回避，不能查看、办理该案件。',
      en: 'You, or the handler chosen, declared recusal: the case is closed.',
    },
    cure: { zh: '申报有误的，请检察长决定解除。', en: 'Where that was a mistake the chief lifts it.' },
  },
  RECUSAL_UNKNOWN: {
    status: 404,
    message: { zh: '没有这项回避申报，或者已经解除。', en: 'There is no such declaration, or it was lifted.' },
    cure: { zh: '刷新页面后查看。', en: 'Reload the page.' },
  },
  RECUSAL_NOT_YOURS: {
    status: 403,
    message: {
      zh: '解除回避由检察长决定（刑诉规则第二十九条、第三十一条）。',
      en: 'The chief lifts a recusal (Rules 29, 31).',
    },
    cure: { zh: '请检察长办理。', en: 'Ask the chief.' },
  },
} as const satisfies Record<string, ProblemEntry>
