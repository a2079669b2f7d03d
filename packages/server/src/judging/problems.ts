import type { ProblemEntry } from '../problems/entry'

/** What facts, findings and the stream can be refused for. */
export const JUDGING_PROBLEMS = {
  INGEST_TOO_LARGE: {
    status: 413,
    message: { zh: '报文超过 {} 的上限。', en: 'The message is larger than {}.' },
    cure: { zh: '分批发送；已接收的批次不受影响。', en: 'Send it in parts; what was accepted stays accepted.' },
  },
  INGEST_BUSY: {
    status: 503,
    message: {
      zh: '待存的报文过多，暂不能接收。',
      en: 'Too many messages wait to be stored at this moment.',
    },
    cure: {
      zh: '按 Retry-After 所示的秒数后重新发送；重复发送不会重复记录。',
      en: 'Send it again after the seconds of Retry-After; sending twice stores once.',
    },
  },
  INGEST_EMPTY: {
    status: 400,
    message: { zh: '报文中没有任何记录。', en: 'The message holds no record.' },
    cure: { zh: '每行写一个 JSON 对象后发送。', en: 'Write one JSON object a line.' },
  },
  CASE_UNKNOWN: {
    status: 404,
    message: { zh: '没有案件“{}”。', en: 'There is no case “{}”.' },
    cure: { zh: '核对案号，或者从案件列表进入。', en: 'Check the number, or start from the list of cases.' },
  },
  FACT_UNKNOWN: {
    status: 404,
    message: { zh: '没有事实“{}”。', en: 'There is no fact “{}”.' },
    cure: { zh: '从案件时间轴进入。', en: 'Start from the timeline of the case.' },
  },
  FINDING_UNKNOWN: {
    status: 404,
    message: { zh: '没有发现“{}”。', en: 'There is no finding “{}”.' },
    cure: { zh: '从发现列表进入。', en: 'Start from the list of findings.' },
  },
  VERDICT_UNKNOWN: {
    status: 404,
    message: {
      zh: '没有这项判断，或者依据的事实已被更正。',
      en: 'There is no such verdict, or its facts were corrected.',
    },
    cure: { zh: '刷新页面后重试。', en: 'Load the page anew.' },
  },
  CELL_UNKNOWN: {
    status: 404,
    message: {
      zh: '该人员已不在“黄金24小时”之内，或者没有这一项。',
      en: 'The person is no longer within the golden 24 hours, or there is no such item.',
    },
    cure: {
      zh: '刷新值班台；以后的情况见案件页面。',
      en: 'Load the desk anew; what came after is on the page of the case.',
    },
  },
  MODEL_UNKNOWN: {
    status: 404,
    message: { zh: '没有模型“{}”。', en: 'There is no model “{}”.' },
    cure: { zh: '从模型列表进入。', en: 'Start from the list of models.' },
  },
  CURSOR: {
    status: 400,
    message: { zh: '翻页位置无效。', en: 'The page position is not valid.' },
    cure: { zh: '从第一页重新查询。', en: 'Start again from the first page.' },
  },
  REVISION_MISSING: {
    status: 428,
    message: { zh: '没有说明所依据的版本。', en: 'The revision the decision rests on is missing.' },
    cure: { zh: '在 If-Match 中写明所看到的版本号。', en: 'Name the revision you saw in If-Match.' },
  },
  REVISION_CHANGED: {
    status: 412,
    message: {
      zh: '该发现在您查看之后已有变化，现为第{}版。',
      en: 'The finding has changed since you read it; it is at revision {} now.',
    },
    cure: { zh: '重新查看后再作决定。', en: 'Read it again, then decide.' },
  },
  DECISION_NOT_OPEN: {
    status: 409,
    message: {
      zh: '该发现的当前状态不能作此决定。',
      en: 'The finding is not in a state in which this can be decided.',
    },
    cure: { zh: '刷新后查看其当前状态和历史。', en: 'Load it anew and see its state and history.' },
  },
} as const satisfies Record<string, ProblemEntry>
