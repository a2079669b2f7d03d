import { formatInstant } from '@hengjian/law'
import { type MatterCourse, step, type Telling } from './course'

/** What was looked at in the case of somebody who was picked. */
const KEPT = [
  'intoArea',
  'bodyCheck',
  'rights',
  'summonsLimit',
  'foodRest',
  'twoOfficers',
  'recording',
  'property',
] as const

/** The five checks of a case that was sent in order, and what is said of its track. */
const COMPLETE = {
  ...{ jurisdiction: true, materialComplete: true, propertyMatches: true, suspectPresent: true, inTime: true },
  ...{ fastTrack: false, longerThanYear: false },
}

/** Patrols: one ended, one whose problems are to be looked at again, one going on, one planned. */
const patrols = ({ at, ago, on, dayOf, who }: Telling): readonly MatterCourse[] => [
  {
    id: 'patrol-archived',
    workflow: 'patrol',
    steps: [
      step('jiancha', at(21, 8, 40), 'plan', {
        ...{ patrolMode: 'onSite', plannedFor: on(21), inspectors: ['jiancha', 'zhuli'], nightOrHoliday: false },
      }),
      step('jiancha', at(21, 10, 0), 'start', {
        ...{ patrolAt: formatInstant(at(21, 9, 30)), inPerson: true, presentCount: 6, women: 1, minors: 0, ill: 0 },
      }),
      step('zhuli', at(21, 10, 40), 'checkPerson', {
        ...{ sampledPerson: who(41), sampledOffence: '盗窃', sampledUnit: '东篱派出所' },
        ...{
          enteredAt: formatInstant(at(21, 7, 20)),
          met: [...KEPT],
          exceptions: '传唤阶段，未拘留，不适用拘留各项。',
        },
      }),
      step('jiancha', at(21, 11, 30), 'finish', {
        zones: ['entry', 'bodySearch', 'waiting', 'interrogation'],
        found: 'no',
      }),
      step('jiancha', at(21, 11, 40), 'signRecord'),
      step('zhuli', at(21, 14, 0), 'sign', {
        ...{ servedUnit: '东篱派出所', signedOn: on(21), receivedBy: who(42), policeWords: '无意见' },
      }),
      step('jiancha', at(18, 9, 0), 'archive', { archiveNo: '巡查第三十一号' }),
    ],
  },
  {
    id: 'patrol-signed',
    workflow: 'patrol',
    steps: [
      step('shuji', at(6, 20, 0), 'plan', {
        ...{ patrolMode: 'onSite', plannedFor: on(6), inspectors: ['jiancha', 'zhuli'], nightOrHoliday: true },
      }),
      step('jiancha', at(6, 21, 30), 'start', {
        ...{ patrolAt: formatInstant(at(6, 21, 0)), inPerson: true, presentCount: 9, women: 2, minors: 1, ill: 1 },
      }),
      step('jiancha', at(6, 22, 0), 'checkPerson', {
        ...{ sampledPerson: who(43), sampledOffence: '故意伤害', sampledUnit: '松涧派出所' },
        ...{
          enteredAt: formatInstant(at(6, 15, 10)),
          met: KEPT.filter((one) => one !== 'foodRest'),
          unmet: ['foodRest'],
        },
        evidence: '候问登记 18:00—21:40 无饮食记录，监控同时段未见供餐。',
      }),
      step('zhuli', at(6, 22, 20), 'talk', {
        ...{ talkWith: 'suspect', talkPerson: who(43), talkAt: formatInstant(at(6, 22, 5)), individually: true },
        talkWords: '称下午到达后没有提供晚饭，要求喝水后得到满足，没有被打骂。',
      }),
      step('jiancha', at(6, 22, 50), 'finish', {
        ...{ zones: ['entry', 'waiting', 'interrogation', 'medical'], found: 'yes' },
        problems: '候问超过六小时的一名人员没有饮食记录；未成年人候问室与成年人候问室门未关闭。',
      }),
      step('jiancha', at(6, 23, 10), 'handle', {
        onSpot: 'oral',
        handlingWords: '立即安排饮食并补记，未成年人单独候问；三日内书面说明。',
        replyBy: on(3),
      }),
      step('jiancha', at(6, 23, 20), 'signRecord'),
      step('shuji', at(5, 8, 40), 'deliver', {
        ...{ servedUnit: '松涧派出所', serviceManner: 'online', servedOn: on(5), receivedBy: '值班窗口' },
      }),
      step('gongan', at(5, 9, 0), 'signOnline', {
        ...{ signedOn: on(5), receivedBy: who(13) },
        policeWords: '已当场安排饮食，未成年人已转至专门候问室，今后落实登记。',
      }),
    ],
  },
  {
    id: 'patrol-underWay',
    workflow: 'patrol',
    steps: [
      step('shuji', ago(5), 'plan', {
        ...{ patrolMode: 'video', plannedFor: dayOf(ago(5)), inspectors: ['jiancha', 'zhuli'], nightOrHoliday: false },
      }),
      step('jiancha', ago(2), 'start', {
        ...{ patrolAt: formatInstant(ago(2.25)), inPerson: true, presentCount: 7, women: 1, minors: 0, ill: 0 },
      }),
    ],
  },
  {
    id: 'patrol-planned',
    workflow: 'patrol',
    steps: [
      step('zhuli', ago(1), 'plan', {
        ...{ patrolMode: 'onSite', plannedFor: on(-1), inspectors: ['jiancha', 'zhuli'], nightOrHoliday: true },
      }),
    ],
  },
]

