import { defineWorkflow } from '../define'
import { HEADS, PROCURATORS } from '../roles'
import { local, read } from '../source'
import type { Grant } from '../workflow'
import { annotate } from './pieces/annotating'
import { ON_SPOT, PATROL_MODES, PATROL_POINTS, TALK_PARTNERS, ZONES } from './pieces/choices'
import { archive, cancel, reopen } from './pieces/ending'
import {
  attachments,
  choice,
  choices,
  comingDate,
  date,
  involvesMinor,
  long,
  moment,
  must,
  mustWhen,
  number,
  origin,
  people,
  servedUnit,
  shownTo,
  text,
  toldPolice,
  yesNo,
} from './pieces/fields'
import { byTeam, peopleActions } from './pieces/handling'
import { byUnit, serve, voidDocument } from './pieces/issuing'
import { clock, days, end, explained, on, ownClock, reason, state, step } from './pieces/writing'

const PROBLEMS = { field: 'found', is: ['yes'] }
const FROM_TALKS = ['inProgress'] as const
const byInspectors: readonly Grant[] = [byTeam, { roles: ['clerk'] }]
const DELIVER = { zh: '送公安签收', en: 'Deliver to the police' }
/** What the unit says when it signs the record of a patrol, on paper or in its own page. */
const POLICE_SIGNATURE = {
  signedOn: toldPolice(date('签收日期', 'Signed on')),
  receivedBy: toldPolice(text('签收人', 'Signed by', 40)),
  policeWords: toldPolice(long('公安意见（无意见写明“无意见”）', 'What the police say', 3)),
}

