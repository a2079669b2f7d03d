import type { Problem } from '@hengjian/law'

/** Every fault a definition can have; `{}` stands for where or what. */
const REGISTRY = {
  OPENING_MISSING: [
    '没有登记操作。',
    'No action opens a matter.',
    '写一个 from 为 opening 的操作。',
    'Write an action from `opening`.',
  ],
  OPENING_STAYS: [
    '登记操作必须进入一个状态。',
    'An opening action must lead somewhere.',
    'to 写明状态。',
    'Name the state in `to`.',
  ],
  STATE_UNKNOWN: ['没有状态“{}”。', 'There is no state “{}”.', '改为已有的状态。', 'Name a state that exists.'],
  ACTION_UNKNOWN: ['没有操作“{}”。', 'There is no action “{}”.', '改为已有的操作。', 'Name an action that exists.'],
  STATE_UNREACHABLE: [
    '状态“{}”无法到达。',
    'The state “{}” cannot be reached.',
    '补充进入它的操作或者删除它。',
    'Add an action into it or remove it.',
  ],
  STATE_DEAD_END: [
    '从状态“{}”无法办结。',
    'From the state “{}” no end can be reached.',
    '补充离开它的操作。',
    'Add an action out of it.',
  ],
  END_LEFT_OPEN: [
    '终点“{}”仍有下一步。',
    'The end “{}” has a next action or a turn.',
    '终点不写 next，turn 为 null。',
    'An end has no next and nobody’s turn.',
  ],
  NEXT_WRONG: [
    '状态“{}”的 next 不能从该状态进行。',
    'The next action of “{}” cannot be done there.',
    '改为该状态下的操作。',
    'Name an action from that state.',
  ],
  END_UNANSWERED: [
    '可以不经答复到达终点“{}”。',
    'The end “{}” can be reached unanswered.',
    '在每条路径上安排答复或者记明理由的操作。',
    'Put an answering action on every path.',
  ],
  ACTION_NOBODY: [
    '没有人能办理：{}。',
    'Nobody may do it: {}.',
    '补充角色，或者补充形成该关系的操作。',
    'Grant a role, or add what makes the relation.',
  ],
  ANSWER_WITHOUT_REASONS: [
    '以理由代替答复的操作没有列出理由。',
    'An action that answers with a lawful reason lists none.',
    '补充 reasons。',
    'Add reasons.',
  ],
  ANSWER_WITHOUT_WORDS: [
    '答复操作没有内容。',
    'An answering action asks for no words.',
    '补充必填的长文本。',
    'Add a required long text.',
  ],
  FIELD_UNKNOWN: ['没有字段“{}”。', 'There is no field “{}”.', '改为表单中的字段。', 'Name a field that is asked.'],
  BRANCH_WRONG: [
    '分支与选项“{}”不一致。',
    'The branch does not match the choices of “{}”.',
    '字段须为必填单选，每个选项一个去向。',
    'Use a required choice, and a way for each option.',
  ],
  BRANCH_UNASKED: [
    '有的路径上没有询问过“{}”，到此无法确定去向。',
    'On some path nobody has asked “{}” by then: the way is open.',
    '在到达此处之前的每条路径上询问该字段，或者放进本操作的表单。',
    'Ask it on every path that leads here, or in the form of the action itself.',
  ],
  CLOCK_ENDLESS: ['期限没有能够结束它的操作。', 'No action can end the clock.', '补充 endedBy。', 'Add to endedBy.'],
  CLOCK_FIELD: [
    '“{}”不是该操作的日期。',
    '“{}” is no date of that action.',
    '改为该操作表单中的日期。',
    "Name a date of that action's form.",
  ],
  CLOCK_PROPOSAL: [
    '逾期后无法进行“{}”。',
    '“{}” cannot be done once the clock is overdue.',
    '改为期限运行期间能够进行的操作。',
    'Propose what can be done while it runs.',
  ],
  DOCUMENT_FIELD: [
    '文书所需的“{}”没有操作填写。',
    'No action asks for “{}”, which the document needs.',
    '在表单中加上该字段。',
    'Ask for it in a form.',
  ],
  DOCUMENT_UNSIGNED: [
    '文书“{}”没有后续操作签发，将一直是草稿。',
    'No later action signs the document “{}”: it stays a draft.',
    '补充签发操作，或者由本操作直接签发。',
    'Add an action that signs it, or sign it with this one.',
  ],
  SOURCE_MISSING: [
    '标为已核对却没有条文。',
    'Marked as read, but no article is named.',
    '写明条文或者标为本院设定。',
    "Name the article or mark it as the office's own.",
  ],
} as const satisfies Record<string, readonly [string, string, string, string]>

export type FaultCode = keyof typeof REGISTRY

/** What is wrong with a definition, at a path such as `actions.assign.to`. */
export interface Fault extends Problem {
  readonly code: FaultCode
  readonly place: string
}

export function fault(code: FaultCode, place: string, found = ''): Fault {
  const [zh, en, cureZh, cureEn] = REGISTRY[code]
  return {
    code,
    place,
    message: { zh: zh.replace('{}', () => found), en: en.replace('{}', () => found) },
    cure: { zh: cureZh, en: cureEn },
  }
}
