import type { ProblemEntry } from '../problems/entry'

/** What ledgers and their files can be refused for. */
export const LEDGER_PROBLEMS = {
  LEDGER_UNKNOWN: {
    status: 404,
    message: { zh: '没有此台账，或者您无权查看。', en: 'There is no such ledger, or it is not yours to read.' },
    cure: { zh: '从台账目录进入。', en: 'Start from the list of ledgers.' },
  },
  LEDGER_ROW_UNKNOWN: {
    status: 404,
    message: { zh: '台账中没有此行，或者您无权查看。', en: 'The ledger has no such row, or it is not yours to read.' },
    cure: { zh: '刷新台账后重试。', en: 'Reload the ledger and try again.' },
  },
  LEDGER_COLUMN: {
    status: 400,
    message: { zh: '台账没有“{}”列。', en: 'The ledger has no column “{}”.' },
    cure: { zh: '从列出的列中选择。', en: 'Choose among the columns listed.' },
  },
  MONTH_NOT_OVER: {
    status: 409,
    message: { zh: '{} 尚未结束，不能封账。', en: '{} is not over yet and cannot be locked.' },
    cure: { zh: '月末之后再封账。', en: 'Lock it after its last day.' },
  },
  MONTH_LOCKED: {
    status: 409,
    message: { zh: '{} 已经封账。', en: '{} is locked already.' },
    cure: { zh: '封账后的变动显示在各行原内容旁。', en: 'What changes is shown beside what stood there.' },
  },
  MONTH_NOT_YOURS: {
    status: 403,
    message: { zh: '您不能封账。', en: 'You may not lock a month.' },
    cure: { zh: '由部门负责人或者案管员封账。', en: 'Leave it to the department head or case management.' },
  },
  EXPORT_UNKNOWN: {
    status: 404,
    message: { zh: '没有此导出文件，或者已经过期。', en: 'There is no such file, or it has expired.' },
    cure: { zh: '重新导出。', en: 'Export again.' },
  },
  EXPORT_NOT_DONE: {
    status: 409,
    message: { zh: '导出文件尚未生成。', en: 'The file is not written yet.' },
    cure: {
      zh: '等进度完成后下载；已停止的请重新导出。',
      en: 'Wait until it is done; export again where it was stopped.',
    },
  },
  EXPORTS_WAITING: {
    status: 409,
    message: { zh: '您已有 {} 个导出在等待。', en: 'You have {} exports waiting already.' },
    cure: { zh: '等它们完成后再导出。', en: 'Wait until they are done.' },
  },
} as const satisfies Record<string, ProblemEntry>
