import type { ProblemEntry } from './entry'

/** What a saved look or a list taken along as a file can be refused for. */
export const LIST_PROBLEMS = {
  VIEWS_FULL: {
    status: 409,
    message: { zh: '每个列表最多保存 {} 个视图。', en: 'No more than {} views are kept of one list.' },
    cure: { zh: '先删除不再使用的视图。', en: 'Forget some that you no longer use.' },
  },
  SHEET_BUSY: {
    status: 503,
    message: { zh: '正在生成其他导出文件。', en: 'Other lists are being written at this moment.' },
    cure: { zh: '稍候重试。', en: 'Try again in a moment.' },
  },
  SHEET_TOO_LONG: {
    status: 400,
    message: { zh: '共 {} 行，超出一个表格所能容纳。', en: 'There are {} rows: more than one sheet holds.' },
    cure: { zh: '缩小查询范围后分次导出。', en: 'Narrow the query and export in parts.' },
  },
  SHEET_UNWRITABLE: {
    status: 503,
    message: { zh: '导出文件无法写入（{}）。', en: 'The file cannot be written ({}).' },
    cure: {
      zh: '请管理员检查数据文件夹的权限和磁盘空间，然后重试。',
      en: 'Have the administrator check the data folder and the room on its disk, then try again.',
    },
  },
} as const satisfies Record<string, ProblemEntry>
