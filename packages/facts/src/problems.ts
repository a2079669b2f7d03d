import type { Bilingual, Problem } from '@hengjian/law'

/** Every problem that reading facts can report, with its cure; `{}` stands for what was found. */
const REGISTRY = {
  FACT_JSON: [
    '这一行不是 JSON 对象。',
    'The line is not a JSON object.',
    '每行写一个 JSON 对象，编码为 UTF-8。',
    'Write one JSON object a line, in UTF-8.',
  ],
  FACT_FORM: [
    '字段“{}”缺失或类型不对。',
    'The member “{}” is missing or of the wrong type.',
    '对照接口说明补齐。',
    'Complete it as the interface describes.',
  ],
  FACT_MEMBER: [
    '不认识的成员“{}”。',
    'Unknown member “{}”.',
    '删除该成员，或改为接口说明中的名称。',
    'Remove it, or use a name of the interface.',
  ],
  FACT_KIND: [
    '不认识的事实种类“{}”。',
    'Unknown kind of fact “{}”.',
    '改为词汇表中的种类，或在映射中对应。',
    'Use a kind of the vocabulary, or map it.',
  ],
  FACT_SOURCE: [
    '不认识的来源“{}”。',
    'Unknown source “{}”.',
    '改为词汇表中的来源。',
    'Use a source of the vocabulary.',
  ],
  FACT_ROLE: [
    '该种类没有角色“{}”。',
    'The kind has no role “{}”.',
    '删除该对象，或改用该种类的角色。',
    'Remove the object, or use a role of the kind.',
  ],
  FACT_ROLE_MISSING: [
    '缺少必需的角色“{}”。',
    'The required role “{}” is missing.',
    '补充该角色的对象编号。',
    'Give the id of the object in that role.',
  ],
  FACT_ROLE_TWICE: [
    '角色“{}”只能有一个对象。',
    'The role “{}” takes one object only.',
    '只保留一个对象。',
    'Keep one object.',
  ],
  FACT_TYPE: [
    '角色的对象类型不应为“{}”。',
    'The role does not take an object of type “{}”.',
    '改为该角色的对象类型。',
    'Use the type of the role.',
  ],
  FACT_FIELD: [
    '该种类没有字段“{}”。',
    'The kind has no field “{}”.',
    '删除该字段，或改用该种类的字段。',
    'Remove the field, or use one of the kind.',
  ],
  FACT_ATTRIBUTE: [
    '该对象没有属性“{}”。',
    'The object has no attribute “{}”.',
    '删除该属性，或改用该对象的属性。',
    'Remove the attribute, or use one of the object.',
  ],
  FACT_VALUE: [
    '值“{}”与字段的类型不符。',
    'The value “{}” does not fit the type of the field.',
    '按字段的类型填写。',
    'Write it as the type of the field asks.',
  ],
  FACT_ENUM: [
    '值“{}”不在允许的取值中。',
    'The value “{}” is not one of those allowed.',
    '改为词汇表列出的取值，或在映射的代码表中对应。',
    'Use a value of the vocabulary, or map it in a code table.',
  ],
  FACT_TIME: [
    '时间“{}”无法识别或不存在。',
    'The time “{}” cannot be read or does not exist.',
    '写成 2026-05-06T14:20:00+08:00、2026-05-06T14:20 或 2026-05-06。',
    'Write 2026-05-06T14:20:00+08:00, 2026-05-06T14:20 or 2026-05-06.',
  ],
  FACT_END: [
    '结束时间“{}”早于开始时间。',
    'The end “{}” lies before the start.',
    '核对起止时间。',
    'Check start and end.',
  ],
  FACT_NO_END: ['该种类必须有结束时间。', 'The kind needs an end.', '补充结束时间。', 'Give the end.'],
  FACT_EXTRA_END: [
    '该种类没有结束时间。',
    'The kind has no end.',
    '删除结束时间，另报结束的事实。',
    'Remove it and report the ending fact.',
  ],
  FACT_FUTURE: [
    '时间“{}”晚于收到的时间。',
    'The time “{}” lies after its receipt.',
    '核对来源系统的时钟和录入。',
    'Check the clock of the source and the entry.',
  ],
  FACT_NUL: [
    '文本含有空字符。',
    'The text holds a NUL character.',
    '清除不可见字符后重报。',
    'Remove invisible characters and send it again.',
  ],
  FACT_LONG: [
    '“{}”过长。',
    '“{}” is too long.',
    '缩短至规定长度，全文作为附件保存。',
    'Shorten it to the limit and keep the full text as an attachment.',
  ],
  ID_LENGTH: [
    '证件号码“{}”不是十八位。',
    'The identity number “{}” does not have 18 digits.',
    '核对证件；外国证件请注明类别。',
    'Check the papers; name the kind of foreign papers.',
  ],
  ID_DATE: [
    '证件号码“{}”中的出生日期不存在。',
    'The birth date in the identity number “{}” does not exist.',
    '核对证件。',
    'Check the papers.',
  ],
  ID_CHECK: [
    '证件号码“{}”的校验码不对。',
    'The check digit of the identity number “{}” is wrong.',
    '核对证件。',
    'Check the papers.',
  ],
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
    'XML 有误：{}。',
    'The XML is wrong: {}.',
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
    'CSV 有误：{}。',
    'The CSV is wrong: {}.',
    '检查该行的引号和分隔符。',
    'Check quotes and separators of that line.',
  ],
  FILE_JSON: [
    'JSON 有误：{}。',
    'The JSON is wrong: {}.',
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
  FILE_FORMAT: [
    '不认识的文件格式“{}”。',
    'Unknown file format “{}”.',
    '使用 .csv、.ndjson、.xlsx、.xes、.xes.gz 或 .json（OCEL 2.0）。',
    'Use .csv, .ndjson, .xlsx, .xes, .xes.gz or .json (OCEL 2.0).',
  ],
  MAP_FORM: [
    '映射有误：{}。',
    'The mapping is wrong: {}.',
    '对照 docs/facts.md 修改。',
    'Mend it as docs/facts.md describes.',
  ],
  MAP_COLUMN: [
    '文件没有列“{}”。',
    'The file has no column “{}”.',
    '核对表头和映射。',
    'Compare the header with the mapping.',
  ],
  MAP_CODE: [
    '代码表没有“{}”。',
    'The code table has no “{}”.',
    '在代码表中补充该值。',
    'Add the value to the code table.',
  ],
} as const satisfies Record<string, readonly [string, string, string, string]>

export type FactProblemCode = keyof typeof REGISTRY

const filled = (text: string, found: string): string => text.replace('{}', found)
const bilingual = (zh: string, en: string, found: string): Bilingual => ({
  zh: filled(zh, found),
  en: filled(en, found),
})

/** The longest piece of input that a message repeats. */
const QUOTED = 60

/** A problem of this package, at a place, naming what was found there. */
export function factProblem(code: FactProblemCode, place: string, found = ''): Problem {
  const [zh, en, cureZh, cureEn] = REGISTRY[code]
  const short = found.length > QUOTED ? `${found.slice(0, QUOTED)}…` : found
  return { code, place, message: bilingual(zh, en, short), cure: { zh: cureZh, en: cureEn } }
}
