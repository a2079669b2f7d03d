import type { ProblemEntry } from '../problems/entry'

/** What matters can be refused for; the refusals of a workflow travel inside `problems`. */
export const MATTER_PROBLEMS = {
  MATTER_UNKNOWN: {
    status: 404,
    message: { zh: '没有此事项，或者您无权查看。', en: 'There is no such matter, or it is not yours to read.' },
    cure: { zh: '从事项列表或者搜索进入。', en: 'Start from the list of matters, or search.' },
  },
  MATTER_ONE_BY_ONE: {
    status: 422,
    message: { zh: '“{}”须逐件办理。', en: '“{}” is done matter by matter.' },
    cure: { zh: '打开事项页面办理。', en: 'Do it on the page of the matter.' },
  },
  WORKFLOW_UNKNOWN: {
    status: 404,
    message: { zh: '没有流程“{}”。', en: 'There is no workflow “{}”.' },
    cure: { zh: '从列出的流程中选择。', en: 'Choose one of those listed.' },
  },
  ORIGIN_UNKNOWN: {
    status: 404,
    message: { zh: '没有来源“{}”。', en: 'There is no origin “{}”.' },
    cure: {
      zh: '从发现、案件、人员或者事项的页面登记。',
      en: 'Open it from the page of a finding, case, person or matter.',
    },
  },
  LINK_UNKNOWN: {
    status: 422,
    message: {
      zh: '所填的“{}”不存在，或者您无权查看。',
      en: 'What is named there does not exist, or is not yours to read.',
    },
    cure: { zh: '从列出的人员、事项和材料中选择。', en: 'Choose among the people, matters and files listed.' },
  },
  HANDLER_TITLE: {
    status: 422,
    message: {
      zh: '“{}”没有承办此类事项所需的职务。',
      en: '“{}” has none of the titles that such a matter asks of its handler.',
    },
    cure: { zh: '从列出的检察官中选择承办人。', en: 'Choose the handler among the procurators listed.' },
  },
  SEALED_UNKNOWN: {
    status: 422,
    message: { zh: '此操作没有密存项“{}”。', en: 'This action keeps nothing sealed under “{}”.' },
    cure: { zh: '刷新页面后重填。', en: 'Reload the page and fill it in again.' },
  },
  SEALED_NOTHING: {
    status: 404,
    message: { zh: '没有此密存项。', en: 'Nothing is kept sealed there.' },
    cure: { zh: '刷新页面后重试。', en: 'Reload the page and try again.' },
  },
  SEALED_REQUEST_UNKNOWN: {
    status: 404,
    message: { zh: '没有此查看申请。', en: 'There is no such request.' },
    cure: { zh: '刷新页面后重试。', en: 'Reload the page and try again.' },
  },
  ROOM_TAKEN: {
    status: 409,
    message: { zh: '工作室已有预约：{}。', en: 'The room is taken: {}.' },
    cure: { zh: '改用其他时间或者其他工作室。', en: 'Choose another time or another room.' },
  },
  NOTE_CLOSED: {
    status: 403,
    message: { zh: '此记录只供指定的人员查看。', en: 'This note is for those named by its kind alone.' },
    cure: {
      zh: '心理辅导记录由心理咨询师、未检检察官查看。',
      en: "A counselling note is read by the counsellor and the minors' procurator.",
    },
  },
  SEALED_NOT_ASKED: {
    status: 403,
    message: { zh: '您不能申请查看密存内容。', en: 'You may not ask to see what is sealed.' },
    cure: {
      zh: '由承办人、核查人、常驻检察官或者检察长申请。',
      en: 'Leave it to the handler, the verifier, the resident procurator or the chief.',
    },
  },
  SEALED_NOT_APPROVED: {
    status: 403,
    message: { zh: '您不能批准此申请。', en: 'You may not approve this request.' },
    cure: {
      zh: '由申请人以外的部门负责人或者检察长批准。',
      en: 'Leave it to a department head or chief who did not ask.',
    },
  },
  SEALED_CLOSED: {
    status: 403,
    message: {
      zh: '申请未经批准、批准已满一日，或者已经查看过一次。',
      en: 'The request is not approved, its approval is a day old, or it was looked at once already.',
    },
    cure: {
      zh: '由本人说明理由提出申请，批准后一日内查看。',
      en: 'Ask yourself with a reason, and look within a day of the approval.',
    },
  },
  MATTER_INPUT: {
    status: 422,
    message: {
      zh: '操作未被接受，须改正所列各项。',
      en: 'The action was not accepted: the places listed must be corrected.',
    },
    cure: { zh: '按所列各项改正后重新提交。', en: 'Correct each of them and submit again.' },
  },
  MATTER_NOT_ALLOWED: {
    status: 403,
    message: { zh: '您不能进行此操作。', en: 'You may not do this.' },
    cure: { zh: '由所列人员办理。', en: 'Leave it to those named.' },
  },
  MATTER_STATE: {
    status: 409,
    message: { zh: '事项的现状不允许此操作。', en: 'As the matter stands this cannot be done.' },
    cure: { zh: '查看最新情况后再决定。', en: 'Look at where it stands, then decide.' },
  },
  MATTER_CHANGED: {
    status: 412,
    message: { zh: '他人已先行办理，事项已有变化。', en: 'Somebody else acted first: the matter has changed.' },
    cure: {
      zh: '查看最新情况后再决定；已填内容不会丢失。',
      en: 'Look at what changed, then decide; what you filled in is kept.',
    },
  },
  MATTER_ALREADY_OPEN: {
    status: 409,
    message: { zh: '已经登记并正在办理：{}。', en: 'It is being handled already: {}.' },
    cure: { zh: '在该事项中继续办理。', en: 'Go on in that matter.' },
  },
  ATTEMPT_KEY_MISSING: {
    status: 400,
    message: { zh: '请求缺少防重复编号。', en: 'The request has no key against being done twice.' },
    cure: { zh: '在 Idempotency-Key 中写明 8 至 64 个字符的编号。', en: 'Send 8 to 64 characters as Idempotency-Key.' },
  },
  KEY_REUSED: {
    status: 409,
    message: { zh: '该防重复编号已用于另一项提交。', en: 'This key was used for something else.' },
    cure: { zh: '每次新的提交使用新的编号。', en: 'Use a new key for each thing done.' },
  },
} as const satisfies Record<string, ProblemEntry>
