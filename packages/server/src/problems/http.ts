import type { ProblemEntry } from './entry'

/** What an HTTP request can be refused for, whatever it asks. */
export const HTTP_PROBLEMS = {
  REQUEST_INVALID: {
    status: 400,
    message: { zh: '请求内容不符合要求：{}', en: 'The request is not as it must be: {}' },
    cure: { zh: '按所列位置改正后重新提交。', en: 'Correct the places listed and send it again.' },
  },
  FIELD_INVALID: {
    status: 400,
    message: { zh: '此项内容不符合要求。', en: 'This value is not as it must be: {}' },
    cure: {
      zh: '按接口说明的类型、长度和格式填写。',
      en: 'Give it the type, length and form that the description asks for.',
    },
  },
  REQUEST_UNREADABLE: {
    status: 400,
    message: { zh: '请求无法解析。', en: 'The request cannot be read.' },
    cure: { zh: '检查格式和字符编码（UTF-8）。', en: 'Check its format and its encoding (UTF-8).' },
  },
  REQUEST_TOO_LARGE: {
    status: 413,
    message: { zh: '请求内容过大。', en: 'The request is too large.' },
    cure: { zh: '分成较小的批次提交。', en: 'Send it in smaller batches.' },
  },
  REQUEST_MEDIA: {
    status: 415,
    message: { zh: '不支持的内容类型“{}”。', en: 'Content type “{}” is not supported here.' },
    cure: { zh: '按接口说明设置 Content-Type。', en: 'Set Content-Type as the interface description says.' },
  },
  NOT_FOUND: {
    status: 404,
    message: { zh: '没有找到所请求的内容。', en: 'There is nothing here by that name.' },
    cure: { zh: '核对地址或编号。', en: 'Check the address or the number.' },
  },
  PAGES_MISSING: {
    status: 404,
    message: { zh: '工作台页面尚未构建。', en: 'The pages of the workbench were not built.' },
    cure: { zh: '执行 npm run build 后重新启动。', en: 'Run npm run build and start again.' },
  },
  METRICS_TOKEN: {
    status: 401,
    message: { zh: '其他机器读取运行指标须出示令牌。', en: 'Metrics are shown to other machines by token only.' },
    cure: {
      zh: '设置 METRICS_TOKEN，并以 Authorization: Bearer 出示；或在本机读取。',
      en: 'Set METRICS_TOKEN and show it as Authorization: Bearer, or read them on this machine.',
    },
  },
  RATE_LIMITED: {
    status: 429,
    message: { zh: '请求过于频繁。', en: 'Too many requests.' },
    cure: { zh: '稍候再试。', en: 'Wait a moment and try again.' },
  },
  INTERNAL: {
    status: 500,
    message: { zh: '服务器内部错误。', en: 'The server made an error.' },
    cure: {
      zh: '稍后重试；如仍出现，请将请求编号告知管理员。',
      en: 'Try again; if it comes back, tell the administrator the request number.',
    },
  },
  DATABASE_GONE: {
    status: 503,
    message: { zh: '数据库暂时无法使用。', en: 'The database cannot be used at the moment.' },
    cure: {
      zh: '系统正在自动恢复，请稍候重试；未收到确认的提交须重新提交。',
      en: 'It is being brought back; try again shortly, and send again whatever was not acknowledged.',
    },
  },
  DISK_FULL: {
    status: 503,
    message: { zh: '磁盘空间已满，暂不能保存。', en: 'The disk is full; nothing can be stored at the moment.' },
    cure: {
      zh: '请管理员清理或者扩充数据所在磁盘；腾出空间后自动恢复，未收到确认的提交须重新提交。',
      en: 'Make room on the disk that holds the data; it goes on by itself then. Send again whatever was not acknowledged.',
    },
  },
  STOPPING: {
    status: 503,
    message: { zh: '服务正在停止。', en: 'The server is stopping.' },
    cure: { zh: '稍后重试。', en: 'Try again later.' },
  },
} as const satisfies Record<string, ProblemEntry>
