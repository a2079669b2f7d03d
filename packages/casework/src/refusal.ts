import type { Bilingual, Problem } from '@hengjian/law'
import { GUARD_REFUSALS } from './guard'
import { HEARING_REFUSALS } from './hearings/clashes'

/** Every reason for which an action is refused, with its cure; `{}` stands for what it is about. */
const REGISTRY = {
  WORKFLOW_OTHER: [
    '该事项不属于流程“{}”的这一版本。',
    'The matter does not run under this version of the workflow “{}”.',
    '按事项登记时的流程版本办理。',
    'Act under the version the matter was opened with.',
  ],
  ACTION_UNKNOWN: [
    '流程中没有操作“{}”。',
    'The workflow has no action “{}”.',
    '刷新页面后重新选择操作。',
    'Reload the page and choose again.',
  ],
  VERSION_STALE: [
    '他人已先行办理，事项已更新至第{}步。',
    'Somebody else acted first: the matter is now at step {}.',
    '查看最新情况后再决定；已填内容不会丢失。',
    'Look at what changed, then decide; what you filled in is kept.',
  ],
  TIME_BACKWARDS: [
    '操作时间早于上一步（{}）。',
    'The time of the action lies before the last one ({}).',
    '校正服务器时钟。',
    "Correct the server's clock.",
  ],
  STATE_WRONG: [
    '当前状态“{}”下不能进行此操作。',
    'This cannot be done in the present state “{}”.',
    '查看当前状态可以进行的操作。',
    'See what can be done in the present state.',
  ],
  NOT_APPLICABLE: [
    '本事项不适用“{}”。',
    '“{}” does not apply to this matter.',
    '查看当前状态可以进行的操作。',
    'See what can be done in the present state.',
  ],
  ALREADY_DONE: [
    '“{}”只能进行一次，已经办理。',
    '“{}” can be done once only, and was.',
    '改用其他操作。',
    'Use another action.',
  ],
  LAST_UNSETTLED: [
    '上一次“{}”制发的文书尚未送达，也未作废。',
    'The document of the last “{}” is neither served nor void yet.',
    '先送达该文书；不再需要的，请部门负责人或者检察长作废后再办理。',
    'Serve it first; if it is no longer needed, have a head make it void, then do this again.',
  ],
  RECUSED: ['您已回避本事项。', 'You are recused from this matter.', '由其他人员办理。', 'Leave it to somebody else.'],
  ROLE_MISSING: [
    '此操作须由{}进行。',
    'This is for: {}.',
    '请有相应职责的人员办理。',
    'Ask somebody who has that role.',
  ],
  RELATION_MISSING: [
    '此操作须由本事项的{}进行。',
    'This is for whoever is to this matter: {}.',
    '请其本人办理，或者先变更承办人。',
    'Leave it to them, or have the matter handed over first.',
  ],
  SENSITIVITY_CLOSED: [
    '本事项{}，仅限指定人员办理。',
    'Closed to all but a few: {}.',
    '请承办人或者部门负责人办理。',
    'Leave it to the handler or the department head.',
  ],
  SEPARATION: [
    '您已办理“{}”，不得再办理此步骤。',
    'You did “{}” yourself: this step must be done by another.',
    '由另一名人员办理。',
    'Let another person do it.',
  ],
  REASON_MISSING: ['未选择理由。', 'No reason is given.', '选择一项理由。', 'Choose a reason.'],
  REASON_UNKNOWN: [
    '此操作没有理由“{}”。',
    'This action has no reason “{}”.',
    '从列出的理由中选择。',
    'Choose one of those listed.',
  ],
  REASON_WORDS: [
    '理由“{}”须说明具体情况（不少于四字，不超过两千字）。',
    'The reason “{}” must be explained, in 4 to 2,000 characters.',
    '写明具体情况。',
    'Say what it is.',
  ],
  FIELD_UNKNOWN: [
    '表单没有“{}”一项。',
    'The form has no field “{}”.',
    '刷新页面后重填。',
    'Reload the page and fill it in again.',
  ],
  FIELD_MISSING: ['“{}”未填写。', '“{}” is missing.', '填写后再提交。', 'Fill it in.'],
  FIELD_KIND: [
    '“{}”的填写格式不正确。',
    '“{}” is not written as it should be.',
    '按提示的格式填写。',
    'Write it as the form shows.',
  ],
  FIELD_LENGTH: [
    '“{}”过短或者过长。',
    '“{}” is too short or too long.',
    '调整到规定的字数。',
    'Keep to the length shown.',
  ],
  FIELD_RANGE: ['“{}”超出允许的范围。', '“{}” is out of range.', '改为范围内的值。', 'Choose a value in range.'],
  FIELD_FUTURE: ['“{}”晚于当前时间。', '“{}” lies in the future.', '核对日期。', 'Check the date.'],
  FIELD_CHOICE: ['“{}”不是可选的值。', '“{}” is none of the choices.', '从选项中选择。', 'Choose one of those listed.'],
  FIELD_SEPARATION: [
    '“{}”中的人员已办理须分离的步骤。',
    'Somebody named in “{}” did a step that must be kept apart.',
    '另选未办理该步骤的人员，选项中已注明何人不能选。',
    'Choose somebody who did not; the list says who may not be named.',
  ],
  ALLOCATION_DRAWN: [
    '随机抽取承办人的，不能同时指定。',
    'Where the handler is drawn at random nobody is named.',
    '不填承办人，提交时抽取；确需指定的，改选“指定”并写明理由。',
    'Name nobody: the handler is drawn when it is sent; or choose “Assigned” and say why.',
  ],
  ALLOCATION_NOBODY: [
    '没有可以抽取的人员：具有相应职务的均不在岗、应当回避或者职责分离。',
    'There is nobody to draw: all with the title are away, recused or kept apart.',
    '改选“指定”并写明理由，或者先调整值班安排。',
    'Choose “Assigned” and say why, or mend the roster first.',
  ],
  DOCUMENT_INCOMPLETE: [
    '文书缺少“{}”，不能签发。',
    'The document lacks “{}” and cannot be issued.',
    '先补齐该项。',
    'Fill it in first.',
  ],
  ANSWER_MISSING: [
    '事项尚无回复，也无依法不回复的理由，不能办结。',
    'There is neither a reply nor a lawful reason for none: the matter cannot end.',
    '先回复，或者记明不回复的法定理由。',
    'Reply first, or record the lawful reason for not replying.',
  ],
  ...GUARD_REFUSALS,
  ...HEARING_REFUSALS,
  CLOSING_UNMET: ['办结条件未满足：{}。', 'A condition of closing is not met: {}.', '先完成该事项。', 'Do that first.'],
} as const satisfies Record<string, readonly [string, string, string, string]>

export type RefusalCode = keyof typeof REGISTRY

const isCode = (text: string): text is RefusalCode => Object.hasOwn(REGISTRY, text)
/** Every code, in the order in which they are looked at. */
export const refusalCodes: readonly RefusalCode[] = Object.keys(REGISTRY).filter(isCode)

/** Why an action is refused; `place` is the form's field where it is one. */
export interface Refusal extends Problem {
  readonly code: RefusalCode
}

const NOTHING: Bilingual = { zh: '', en: '' }

/** A refusal about something, put in words of both languages. */
export function refusal(code: RefusalCode, about: Bilingual = NOTHING, place?: string): Refusal {
  const [zh, en, cureZh, cureEn] = REGISTRY[code]
  return {
    code,
    ...(place === undefined ? {} : { place }),
    message: { zh: zh.replace('{}', () => about.zh), en: en.replace('{}', () => about.en) },
    cure: { zh: cureZh, en: cureEn },
  }
}
