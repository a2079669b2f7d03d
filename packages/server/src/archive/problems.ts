import type { ProblemEntry } from '../problems/entry'

/** What the export of an archive volume can be refused for. */
export const ARCHIVE_PROBLEMS = {
  ARCHIVE_OPEN: {
    status: 409,
    message: { zh: '事项{}尚未结束，不能成卷。', en: 'The matter {} has not ended: it makes no volume yet.' },
    cure: { zh: '办结并归档后再导出。', en: 'Finish and archive it first.' },
  },
  ARCHIVE_UNKNOWN: {
    status: 404,
    message: { zh: '没有事项“{}”。', en: 'There is no matter “{}”.' },
    cure: { zh: '用事项页面上的编号。', en: 'Name it by the number on its page.' },
  },
  ARCHIVE_BUSY: {
    status: 503,
    message: { zh: '正在导出其他卷宗。', en: 'Other volumes are being made.' },
    cure: { zh: '稍候重试。', en: 'Try again in a moment.' },
  },
} as const satisfies Record<string, ProblemEntry>
