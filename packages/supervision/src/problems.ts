import type { Problem } from '@hengjian/law'

/** Every problem that reading or compiling a model can report, with its cure; `{}` stands for what was found. */
const REGISTRY = {
  MODEL_FORM: [
    '模型格式有误：{}。',
    'The model is malformed: {}.',
    '对照 docs/models.md 修改。',
    'Mend it as docs/models.md describes.',
  ],
  MODEL_TWICE: [
    '模型“{}”同一版本重复。',
    'The model “{}” is given twice in one version.',
    '改变版本号或删除其一。',
    'Change the version or remove one.',
  ],
  MODEL_OBJECT: [
    '词汇表没有对象类型“{}”。',
    'The vocabulary has no object type “{}”.',
    '改为词汇表中的对象类型。',
    'Use an object type of the vocabulary.',
  ],
  MODEL_EVENT: [
    '词汇表没有事实种类或组“{}”。',
    'The vocabulary has no kind or group “{}”.',
    '改为词汇表中的名称。',
    'Use a name of the vocabulary.',
  ],
  MODEL_INTERVAL: [
    '词汇表没有区间“{}”。',
    'The vocabulary has no interval “{}”.',
    '改为词汇表中的名称。',
    'Use a name of the vocabulary.',
  ],
  MODEL_PATH: [
    '条件中的路径“{}”无法解析。',
    'The path “{}” of a condition cannot be resolved.',
    '改为 event、anchor、object、param 下的名称。',
    'Use a name below event, anchor, object or param.',
  ],
  MODEL_OPERATOR: [
    '不支持的运算符“{}”。',
    'The operator “{}” is not supported.',
    '改为 docs/models.md 列出的运算符。',
    'Use an operator that docs/models.md lists.',
  ],
  MODEL_PARAMETER: [
    '模型没有参数“{}”。',
    'The model has no parameter “{}”.',
    '在 params 中声明该参数。',
    'Declare it in params.',
  ],
  MODEL_ENUM: [
    '没有含“{}”的有序枚举。',
    'No ordered enum has the value “{}”.',
    'atLeast 只能比较有序枚举的值。',
    'atLeast compares values of ordered enums only.',
  ],
} as const satisfies Record<string, readonly [string, string, string, string]>

export type ModelProblemCode = keyof typeof REGISTRY

/** A problem of a model, at `ID/path`, naming what was found there. */
export function modelProblem(code: ModelProblemCode, place: string, found: string): Problem {
  const [zh, en, cureZh, cureEn] = REGISTRY[code]
  return {
    code,
    place,
    message: { zh: zh.replace('{}', found), en: en.replace('{}', found) },
    cure: { zh: cureZh, en: cureEn },
  }
}