/** 巡查 (practice 5.12): two people walk or watch the centre, talk with three kinds of people, and look at the first 24 hours. */
export const patrol = defineWorkflow({
  id: 'patrol',
  version: 3,
  title: { zh: '办案中心巡查', en: 'Patrol' },
  meaning: {
    zh: '两人以上实地或者视频巡查，向涉案人员、办案人员了解情况，听取律师意见，逐项核对“黄金24小时”，公安签收，复查整改。',
    en: 'A patrol by two or more, in person or by video, with talks, the checklist of the first 24 hours, signature and recheck.',
  },
  readers: [
    { roles: ['residentProcurator', ...HEADS, 'caseManager'] },
    { roles: [...PROCURATORS, 'assistantProcurator', 'clerk'], relations: ['registrar', 'team'] },
    { roles: ['policeLiaison'], relations: ['ownUnit'] },
  ],
  states: {
    planned: state('已安排', 'Planned', 'office', 'start'),
    inProgress: state('巡查中', 'In progress', 'office', 'finish'),
    clean: state('未发现问题', 'Nothing found', 'office', 'signRecord'),
    problemsFound: state('发现问题', 'Problems found', 'office', 'handle'),
    handled: state('已当场处理', 'Dealt with', 'office', 'signRecord'),
    recordSigned: state('登记表待公安签收', 'To be signed by the police', 'office', 'sign'),
    delivered: state('已送公安签收', 'With the police', 'police', 'signOnline'),
    signed: state('公安已签收', 'Signed by the police', 'office', 'recheck'),
    rechecked: state('已复查', 'Rechecked', 'office', 'archive'),
    cancelled: end('已作废', 'Void'),
    archived: end('已归档', 'Archived'),
  },
  actions: {
    plan: {
      ...step('安排巡查', 'Plan', 'opening', 'planned'),
      who: [{ roles: [...PROCURATORS, 'assistantProcurator', 'clerk'] }],
      form: {
        patrolMode: must(choice('巡查方式', 'Mode', PATROL_MODES)),
        plannedFor: must(comingDate('安排日期', 'Planned for')),
        inspectors: must(
          people('巡查人员（两人以上）', 'Inspectors, two or more', { least: 2, most: 6, makes: 'team' }),
        ),
        nightOrHoliday: yesNo('夜间或者节假日', 'At night or on a holiday'),
        origin,
      },
      makes: 'registrar',
      source: local,
    },
    start: {
      ...step('开始', 'Start', ['planned'], 'inProgress'),
      who: [byTeam],
      form: {
        patrolAt: must(moment('巡查时间', 'When')),
        inPerson: must(yesNo('检察官亲历', 'A procurator was there in person')),
        presentCount: must(number('在区人数', 'People present', 0, 1000)),
        women: number('其中女性', 'Women', 0, 1000),
        minors: number('其中未成年人', 'Minors', 0, 1000),
        ill: number('其中病伤', 'Ill or injured', 0, 1000),
      },
      source: local,
    },
    checkPerson: {
      ...step('核对“黄金24小时”', 'Check the first 24 hours', FROM_TALKS, 'same'),
      who: [byTeam],
      form: {
        sampledPerson: must(text('抽查人员', 'Person')),
        sampledOffence: text('案由', 'Offence'),
        sampledUnit: text('办案单位', 'Handling unit', 100),
        enteredAt: must(moment('入区时间', 'Entered')),
        met: must(choices('已落实', 'Kept', PATROL_POINTS)),
        unmet: choices('未落实', 'Not kept', PATROL_POINTS),
        exceptions: long('依法不适用的项目及理由', 'Not applicable, and why'),
        evidence: mustWhen(long('证据（记录、时段）', 'Evidence', 2), {
          field: 'unmet',
          is: Object.keys(PATROL_POINTS),
        }),
        injury: text('体检伤情', 'Injuries'),
        involvesMinor,
        attachments: attachments(),
      },
      guards: [{ code: 'POINT_TWICE', rule: 'apart', field: 'unmet', from: 'met', source: local }],
      source: read('CPL', '34', '36', '85', '86', '118', '119', '281'),
    },
    talk: {
      ...step('谈话记录', 'Record a talk', FROM_TALKS, 'same'),
      who: [byTeam],
      form: {
        talkWith: must(choice('谈话对象', 'With', TALK_PARTNERS)),
        talkPerson: must(text('姓名或者代号', 'Name or code')),
        talkAt: must(moment('时间', 'When')),
        individually: must(yesNo('个别进行', 'Individually')),
        talkWords: must(long('谈话内容', 'What was said', 4)),
        notIndividually: mustWhen(long('未个别进行的原因', 'Why not individually', 2), {
          field: 'individually',
          is: [false],
        }),
        attachments: attachments('笔录、录音', 'Record, recording'),
      },
      document: { type: 'talkRecord', step: 'signed' },
      source: local,
    },
    finish: {
      ...step('结束巡查', 'Finish', ['inProgress'], { by: 'found', cases: { yes: 'problemsFound', no: 'clean' } }),
      who: [byTeam],
      form: {
        zones: must(choices('巡查区域', 'Zones', ZONES)),
        found: must(choice('发现问题', 'Problems', { yes: { zh: '有', en: 'Yes' }, no: { zh: '无', en: 'No' } })),
        problems: { ...mustWhen(long('问题', 'Problems', 4), PROBLEMS), visibility: ['police'] },
        attachments: attachments('照片、录像时段', 'Photographs, recordings'),
      },
      document: { type: 'patrolRecord', step: 'drafted' },
      source: local,
    },
    handle: {
      ...step('当场处理', 'Deal with it', ['problemsFound'], 'handled'),
      who: [byTeam],
      form: {
        onSpot: toldPolice(choice('处理方式', 'How', ON_SPOT)),
        handlingWords: toldPolice(long('处理意见', 'What is asked', 4)),
        replyBy: toldPolice(comingDate('整改期限', 'To be mended by')),
      },
      opens: { by: 'onSpot', cases: { clue: 'clue', oral: 'investigationSupervision' } },
      source: local,
    },
    signRecord: {
      ...step('巡查人员签名', 'Inspectors sign', ['clean', 'handled'], 'recordSigned'),
      who: [byTeam],
      form: { inspectorsNote: long('说明', 'Note') },
      document: { type: 'patrolRecord', step: 'signed' },
      source: local,
    },
    voidRecord: voidDocument(['recordSigned'], 'inProgress', 'patrolRecord'),
    sign: {
      ...step('公安当场签收', 'Police sign on the spot', ['recordSigned'], 'signed'),
      who: byInspectors,
      form: { servedUnit: servedUnit(), ...POLICE_SIGNATURE },
      document: { type: 'patrolRecord', step: 'served' },
      answers: 'reply',
      source: local,
    },
    deliver: { ...serve(['recordSigned'], 'delivered', 'patrolRecord'), title: DELIVER, who: byInspectors },
    signOnline: {
      ...step('公安签收', 'Police sign', ['delivered'], 'signed'),
      who: byUnit,
      form: POLICE_SIGNATURE,
      feedback: 'answered',
      answers: 'reply',
      source: local,
    },
    recordRefusal: {
      ...step('记明未签收', 'Record that it was not signed', ['recordSigned', 'delivered'], 'signed'),
      who: [byTeam],
      form: {},
      reasons: {
        refused: explained('拒绝签收', 'They refused to sign'),
        video: reason('视频巡查未发现问题，无须签收', 'Video patrol without problems: nothing to sign'),
      },
      answers: 'lawfulReason',
      source: local,
    },
    reportMended: {
      ...step('公安反馈整改', 'Police report what they mended', ['signed'], 'same'),
      when: PROBLEMS,
      who: byUnit,
      form: {
        answeredOn: toldPolice(date('反馈日期', 'On')),
        mendedWords: toldPolice(long('整改情况（原文）', 'What was mended, verbatim', 4)),
        attachments: shownTo(attachments(), 'police'),
      },
      source: local,
    },
    recheck: {
      ...step('复查', 'Recheck', ['signed'], 'rechecked'),
      when: PROBLEMS,
      who: [byTeam],
      form: { recheckedOn: must(date('复查日期', 'On')), rectification: must(long('整改结果', 'What was mended', 4)) },
      source: local,
    },
    ...peopleActions,
    annotate: annotate(),
    archive: archive(['signed', 'rechecked'], 'archived'),
    cancel: cancel(['planned'], 'cancelled'),
    reopen: reopen(['archived', 'cancelled'], 'inProgress'),
  },
  clocks: {
    rectification: clock('整改', 'Rectification', 'police', {
      from: on('handle'),
      term: { until: 'replyBy' },
      endedBy: on('recheck'),
      proposes: 'recheck',
      source: local,
    }),
    archiving: ownClock('归档', 'Archiving', days(10), ['sign', 'signOnline', 'recordRefusal', 'recheck'], 'archive'),
  },
  closing: [
    {
      title: { zh: '发现的问题应当复查', en: 'Problems found must be rechecked' },
      anyOf: ['recheck'],
      when: PROBLEMS,
      source: local,
    },
  ],
})
