import { defineWorkflow } from '../define'
import type { Guard } from '../guard'
import { HEADS, PROCURATORS } from '../roles'
import { local, rules } from '../source'
import { archive, cancel } from './pieces/ending'
import { choice, link, long, must, mustWhen, text } from './pieces/fields'
import { byHeads, peopleActions } from './pieces/handling'
import { end, explained, reason, state, step } from './pieces/writing'

const SUBJECTS = {
  fastTrack: { zh: '认罪认罚、速裁', en: 'Plea leniency, fast track' },
  supervision: { zh: '立案、侦查活动监督', en: 'Supervision' },
  diversion: { zh: '捕前分流', en: 'Diversion' },
  intervention: { zh: '提前介入', en: 'Early intervention' },
  minors: { zh: '未成年人保护', en: 'Protection of minors' },
  identity: { zh: '身份核查', en: 'Identity checks' },
  conflict: { zh: '矛盾化解', en: 'Conflict resolution' },
}

const CHECKED = {
  checked: {
    zh: '已逐项核对，姓名、号码、住址均已隐去',
    en: 'Names, numbers, addresses were checked one by one',
  },
}

const WORDS = ['headline', 'caseFacts', 'workDone', 'keyPoints', 'significance'] as const
const masked: readonly Guard[] = WORDS.map((field) => ({
  code: 'NOT_MASKED',
  rule: 'masked',
  field,
  source: rules('481'),
}))

const words = {
  headline: must(text('标题（隐去姓名）', 'Title, masked')),
  subject: must(choice('类别', 'Subject', SUBJECTS)),
  caseFacts: must(long('基本案情', 'The case', 10)),
  workDone: must(long('检察履职情况', 'What was done', 10)),
  keyPoints: must(long('要旨', 'Key points', 4)),
  significance: must(long('典型意义', 'Why it matters', 4)),
  lawCited: must(text('相关规定', 'Law', 400)),
}
const author = { roles: [...PROCURATORS, 'assistantProcurator', 'clerk'], relations: ['registrar'] } as const

/** 典型案例 (S68): a case told so that nobody can be known by it, checked and published by somebody else, read by the whole office. */
export const modelCase = defineWorkflow({
  id: 'modelCase',
  version: 1,
  title: { zh: '典型案例', en: 'Model case' },
  meaning: {
    zh: '从办结的案件编写典型案例，隐去姓名、号码、住址，经他人核对批准后在院内发布。',
    en: 'A case written up without names, numbers and addresses, checked by another, and published within the office.',
  },
  readers: [{ roles: HEADS }, { roles: [...PROCURATORS, 'assistantProcurator', 'clerk'], relations: ['registrar'] }],
  states: {
    drafted: state('起草', 'Drafted', 'office', 'submit'),
    review: state('待审核发布', 'To be checked', 'office', 'decide'),
    published: end('已发布', 'Published'),
    withdrawn: state('已撤回', 'Withdrawn', 'office', 'archive'),
    cancelled: end('已作废', 'Void'),
    archived: end('已归档', 'Archived'),
  },
  actions: {
    open: {
      ...step('起草', 'Draft', 'opening', 'drafted'),
      who: [{ roles: [...PROCURATORS, 'assistantProcurator', 'clerk'] }],
      form: { ...words, sourceMatter: link('来源', 'From', 'matter', 'case') },
      guards: masked,
      makes: 'registrar',
      source: local,
    },
    revise: {
      ...step('修改', 'Revise', ['drafted'], 'same'),
      who: [author],
      form: words,
      guards: masked,
      source: local,
    },
    submit: { ...step('送审', 'Submit', ['drafted'], 'review'), who: [author], form: {}, source: local },
    decide: {
      ...step('审核', 'Decide', ['review'], { by: 'publishing', cases: { publish: 'published', back: 'drafted' } }),
      who: [byHeads],
      not: ['open', 'revise'],
      form: {
        publishing: must(
          choice('决定', 'Decision', {
            publish: { zh: '同意发布', en: 'Publish' },
            back: { zh: '退回修改', en: 'Send back' },
          }),
        ),
        maskingChecked: mustWhen(choice('脱敏核对', 'Masking', CHECKED), { field: 'publishing', is: ['publish'] }),
        publishingWords: must(long('审核意见', 'Opinion', 2)),
      },
      answers: 'reply',
      source: local,
    },
    withdraw: {
      ...step('撤回', 'Withdraw', ['published'], 'withdrawn'),
      who: [byHeads],
      form: {},
      reasons: {
        known: explained('能够推断出当事人', 'People can be known by it'),
        changed: explained('案件处理或者法律规定有变', 'Case or law has changed'),
        superseded: reason('有新的案例替代', 'Another takes its place'),
      },
      answers: 'lawfulReason',
      source: local,
    },
    ...peopleActions,
    archive: archive(['withdrawn'], 'archived'),
    cancel: cancel(['drafted'], 'cancelled'),
  },
  clocks: {},
  closing: [],
})
