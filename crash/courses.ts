import type { Form } from '@hengjian/casework'
import { type Login, UNIT } from './office'

/** One action of a course. */
export interface Step {
  readonly who: Login
  readonly action: string
  readonly form: Form
  /** The field in which a file may come with it. */
  readonly brings?: string
  readonly reason?: { readonly code: string; readonly words: string }
}

/** A matter from its opening to its end. */
export interface Course {
  readonly workflow: string
  readonly steps: readonly Step[]
}

const FACTS = '讯问没有同步录音录像，笔录未签名。'
const CLUE = { source: 'complaint', clueKind: 'breach', facts: FACTS }
const RESULT = {
  methods: ['registers'],
  findings: '调取登记表册，查明讯问超过二十四小时。',
  result: 'noAction',
  opinion: '已经自行纠正，建议了结',
}

/** A clue, answered with a notice to whoever brought it. */
const clue = (today: string): Course => ({
  workflow: 'clue',
  steps: [
    { who: 'clerk', action: 'register', form: { ...CLUE, foundOn: today }, brings: 'attachments' },
    { who: 'resident', action: 'assign', form: { handler: ['rotating'], assignmentGround: '当日轮值' } },
    { who: 'rotating', action: 'accept', form: { plan: '调取登记表册核对' } },
    { who: 'rotating', action: 'conclude', form: RESULT, brings: 'attachments' },
    { who: 'head', action: 'approve', form: {} },
    {
      who: 'clerk',
      action: 'reply',
      form: {
        ...{ repliedTo: '来访人', repliedOn: today, replyManner: 'written', replyBasis: '刑诉规则第五百五十一条' },
        replyText: '经核查，所反映的情况属实，已监督纠正。',
      },
    },
    { who: 'clerk', action: 'archive', form: { archiveNo: '卷一' } },
  ],
})

/** A clue to which material is missing and comes; then it turns out to have been registered by mistake. */
const incomplete = (today: string): Course => ({
  workflow: 'clue',
  steps: [
    { who: 'clerk', action: 'register', form: { ...CLUE, foundOn: today } },
    { who: 'clerk', action: 'requestMaterial', form: { missingMaterial: '身份证明复印件', supplyBy: today } },
    { who: 'resident', action: 'supplement', form: { suppliedOn: today }, brings: 'attachments' },
    { who: 'clerk', action: 'requestMaterial', form: { missingMaterial: '委托书原件', supplyBy: today } },
    { who: 'head', action: 'cancel', form: {}, reason: { code: 'mistaken', words: '登记时选错了事项' } },
  ],
})

/** A breach, corrected by a notice that the police answer. */
const supervision = (today: string): Course => ({
  workflow: 'investigationSupervision',
  steps: [
    {
      who: 'resident',
      action: 'open',
      form: {
        ...{ source: 'patrol', foundOn: today, stage: 'detention', caseName: '𠮷野某盗窃案', unit: UNIT },
        ...{ violationType: ['other'], facts: FACTS, handler: ['second'] },
      },
    },
    {
      who: 'second',
      action: 'verify',
      form: { methods: ['recordings'], findings: FACTS, team: ['clerk'] },
      brings: 'attachments',
    },
    {
      who: 'second',
      action: 'draftNotice',
      form: {
        ...{ findings: FACTS, legalBasis: '刑事诉讼法第一百二十三条' },
        ...{ correctionOpinion: '立即纠正并说明情况', replyBy: today },
      },
    },
    { who: 'head', action: 'signNotice', form: {} },
    {
      who: 'clerk',
      action: 'serveNotice',
      form: { servedUnit: UNIT, servedOn: today, receivedBy: '陆青禾' },
      brings: 'receipt',
    },
    {
      who: 'liaison',
      action: 'answer',
      form: { answeredOn: today, adopted: true, policeWords: '已经补录并对责任人员批评教育。' },
      brings: 'attachments',
    },
    { who: 'second', action: 'checkRectification', form: { rectified: 'yes', checkResult: '已到场核对，情况属实' } },
    { who: 'clerk', action: 'archive', form: { archiveNo: '卷二' } },
  ],
})

/** What is worked on, by turns. */
export const coursesOn = (today: string): readonly [Course, Course, Course] => [
  clue(today),
  supervision(today),
  incomplete(today),
]
