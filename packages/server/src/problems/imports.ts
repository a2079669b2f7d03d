import type { ProblemEntry } from './entry'

/** What importing a file, or mending what was rejected, can be refused for. */
export const IMPORT_PROBLEMS = {
  IMPORT_TOO_LARGE: {
    status: 413,
    message: { zh: '文件超过 {} 的上限，未予接收。', en: 'The file is larger than {} and was not taken.' },
    cure: {
      zh: '按时间段或单位分几次导出后分别导入。',
      en: 'Export it in parts, by period or unit, and import each.',
    },
  },
  IMPORT_WITHDRAWN: {
    status: 403,
    message: {
      zh: '导入的人已无导入权限，导入已停止。',
      en: 'Whoever had this imported may no longer do so: it was stopped.',
    },
    cure: {
      zh: '由有权限的人员撤回已导入的部分，再重新导入。',
      en: 'Let somebody who may take it back and import it again.',
    },
  },
  IMPORT_EMPTY: {
    status: 422,
    message: { zh: '文件是空的。', en: 'The file is empty.' },
    cure: { zh: '重新导出后再上传。', en: 'Export it again, then upload it.' },
  },
  IMPORT_FORMAT: {
    status: 422,
    message: { zh: '不能导入“{}”类文件。', en: 'Files of the kind “{}” cannot be imported.' },
    cure: {
      zh: '另存为 .xlsx、.csv 或 .ndjson 后再上传。',
      en: 'Save it as .xlsx, .csv or .ndjson and upload that.',
    },
  },
  IMPORT_BUSY: {
    status: 503,
    message: { zh: '正在接收其他文件。', en: 'Other files are being received.' },
    cure: { zh: '稍候再上传。', en: 'Upload it again in a moment.' },
  },
  IMPORT_UNKNOWN: {
    status: 404,
    message: { zh: '没有此导入批次。', en: 'There is no such import.' },
    cure: { zh: '从导入列表进入。', en: 'Start from the list of imports.' },
  },
  IMPORT_STATE: {
    status: 409,
    message: { zh: '该批次的当前状态不能进行此操作。', en: 'The import is not in a state in which this can be done.' },
    cure: { zh: '刷新后查看其进度。', en: 'Load it anew and see how far it has come.' },
  },
  IMPORT_TWIN: {
    status: 409,
    message: {
      zh: '内容完全相同的文件正在导入（{}）。',
      en: 'A file of exactly the same content is being imported ({}).',
    },
    cure: {
      zh: '等待其完成后核对结果，一般无须再次导入。',
      en: 'Wait until it is done and look at its result; importing it again is hardly ever needed.',
    },
  },
  IMPORT_SITE: {
    status: 422,
    message: { zh: '本院没有派驻点“{}”。', en: 'This office has no site “{}”.' },
    cure: { zh: '从列出的派驻点中选择。', en: 'Choose one of those listed.' },
  },
  IMPORT_MAPPING_UNKNOWN: {
    status: 404,
    message: { zh: '没有此映射。', en: 'There is no such mapping.' },
    cure: { zh: '从映射列表中选择。', en: 'Choose one from the list.' },
  },
  IMPORT_MAPPING: {
    status: 422,
    message: { zh: '映射不能使用。', en: 'The mapping cannot be used.' },
    cure: { zh: '按所列各项修改。', en: 'Mend what is listed.' },
  },
  IMPORT_MAPPING_KEY: {
    status: 422,
    message: {
      zh: '映射没有指明记录编号取自哪几列。',
      en: 'The mapping does not say which columns are the key of a record.',
    },
    cure: {
      zh: '在 sourceRecord 中写明能唯一确定一条记录的列，重复导入时才不会重复记录。',
      en: 'Name the columns that tell one record from every other in sourceRecord, so that importing twice stores once.',
    },
  },
  IMPORT_MAPPING_SENSITIVE: {
    status: 422,
    message: {
      zh: '“{}”是敏感信息，不能用作编号。',
      en: '“{}” is sensitive and cannot be a number by which things are told apart.',
    },
    cure: {
      zh: '改用人员编号、案号等列；证件号码只作为属性导入。',
      en: 'Use a column such as the person’s number in the system; identity numbers are imported as attributes only.',
    },
  },
  IMPORT_MAPPING_SOURCE: {
    status: 422,
    message: { zh: '来源“{}”的记录不能由文件导入。', en: 'Records of “{}” cannot come from a file.' },
    cure: { zh: '写明导出文件的外部系统。', en: 'Name the outside system that the file was exported from.' },
  },
  IMPORT_COLUMNS: {
    status: 422,
    message: { zh: '文件与映射不符。', en: 'File and mapping do not go together.' },
    cure: { zh: '核对工作表和表头所在行，或另选映射。', en: 'Check sheet and header row, or choose another mapping.' },
  },
  IMPORT_COLUMN: {
    status: 422,
    message: { zh: '文件没有列“{}”。', en: 'The file has no column “{}”.' },
    cure: { zh: '核对表头所在行，或另选映射。', en: 'Check the header row, or choose another mapping.' },
  },
  REJECT_UNKNOWN: {
    status: 404,
    message: { zh: '没有此退回记录。', en: 'There is no such rejected row.' },
    cure: { zh: '从退回列表进入。', en: 'Start from the list of rejected rows.' },
  },
  REJECT_CLOSED: {
    status: 409,
    message: { zh: '该记录已经处理完毕。', en: 'This row has been dealt with.' },
    cure: { zh: '刷新列表。', en: 'Load the list anew.' },
  },
  REJECT_LINE: {
    status: 409,
    message: {
      zh: '该记录由来源系统直接发送，不能在此补正。',
      en: 'This record came straight from its source and cannot be mended here.',
    },
    cure: {
      zh: '请来源系统更正后重新发送；确认后可注明不再补正。',
      en: 'Let the source correct it and send it again; then mark it as not to be mended.',
    },
  },
  SHEET_KEY: {
    status: 422,
    message: {
      zh: '表中没有“{}”列，无法对应到退回的行。',
      en: 'The sheet has no column “{}” by which its rows are known.',
    },
    cure: {
      zh: '使用从本批次下载的补正表，保留首列。',
      en: 'Use the sheet downloaded from this import and keep its first column.',
    },
  },
} as const satisfies Record<string, ProblemEntry>
