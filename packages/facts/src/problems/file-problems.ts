import type { Wording } from './wording'

/** What may be wrong with a file, whatever it says. */
export const fileProblems = {
  FILE_ENCODING: [
    '文件不是声明的编码“{}”。',
    'The file is not in the encoding “{}”.',
    '另存为 UTF-8 或 GB18030，或在映射中写明编码。',
    'Save it as UTF-8 or GB18030, or name the encoding in the mapping.',
  ],
  FILE_TRUNCATED: [
    '文件不完整：{}。',
    'The file is incomplete: {}.',
    '重新导出完整的文件。',
    'Export the whole file again.',
  ],
  FILE_XML: [
    'XML 在此处有误。',
    'The XML is wrong here.',
    '重新导出，或检查所示位置。',
    'Export it again, or look at the place shown.',
  ],
  FILE_ENTITY: [
    '不接受带有实体或文档类型声明的 XML。',
    'XML with entity or document type declarations is refused.',
    '去掉声明后重报。',
    'Remove the declarations.',
  ],
  FILE_LIMIT: [
    '超过限制：{}。',
    'Over the limit: {}.',
    '拆分文件，或核对文件是否损坏。',
    'Split the file, or see whether it is damaged.',
  ],
  FILE_GZIP: [
    '压缩文件已损坏或不完整：{}。',
    'The compressed file is damaged or incomplete: {}.',
    '重新压缩或传输。',
    'Compress or transfer it again.',
  ],
  FILE_CSV: [
    '该行的格数与表头不符：{}。',
    'The line has not as many cells as the header: {}.',
    '检查该行的分隔符和引号。',
    'Check separators and quotes of that line.',
  ],
  FILE_QUOTE: [
    '该行的引号位置不对。',
    'The line has a quote where none belongs.',
    '含引号的单元格整格加引号，格内引号写两次。',
    'Quote the whole cell and write a quote inside it twice.',
  ],
  FILE_COLUMN_TWICE: [
    '表头有两列同名“{}”。',
    'Two columns are headed “{}”.',
    '将其中一列改名后重新导出。',
    'Rename one of them and export again.',
  ],
  FILE_JSON: [
    'JSON 在此处有误。',
    'The JSON is wrong here.',
    '重新导出，或检查所示位置。',
    'Export it again, or look at the place shown.',
  ],
  FILE_SHEET: [
    '工作簿无法读取：{}。',
    'The workbook cannot be read: {}.',
    '用表格软件另存为 .xlsx 后重试。',
    'Save it as .xlsx with a spreadsheet program and try again.',
  ],
  FILE_FORMULA: [
    '单元格含公式：{}。',
    'The cell holds a formula: {}.',
    '将公式粘贴为值后重新导出。',
    'Paste formulas as values and export again.',
  ],
  FILE_CELL: [
    '单元格是错误值：{}。',
    'The cell holds an error value: {}.',
    '更正或清空该单元格后重新导出。',
    'Mend or clear the cell and export again.',
  ],
  FILE_DATE: [
    '单元格的日期序号“{}”不对应任何日期。',
    'The serial “{}” of the cell is no date.',
    '核对单元格；表格软件把 1900-02-29 算作存在，实际没有这一天。',
    'Check the cell; spreadsheets count 1900-02-29, which never was.',
  ],
  FILE_DIGITS: [
    '数字“{}”超过十五位有效数字，末位已经失真。',
    'The number “{}” has more than fifteen digits and has lost the last ones.',
    '将该列设为文本，重新填写后导出。',
    'Make the column text, enter the numbers again and export.',
  ],
  FILE_ENCRYPTED: [
    '文件已加密。',
    'The file is encrypted.',
    '取消密码保护后另存为 .xlsx。',
    'Remove the password and save it as .xlsx.',
  ],
  FILE_OLD_SHEET: [
    '这是旧的 .xls 工作簿。',
    'It is an old .xls workbook.',
    '用表格软件另存为 .xlsx。',
    'Save it as .xlsx with a spreadsheet program.',
  ],
  FILE_SHEET_NAME: [
    '没有名为“{}”的工作表。',
    'There is no sheet called “{}”.',
    '核对映射中的 sheet。',
    'Check sheet in the mapping.',
  ],
  FILE_OCEL: [
    '不符合 OCEL 2.0：{}。',
    'It is not OCEL 2.0: {}.',
    '按 OCEL 2.0 的 JSON 格式重新导出。',
    'Export it again in the JSON form of OCEL 2.0.',
  ],
  FILE_FORMAT: [
    '不认识的文件格式“{}”。',
    'Unknown file format “{}”.',
    '使用 .csv、.ndjson、.xlsx、.xes、.xes.gz 或 .json（OCEL 2.0）。',
    'Use .csv, .ndjson, .xlsx, .xes, .xes.gz or .json (OCEL 2.0).',
  ],
} as const satisfies Readonly<Record<string, Wording>>
