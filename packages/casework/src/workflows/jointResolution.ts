import { defineWorkflow } from '../define'
import type { Options } from '../form'
import { HEADS, PROCURATORS } from '../roles'
import { local } from '../source'
import { annotate } from './pieces/annotating'
import { archive, cancel, reopen } from './pieces/ending'
import {
  attachments,
  caseName,
  choice,
  choices,
  date,
  involvesMinor,
  long,
  moment,
  must,
  number,
  origin,
  servedUnit,
  shownTo,
  text,
  unitConcerned,
  yesNo,
} from './pieces/fields'
import {
  byChief,
  byHandler,
  byHead,
  byTeam,
  handlerFields,
  handOver,
  peopleActions,
  teamField,
} from './pieces/handling'
import { clock, days, end, explained, on, ownClock, state, step } from './pieces/writing'

export const RISK_LEVELS: Options = {
  low: { zh: '低', en: 'Low' },
  medium: { zh: '中', en: 'Medium' },
  high: { zh: '高', en: 'High' },
}
const RISK_FACTORS: Options = {
  people: { zh: '涉及人数多', en: 'Many people' },
  petitions: { zh: '多次信访', en: 'Repeated petitions' },
  media: { zh: '舆情关注', en: 'Media' },
  group: { zh: '群体性', en: 'A group' },
  extreme: { zh: '可能采取极端行为', en: 'Extreme acts are possible' },
  none: { zh: '无', en: 'None' },
}
const SESSIONS: Options = {
  mediation: { zh: '调解', en: 'Mediation' },
  hearing: { zh: '听证', en: 'Hearing' },
  explanation: { zh: '释法说理', en: 'Explanation of the law' },
  visit: { zh: '走访', en: 'Visit' },
}
const AGREEMENTS: Options = {
  reconciliation: { zh: '和解协议', en: 'Reconciliation' },
  mediation: { zh: '调解协议', en: 'Mediation' },
  commitment: { zh: '息诉承诺', en: 'Undertaking not to pursue' },
}
const HIGH = { field: 'riskLevel', is: ['high'] }

