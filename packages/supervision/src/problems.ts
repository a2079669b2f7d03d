import type { Bilingual, Problem } from '@hengjian/law'

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
  MODEL_PARAMETER: [
    '模型没有参数“{}”。',
    'The model has no parameter “{}”.',
    '在 params 中声明该参数。',
    'Declare it in params.',
  ],
  MODEL_FIELD: [
    '这些事实没有日期时间字段“{}”。',
    'These facts have no dateTime field “{}”.',
    'at 只能取词汇表中的日期时间字段。',
    'Use a dateTime field of the kind for at.',
  ],
  MODEL_SPAN: [
    '种类“{}”的事实不带结束时间。',
    'Facts of kind “{}” carry no end.',
    '改用起止两种事实构成的区间。',
    'Use an interval between two patterns.',
  ],
  MODEL_ROLE: [
    '词汇表没有角色“{}”。',
    'The vocabulary has no role “{}”.',
    '改为词汇表中的角色。',
    'Use a role of the vocabulary.',
  ],
  MODEL_PER: [
    '“{}”既不是角色也不是数据字段。',
    '“{}” is neither a role nor a data field.',
    'per 只能写词汇表中的角色或字段。',
    'Use a role or a field of the vocabulary for per.',
  ],
  MODEL_ROW: [
    '数据集“{}”的行只能与 on 一起使用。',
    'Rows of the data set “{}” go with on only.',
    '在 absence 或 presence 中写明 on 的比对键。',
    'Name the keys of on in an absence or presence.',
  ],
  MODEL_ON: [
    'on 不能与“{}”一起使用。',
    '“{}” does not go with on.',
    '与 on 并用的 of 只能是事实种类或数据集的行，不带 pick 和 at。',
    'Beside on, of is a kind of fact or the rows of a data set, without pick and at.',
  ],
  MODEL_DATASET: [
    '词汇表没有数据集或列“{}”。',
    'The vocabulary has no such data set or column: {}.',
    '改为词汇表中的数据集及其列。',
    'Use a data set of the vocabulary and its columns.',
  ],
  MODEL_NEEDS: [
    '词汇表没有来源“{}”。',
    'The vocabulary has no source “{}”.',
    '改为词汇表中的来源。',
    'Use a source of the vocabulary.',
  ],
  MODEL_LENGTH: [
    '时长不合用：{}。',
    'The length does not fit: {}.',
    '小时期限用时、分、秒，按日、按月期限用日、月，工作日期限用工作日；宽容时长不用月；数值不超过一千年。',
    'Count hours in hours, minutes and seconds, days and months in days and months, working days in those; forgive no months; name no more than a thousand years.',
  ],
  MODEL_ANSWER: [
    '期限的终点写法有误：{}。',
    'What answers the deadline is not clear: {}.',
    '由事实起算的期限须写明 to；由区间起算的以区间结束为终点，不写 to。',
    'A deadline from a fact names to; one from an interval is answered by its end and names none.',
  ],
  MODEL_WINDOW: [
    '此窗口不能与“{}”一起使用。',
    '“{}” does not go with this window.',
    'within 用于 before、after 和 absence 的 ever；tolerance 用于 before、after、during；during 的 at 须为区间；无 at 时不写窗口。',
    'Write within for before, after and the ever of an absence, tolerance for before, after and during; during stands in an interval; without at there is no window.',
  ],
  MODEL_PERIOD: [
    '模型的施行期间有误：{}。',
    'The period of the model is wrong: {}.',
    '起始日不得晚于终止日，同一模型各版本的施行期间不得重叠。',
    'A version ends no earlier than it begins, and no two versions of a model are in force on one day.',
  ],
  MODEL_BOUND: [
    'tally 须写明 max 或 min 之一：{}。',
    'A tally names max or min: {}.',
    '补充 max 或 min。',
    'Add max or min.',
  ],
  CONDITION_FORM: [
    '条件写法有误：{}。',
    'The condition is malformed: {}.',
    '每个条件只有一个运算符，参数个数应与其相符。',
    'A condition has one operator with as many arguments as it takes.',
  ],
  CONDITION_PATH: [
    '条件中的路径“{}”无法解析。',
    'The path “{}” of a condition leads nowhere.',
    '改为此处事实、对象确有的角色、字段或属性。',
    'Use a role, field or attribute that the facts and objects here do have.',
  ],
  CONDITION_OPERATOR: [
    '不支持的运算符“{}”。',
    'The operator “{}” is not supported.',
    '改为 docs/models.md 列出的运算符。',
    'Use an operator that docs/models.md lists.',
  ],
  CONDITION_TYPE: [
    '类型不符：{}。',
    'The types do not fit: {}.',
    '不同类型的值不会自动转换，改为同一类型。',
    'Values are never converted: compare values of one type.',
  ],
  CONDITION_VALUE: [
    '不存在的取值：{}。',
    'There is no such value: {}.',
    '改为词汇表中的取值，日期写成 2026-05-06。',
    'Use a value of the vocabulary; write dates as 2026-05-06.',
  ],
} as const satisfies Record<string, readonly [string, string, string, string]>

export type ModelProblemCode = keyof typeof REGISTRY

const isCode = (text: string): text is ModelProblemCode => Object.hasOwn(REGISTRY, text)
/** Every code, in the order of the registry. */
export const modelProblemCodes: readonly ModelProblemCode[] = Object.keys(REGISTRY).filter(isCode)

/** A problem of a model, at `ID/path`, naming what was found there, in words of both languages where it is words. */
export function modelProblem(code: ModelProblemCode, place: string, found: string | Bilingual): Problem {
  const [zh, en, cureZh, cureEn] = REGISTRY[code]
  const shown: Bilingual = typeof found === 'string' ? { zh: found, en: found } : found
  return {
    code,
    place,
    message: { zh: zh.replace('{}', () => shown.zh), en: en.replace('{}', () => shown.en) },
    cure: { zh: cureZh, en: cureEn },
  }
}