/** Petitions: one just in, one being handled, one answered and put away. */
const petitions = ({ at, ago, on, dayOf, who }: Telling): readonly MatterCourse[] => [
  {
    id: 'petition-received',
    workflow: 'petition',
    steps: [
      step('kongshen', ago(4), 'receive', {
        ...{ channel: 'visit', petitionKind: 'custody', receivedOn: dayOf(ago(4)), petitioner: who(51) },
        ...{ unit: '刑侦大队', askedAgency: true },
        facts: '反映其子被带走两日，家属没有收到任何通知，不知道关在哪里。',
      }),
    ],
  },
  {
    id: 'petition-processing',
    workflow: 'petition',
    steps: [
      step('kongshen', at(28, 9, 30), 'receive', {
        ...{ channel: 'letter', petitionKind: 'property', receivedOn: on(28), petitioner: who(52) },
        ...{ unit: '禁毒大队', askedAgency: true },
        facts: '反映案件撤销后扣押的货车至今未退还，停车费用持续增加。',
      }),
      step('kongshen', at(27, 10, 0), 'accept', { acceptedOn: on(27) }),
      step('kongshen', at(26, 9, 0), 'route', { routingNote: '涉案财物，请查明撤案决定和扣押手续。' }),
      step('handler', at(25, 9, 30), 'take'),
      step('handler', at(9, 15, 0), 'replyProgress', {
        ...{ repliedTo: who(52), repliedOn: on(9), replyManner: 'phone' },
        replyText: '已调取撤销案件决定书和扣押清单，正在向办案单位核实车辆存放情况。',
        replyBasis: '《人民检察院刑事诉讼规则》第一百六十三条',
      }),
    ],
  },
  {
    id: 'petition-archived',
    workflow: 'petition',
    steps: [
      step('kongshen', at(49, 14, 0), 'receive', {
        ...{ channel: 'hotline', petitionKind: 'stalled', receivedOn: on(49), petitioner: who(53) },
        ...{ unit: '东篱派出所', askedAgency: true },
        facts: '反映被打伤报案后案件三个月没有进展。',
      }),
      step('kongshen', at(48, 9, 0), 'accept', { acceptedOn: on(48) }),
      step('kongshen', at(47, 9, 0), 'route'),
      step('handler', at(46, 10, 0), 'take'),
      step('handler', at(40, 10, 0), 'recordProgress', { progress: '办案单位已委托伤情鉴定，预计两周内出具意见。' }),
      step('fuzeren', at(29, 15, 0), 'replyResult', {
        ...{ repliedTo: who(53), repliedOn: on(29), replyManner: 'written' },
        replyText: '经督促，公安机关已完成伤情鉴定并对行为人采取强制措施，案件正在依法办理。',
        replyBasis: '《人民检察院刑事诉讼规则》第一百六十三条、第一百六十五条',
      }),
      step('jiancha', at(27, 9, 0), 'archive', { archiveNo: '信访卷第二十六号' }),
    ],
  },
]