/** 共同化解矛盾 (practice 5.10): risk, public opinion, resolution, explanation; matters and persons are counted apart. */
export const jointResolution = defineWorkflow({
  id: 'jointResolution',
  version: 1,
  title: { zh: '共同化解矛盾', en: 'Joint conflict resolution' },
  meaning: {
    zh: '评估风险，制定方案，会同公安、调解员、律师化解矛盾，达成并履行协议，评估三个效果；件数和人数分别统计。',
    en: 'Risk is rated, a plan made, sessions held with police, mediators and lawyers, an agreement performed, its effect noted.',
  },
  readers: [
    { roles: ['residentProcurator', ...HEADS, 'caseManager', 'petitionClerk'] },
    { roles: [...PROCURATORS, 'assistantProcurator', 'clerk'], relations: ['registrar', 'handler', 'team'] },
    { roles: ['policeLiaison'], relations: ['ownUnit'] },
  ],
  states: {
    identified: state('已识别', 'Identified', 'office', 'rate'),
    rated: state('已评级', 'Rated', 'office', 'plan'),
    inProgress: state('化解中', 'In progress', 'office', 'agree'),
    agreed: state('达成', 'Agreed', 'office', 'perform'),
    performed: state('已履行', 'Performed', 'office', 'noteEffects'),
    failed: state('未化解', 'Not resolved', 'office', 'handToPetitions'),
    closed: state('办结', 'Closed', 'office', 'archive'),
    cancelled: end('已作废', 'Void'),
    archived: end('已归档', 'Archived'),
  },
  actions: {
    identify: {
      ...step('登记', 'Identify', 'opening', 'identified'),
      who: [{ roles: [...PROCURATORS, 'assistantProcurator', 'clerk', 'petitionClerk'] }],
      form: {
        caseName: must(caseName),
        unit: unitConcerned,
        parties: must(text('矛盾双方', 'Parties', 400)),
        peopleCount: must(number('涉及人数', 'People concerned', 1, 100_000)),
        conflict: must(long('矛盾情况', 'The conflict', 4)),
        ...handlerFields(),
        involvesMinor,
        origin,
        attachments: attachments(),
      },
      makes: 'registrar',
      source: local,
    },
    rate: {
      ...step('风险评估', 'Rate the risk', ['identified', 'rated', 'inProgress'], 'rated'),
      who: [byHandler],
      form: {
        riskFactors: must(choices('风险因素', 'Factors', RISK_FACTORS)),
        riskLevel: must(choice('风险等级', 'Level', RISK_LEVELS)),
        peopleCount: must(number('涉及人数', 'People concerned', 1, 100_000)),
        riskReasons: must(long('研判意见', 'Reasons', 4)),
      },
      document: { type: 'riskRating', step: 'signed' },
      source: local,
    },
    reportToChief: {
      ...step('报告检察长', 'Report to the chief', ['rated', 'inProgress'], 'same'),
      when: HIGH,
      who: [byHandler, byHead],
      form: { reportedOn: must(date('报告日期', 'On')), reportWords: must(long('报告内容', 'Report', 4)) },
      source: local,
    },
    plan: {
      ...step('化解方案', 'Make a plan', ['rated'], 'inProgress'),
      who: [byHead],
      form: {
        team: teamField(),
        publicOpinionPlan: must(
          long(
            '舆情应对（对外发布由新闻发言人经批准作出）',
            'Public opinion: only the press officer speaks, with approval',
            2,
          ),
        ),
        resolutionSteps: must(long('化解措施', 'Steps', 4)),
        explanationPlan: must(long('释法说理', 'Explanation of the law', 2)),
        servedUnit: { ...servedUnit(), required: { field: 'withPolice', is: [true] } },
        withPolice: must(yesNo('会同公安机关', 'Together with the police')),
      },
      document: { type: 'resolutionPlan', step: 'signed' },
      source: local,
    },
    holdSession: {
      ...step('化解活动', 'Hold a session', ['inProgress'], 'same'),
      who: [byTeam],
      form: {
        sessionKind: must(choice('方式', 'How', SESSIONS)),
        sessionAt: must(shownTo(moment('时间', 'When'), 'police')),
        participants: must(shownTo(text('参加人员', 'Who took part', 400), 'police')),
        sessionWords: must(shownTo(long('情况', 'What happened', 4), 'police')),
        attachments: attachments(),
      },
      source: local,
    },
    agree: {
      ...step('达成协议', 'Agree', ['inProgress'], 'agreed'),
      who: [byHandler],
      form: {
        agreementKind: must(choice('协议', 'Agreement', AGREEMENTS)),
        agreedOn: must(date('日期', 'On')),
        agreementWords: must(long('主要内容', 'Its content', 4)),
        settledPeople: must(number('化解人数', 'People settled', 1, 100_000)),
        attachments: attachments('协议', 'Agreement'),
      },
      source: local,
    },
    perform: {
      ...step('登记履行', 'Record performance', ['agreed'], 'performed'),
      who: [byTeam],
      form: { performedOn: must(date('履行日期', 'On')), performanceWords: must(long('履行情况', 'What was done', 2)) },
      source: local,
    },
    fallBack: {
      ...step('未履行，继续化解', 'Not performed', ['agreed'], 'inProgress'),
      who: [byHandler],
      form: {},
      reasons: { broken: explained('一方反悔或者不履行', 'One side does not perform') },
      source: local,
    },
    noteEffects: {
      ...step('三个效果评估', 'Note the three effects', ['performed'], 'closed'),
      who: [byHandler],
      form: {
        politicalEffect: must(long('政治效果', 'Political', 2)),
        legalEffect: must(long('法律效果', 'Legal', 2)),
        socialEffect: must(long('社会效果', 'Social', 2)),
      },
      answers: 'reply',
      source: local,
    },
    fail: {
      ...step('未能化解', 'Give up', ['rated', 'inProgress'], 'failed'),
      who: [byHandler],
      form: { failNote: must(long('情况', 'What was tried', 4)) },
      source: local,
    },
    handToPetitions: {
      ...step('移交控申', 'Hand to the petition desk', ['failed'], 'closed'),
      who: [byHandler],
      form: { handedOn: must(date('移交日期', 'On')) },
      reasons: {
        unresolved: explained('经化解未达成一致', 'No agreement was reached'),
        outside: explained('不属于本院职责', 'Not for this office'),
      },
      opens: 'petition',
      answers: 'lawfulReason',
      source: local,
    },
    approveStatement: {
      ...step('批准对外发布', 'Approve a public statement', ['rated', 'inProgress', 'agreed', 'performed'], 'same'),
      who: [byChief],
      form: {
        publicStatement: must(long('发布内容', 'Statement', 4)),
        spokesperson: must(text('新闻发言人', 'Press officer', 60)),
      },
      source: local,
    },
    handOver: handOver(),
    ...peopleActions,
    annotate: annotate(),
    archive: archive(['closed'], 'archived'),
    cancel: cancel(['identified'], 'cancelled'),
    reopen: reopen(['archived', 'cancelled'], 'identified'),
  },
  clocks: {
    report: clock('高风险当日报告检察长', 'High risk: report to the chief the same day', 'office', {
      from: on('rate'),
      term: { count: 'calendar', of: { days: 0 } },
      endedBy: on('reportToChief'),
      when: HIGH,
      proposes: 'reportToChief',
      source: local,
    }),
    plan: ownClock('制定方案', 'Plan', { count: 'elapsed', of: { hours: 24 } }, ['rate'], 'plan', 'fail'),
    resolution: ownClock('化解', 'Resolution', days(30), ['plan'], 'agree', 'fail'),
  },
  closing: [
    {
      title: { zh: '高风险事项应当报告检察长', en: 'A high risk must have been reported' },
      anyOf: ['reportToChief'],
      when: HIGH,
      source: local,
    },
  ],
})
