import type { Wording } from './wording'

/** What may be wrong with a mapping, or between it and a file. */
export const mappingProblems = {
  MAP_FORM: [
    '映射有误：{}。',
    'The mapping is wrong: {}.',
    '对照 docs/facts.md 修改。',
    'Mend it as docs/facts.md describes.',
  ],
  MAP_TYPE: [
    '映射写明的类型与词汇表不符，应为“{}”。',
    'The mapping names another type than the vocabulary, which says “{}”.',
    '删除 type，由词汇表决定。',
    'Remove type; the vocabulary tells it.',
  ],
  MAP_NONE: [
    '只有清单才能写明“无”，该字段的类型是“{}”。',
    'Only a list can be said to be empty; this field is of the type “{}”.',
    '删除 none；空单元格就是没有值。',
    'Remove none; an empty cell is no value.',
  ],
  MAP_STANDS: [
    '一行有多条事实时，该对象会出现在没有此角色的“{}”中。',
    'In a row of several facts the object would stand in “{}”, which has no such role.',
    '用 kinds 写明该对象出现在哪些种类的事实中。',
    'Say with kinds in which kinds of facts it stands.',
  ],
  MAP_NEEDED: [
    '“{}”格式的文件没有通行的列名，需要映射。',
    'Files of the format “{}” have no usual columns and need a mapping.',
    '用 --mapping 指定映射文件，写法见 docs/facts.md。',
    'Give one with --mapping; docs/facts.md tells how to write it.',
  ],
  MAP_COLUMN: [
    '文件没有列“{}”。',
    'The file has no column “{}”.',
    '核对表头和映射。',
    'Compare the header with the mapping.',
  ],
  MAP_MANY: [
    '此处只能有一个值，却有“{}”。',
    'Several values stand where one is meant: “{}”.',
    '改用单值的列，或映射到可有多个值的字段。',
    'Use a column of one value, or map it to a field that takes several.',
  ],
  MAP_EMPTY: [
    '此列不能为空。',
    'This column must not be empty.',
    '核对原始记录后填写。',
    'Fill it in from the original record.',
  ],
  MAP_CODE: [
    '代码表没有“{}”。',
    'The code table has no “{}”.',
    '改为代码表中已有的写法，或在代码表中补充该值。',
    'Write it as the code table has it, or add the value to the table.',
  ],
} as const satisfies Readonly<Record<string, Wording>>