/** What case management took in: one under review, one that waits for material, one decided and carried out. */
const acceptances = ({ at, on, who }: Telling): readonly MatterCourse[] => [
  {
    id: 'acceptance-reviewing',
    workflow: 'caseAcceptance',
    steps: [
      step('anguan', at(4, 9, 0), 'receive', {
        ...{
          acceptanceKind: 'arrest',
          receivedOn: on(4),
          unit: '东篱派出所',
          policeDocNo: '东公（刑）提捕字〔2026〕73号',
        },
        ...{
          caseName: `${who(61)}涉嫌盗窃案`,
          offence: '盗窃',
          suspects: who(61),
          suspectCount: 1,
          custody: 'detained',
        },
        ...{ custodyPlace: '演示区看守所', custodyDue: on(-3), volumes: 2, discs: 3, ...COMPLETE },
      }),
      step('anguan', at(4, 10, 0), 'accept', { acceptedOn: on(4) }),
      step('anguan', at(4, 10, 20), 'allocate', { allocation: 'random' }),
    ],
  },
  {
    id: 'acceptance-supplement',
    workflow: 'caseAcceptance',
    steps: [
      step('anguan', at(2, 14, 30), 'receive', {
        ...{
          acceptanceKind: 'prosecution',
          receivedOn: on(2),
          unit: '松涧派出所',
          caseName: `${who(62)}涉嫌交通肇事案`,
        },
        ...{ offence: '交通肇事', suspects: who(62), suspectCount: 1, custody: 'free', volumes: 3, ...COMPLETE },
        materialComplete: false,
      }),
      step('anguan', at(1, 10, 0), 'askSupplement', {
        missingMaterial: '道路交通事故认定书原件、被害人亲属谅解材料',
      }),
      step('anguan', at(1, 10, 30), 'serveSupplement', {
        ...{ servedUnit: '松涧派出所', serviceManner: 'online', servedOn: on(1), receivedBy: '值班窗口' },
      }),
    ],
  },
  {
    id: 'acceptance-executed',
    workflow: 'caseAcceptance',
    steps: [
      step('anguan', at(37, 9, 0), 'receive', {
        ...{
          acceptanceKind: 'arrest',
          receivedOn: on(37),
          unit: '松涧派出所',
          policeDocNo: '松公（刑）提捕字〔2026〕58号',
        },
        ...{ caseName: `${who(63)}涉嫌故意伤害案`, offence: '故意伤害', suspects: who(63), suspectCount: 1 },
        ...{ custody: 'detained', custodyPlace: '演示区看守所', custodyDue: on(30), volumes: 2, ...COMPLETE },
      }),
      step('anguan', at(37, 10, 0), 'accept', { acceptedOn: on(37) }),
      step('anguan', at(37, 11, 0), 'allocate', { allocation: 'random' }),
      step('handler', at(31, 15, 0), 'decide', {
        ...{ decisionKind: 'noArrest', decidedOn: on(31), decisionNo: '演检不批捕〔2026〕19号' },
        decisionReason: '双方已达成和解，犯罪情节较轻，采取取保候审足以防止发生社会危险性。',
        chiefApproval: '检察长已批准',
      }),
      step('handler', at(31, 16, 0), 'serveDecision', {
        ...{ servedUnit: '松涧派出所', servedOn: on(31), receivedBy: who(13) },
      }),
      step('gongan', at(29, 10, 0), 'recordReceipt', {
        receiptOn: on(29),
        execution: '已于收到决定当日释放并变更为取保候审。',
      }),
    ],
  },
]

/** Whether custody must go on: a proposal that was served, and one still under review. */
const custodyReviews = ({ at, on, who }: Telling): readonly MatterCourse[] => [
  {
    id: 'custody-served',
    workflow: 'custodyNecessity',
    steps: [
      step('jiancha', at(11, 9, 0), 'open', {
        ...{ startedBy: 'application', receivedOn: on(11), proceduralStage: 'investigation', unit: '松涧派出所' },
        ...{ caseName: `${who(64)}涉嫌非法经营案`, detainee: who(64), applicant: `${who(64)}的辩护人` },
        applicationGrounds: '主要证据已经固定，本人患病，家属愿意担保。',
      }),
      step('handler', at(8, 10, 0), 'recordReview', {
        reviewWays: '查阅案卷和看守所病历，向侦查人员了解取证进展。',
        heard: '听取犯罪嫌疑人、辩护人和侦查人员意见。',
      }),
      step('handler', at(5, 9, 0), 'propose', {
        custodyGrounds: ['conditions'],
        custodyOpinion: '证据已经固定，无毁灭证据、串供的现实可能，符合取保候审条件（刑诉规则第五百七十九条第四项）。',
      }),
      step('fuzeren', at(4, 9, 0), 'sign'),
      step('handler', at(3, 9, 30), 'serve', {
        ...{ servedUnit: '松涧派出所', serviceManner: 'online', servedOn: on(3), receivedBy: '值班窗口' },
      }),
    ],
  },
  {
    id: 'custody-accepted',
    workflow: 'custodyNecessity',
    steps: [
      step('jiancha', at(3, 11, 0), 'open', {
        ...{ startedBy: 'ownMotion', receivedOn: on(3), proceduralStage: 'investigation', unit: '石桥派出所' },
        ...{ caseName: `${who(65)}涉嫌盗窃案`, detainee: who(65) },
      }),
    ],
  },
]

/** What comes to the desk beside supervision: patrols, petitions, cases taken in, reviews of custody. */
export const deskMatters = (tell: Telling): readonly MatterCourse[] => [
  ...patrols(tell),
  ...petitions(tell),
  ...acceptances(tell),
  ...custodyReviews(tell),
]
