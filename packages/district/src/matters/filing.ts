import { type MatterCourse, step, type Telling } from './course'

const NOT_FILED_LAW = '《中华人民共和国刑事诉讼法》第一百一十三条'

/** Filing supervision in its three lines: one tracked after the police filed, one whose reasons are overdue, one just served, one ended. */
export const filings = ({ at, on, who }: Telling): readonly MatterCourse[] => [
  {
    id: 'filing-tracked',
    workflow: 'filingSupervision',
    steps: [
      step('jiancha', at(34, 9, 0), 'open', {
        ...{ filingKind: 'notFiled', source: 'complaint', acceptedOn: on(34), unit: '松涧派出所' },
        ...{ caseName: `${who(11)}被合同诈骗案`, offence: '合同诈骗', complainant: who(11), suspects: who(12) },
        facts: '对方收取货款三十二万元后失联，所留仓库地址为虚构，涉嫌合同诈骗。',
        policeAcceptance: '松公（刑）受案字〔2026〕214号',
      }),
      step('handler', at(33, 10, 0), 'askReasons', {
        facts: '对方以虚构的仓库和库存骗取货款三十二万元，收款当日转出，已超过立案标准。',
      }),
      step('fuzeren', at(32, 9, 30), 'signRequest'),
      step('handler', at(32, 15, 0), 'serveRequest', {
        ...{ servedUnit: '松涧派出所', serviceManner: 'online', servedOn: on(32), receivedBy: who(13) },
      }),
      step('gongan', at(31, 9, 10), 'acknowledge', { acknowledgedBy: who(13) }),
      {
        ...step('gongan', at(26, 16, 0), 'giveReasons', {
          reasonsOn: on(26),
          policeReasons: '认为双方存在真实购销往来，系经济纠纷，故未立案。',
        }),
        file: {
          field: 'attachments',
          name: '不立案理由说明书.txt',
          words: '关于不立案理由的说明\n经审查，双方签有购销合同，存在部分履行，认为属于经济纠纷。\n松涧派出所',
        },
      },
      step('handler', at(24, 10, 0), 'draftNotice', {
        facts: '所谓部分履行的货物系他人存放，对方无履行能力，收款后即转移资金并失联。',
        noticeBasis: `不立案理由不能成立，依照${NOT_FILED_LAW}应当立案侦查。`,
      }),
      step('fuzeren', at(23, 9, 0), 'agreeNotice', { headOpinion: '同意通知立案。' }),
      step('lingdao', at(22, 10, 0), 'decideNotice', { approvalNote: '同意。' }),
      step('handler', at(22, 15, 0), 'serveNotice', {
        ...{ servedUnit: '松涧派出所', serviceManner: 'online', servedOn: on(22), receivedBy: who(13) },
      }),
      step('gongan', at(21, 8, 50), 'acknowledge', { acknowledgedBy: who(13) }),
      step('gongan', at(12, 11, 0), 'execute', { policeActOn: on(12), policeActNo: '松公（刑）立字〔2026〕97号' }),
    ],
  },
  {
    id: 'filing-overdue',
    workflow: 'filingSupervision',
    steps: [
      step('jiancha', at(19, 9, 30), 'open', {
        ...{ filingKind: 'wronglyFiled', source: 'complaint', acceptedOn: on(19), unit: '竹溪派出所' },
        ...{ caseName: `${who(14)}涉嫌职务侵占案`, offence: '职务侵占', complainant: `${who(14)}的辩护人` },
        ...{ suspects: who(14), policeAcceptance: '竹公（刑）立字〔2026〕61号' },
        facts: '申诉人称系股东之间的分红争议，公司账目清楚，不应当作为刑事案件立案。',
      }),
      step('handler', at(17, 10, 20), 'askReasons', {
        facts: '争议款项经股东会决议列支，现有材料不能证明非法占有目的。',
        evidenceOfMisuse: '报案人与合伙人同时提起民事诉讼，请求事项相同。',
      }),
      step('fuzeren', at(16, 9, 0), 'signRequest'),
      step('handler', at(15, 10, 0), 'serveRequest', {
        ...{ servedUnit: '竹溪派出所', serviceManner: 'direct', servedOn: on(15), receivedBy: who(15) },
      }),
    ],
  },
  {
    id: 'filing-served',
    workflow: 'filingSupervision',
    steps: [
      step('jiancha', at(5, 14, 0), 'open', {
        ...{ filingKind: 'undecided', source: 'window', acceptedOn: on(5), unit: '松涧派出所' },
        ...{ caseName: `${who(16)}被盗窃案`, offence: '盗窃', complainant: who(16) },
        facts: '报案人反映家中被盗现金和首饰约四万元，报案后三十余日未收到是否立案的决定。',
        policeAcceptance: '松公（刑）受案字〔2026〕251号',
      }),
      step('handler', at(4, 9, 30), 'askReasons', {
        facts: '受案登记时间为三十五日前，期间未延长审查期限，也未作出是否立案的决定。',
      }),
      step('fuzeren', at(3, 9, 0), 'signRequest'),
      step('handler', at(2, 9, 30), 'serveRequest', {
        ...{ servedUnit: '松涧派出所', serviceManner: 'online', servedOn: on(2), receivedBy: '值班窗口' },
      }),
    ],
  },
  {
    id: 'filing-archived',
    workflow: 'filingSupervision',
    steps: [
      step('jiancha', at(60, 9, 0), 'open', {
        ...{ filingKind: 'notFiled', source: 'complaint', acceptedOn: on(60), unit: '石桥派出所' },
        ...{ caseName: `${who(17)}被故意毁坏财物案`, offence: '故意毁坏财物', complainant: who(17) },
        facts: '反映车辆被人划伤，报案后公安机关未立案。',
        policeAcceptance: '石公（治）受案字〔2026〕130号',
      }),
      step('handler', at(59, 10, 0), 'askReasons', { facts: '车辆多处划伤，报案人自估损失八千元，未作价格认定。' }),
      step('fuzeren', at(58, 9, 20), 'signRequest'),
      step('handler', at(58, 15, 0), 'serveRequest', {
        ...{ servedUnit: '石桥派出所', serviceManner: 'direct', servedOn: on(58), receivedBy: who(18) },
      }),
      step('handler', at(53, 10, 0), 'giveReasons', {
        reasonsOn: on(53),
        policeReasons: '经价格认定损失为二千一百元，未达到刑事立案标准，已作为治安案件办理。',
      }),
      step('handler', at(51, 9, 30), 'upholdReasons', { reviewOpinion: '价格认定程序合法，不立案理由成立。' }),
      step('fuzeren', at(50, 10, 0), 'signOpinion'),
      step('handler', at(50, 15, 0), 'serveOpinion', {
        ...{ servedUnit: '石桥派出所', serviceManner: 'direct', servedOn: on(50), receivedBy: who(18) },
      }),
      step('handler', at(48, 14, 0), 'reply', {
        ...{ repliedTo: who(17), repliedOn: on(48), replyManner: 'written' },
        replyText: '经审查，涉案财物损失未达到刑事立案标准，公安机关不立案的理由成立，已作为治安案件办理。',
        replyBasis: '《人民检察院刑事诉讼规则》第五百六十一条',
      }),
      step('handler', at(46, 16, 0), 'archive', { archiveNo: '立监卷第四号' }),
    ],
  },
]
