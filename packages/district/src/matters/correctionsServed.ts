import { type MatterCourse, RELATED, step, type Telling } from './course'

/** What was served: answered, waiting for the unit, overdue, objected to. */
export const correctionsServed = ({ at, on, who }: Telling): readonly MatterCourse[] => [
  {
    id: 'investigation-oral',
    workflow: 'investigationSupervision',
    steps: [
      step('jiancha', at(4, 15, 0), 'open', {
        ...{ source: 'patrol', foundOn: on(4), stage: 'questioning', caseName: `${who(24)}涉嫌寻衅滋事案` },
        ...{ unit: '松涧派出所', suspects: who(24), violationType: ['rights'], ...RELATED },
        facts: '巡查谈话中被讯问人称第一次讯问时没有收到权利义务告知书。',
      }),
      step('lunzhi', at(2, 10, 0), 'verify', {
        ...{ methods: ['suspects', 'recordings'], team: ['zhuli'] },
        findings: '录像显示讯问开始时未出示告知书，二十分钟后补签。',
      }),
      step('lunzhi', at(1, 9, 40), 'correctOrally', {
        servedUnit: '松涧派出所',
        correctedOfficer: who(25),
        legalBasis: '《中华人民共和国刑事诉讼法》第一百二十条',
        correctionOpinion: '今后讯问开始前应当出示权利义务告知书，本次讯问的补签情况写明附卷。',
      }),
    ],
  },
  {
    id: 'investigation-waiting',
    workflow: 'investigationSupervision',
    steps: [
      step('jiancha', at(12, 9, 0), 'open', {
        ...{ source: 'patrol', foundOn: on(12), stage: 'detention', caseName: `${who(26)}涉嫌诈骗案` },
        ...{ unit: '松涧派出所', suspects: who(26), violationType: ['measures'] },
        facts: '拘留后二十九小时才送看守所羁押，押解登记无延误原因。',
      }),
      step('handler', at(10, 9, 30), 'verify', {
        ...{ methods: ['registers', 'officers'], team: ['shuji'] },
        findings: '拘留证执行时间与看守所收押时间相差二十九小时十二分，办案民警称等待体检结果。',
      }),
      step('handler', at(8, 14, 0), 'draftNotice', {
        findings: '拘留后二十九小时才将被拘留人送看守所羁押。',
        legalBasis: '《中华人民共和国刑事诉讼法》第八十五条',
        correctionOpinion: '查明延误原因，今后拘留后应当立即送看守所羁押，至迟不得超过二十四小时。',
        replyBy: on(-4),
      }),
      step('fuzeren', at(7, 10, 0), 'signNotice'),
      step('shuji', at(6, 9, 30), 'serveNotice', {
        ...{ servedUnit: '松涧派出所', serviceManner: 'online', servedOn: on(6), receivedBy: '值班窗口' },
      }),
      step('gongan', at(6, 15, 10), 'acknowledge', { acknowledgedBy: who(13) }),
    ],
  },
  {
    id: 'investigation-overdue',
    workflow: 'investigationSupervision',
    steps: [
      step('jiancha', at(30, 9, 0), 'open', {
        ...{ source: 'caseHandling', foundOn: on(30), stage: 'property', caseName: `${who(27)}涉嫌开设赌场案` },
        ...{ unit: '治安大队', suspects: who(27), violationType: ['seizure'] },
        facts: '扣押的两部手机经查与案件无关，解除扣押申请提出后未予答复。',
      }),
      step('handler', at(28, 10, 0), 'verify', {
        ...{ methods: ['registers', 'officers'], team: ['shujier'] },
        findings: '扣押清单、检查笔录和民警陈述证实两部手机与案件无关，仍存放涉案财物室。',
      }),
      step('handler', at(25, 9, 0), 'draftNotice', {
        findings: '对与案件无关的两部手机不予返还，也未答复当事人申请。',
        legalBasis: '《中华人民共和国刑事诉讼法》第一百四十五条',
        correctionOpinion: '三日以内解除扣押并予以退还。',
        replyBy: on(9),
      }),
      step('fuzeren', at(24, 9, 0), 'signNotice'),
      step('shujier', at(24, 15, 0), 'serveNotice', {
        ...{ servedUnit: '治安大队', serviceManner: 'direct', servedOn: on(24), receivedBy: who(28) },
      }),
    ],
  },
  {
    id: 'investigation-answered',
    workflow: 'investigationSupervision',
    steps: [
      step('jiancha', at(20, 9, 0), 'open', {
        ...{ source: 'patrol', foundOn: on(20), stage: 'questioning', caseName: `${who(29)}涉嫌盗窃案` },
        ...{ unit: '松涧派出所', suspects: who(29), violationType: ['recording'], ...RELATED },
        facts: '回看录像发现讯问全程只有一名民警在场，另一名民警多次离开。',
      }),
      step('lunzhi', at(18, 9, 30), 'verify', {
        ...{ methods: ['recordings', 'officers'], team: ['zhuli'] },
        findings: '一小时五十分的讯问中，另一名民警离开三次共四十一分钟。',
      }),
      step('lunzhi', at(16, 10, 0), 'draftNotice', {
        findings: '讯问时侦查人员不足二人，累计四十一分钟。',
        legalBasis: '《中华人民共和国刑事诉讼法》第一百一十八条',
        correctionOpinion: '重新讯问，并在卷中说明原讯问的情况。',
        replyBy: on(1),
      }),
      step('fuzeren', at(15, 11, 0), 'signNotice'),
      step('zhuli', at(14, 9, 0), 'serveNotice', {
        ...{ servedUnit: '松涧派出所', serviceManner: 'online', servedOn: on(14), receivedBy: '值班窗口' },
      }),
      step('gongan', at(14, 11, 30), 'acknowledge', { acknowledgedBy: who(13) }),
      {
        ...step('gongan', at(2, 15, 40), 'answer', {
          ...{ answeredOn: on(2), adopted: true },
          policeWords: '经查情况属实。已于昨日由两名民警重新讯问，对原办案民警谈话提醒，并在卷中附说明。',
        }),
        file: {
          field: 'attachments',
          name: '整改情况说明.txt',
          words: '整改情况说明\n一、已由两名民警重新讯问，全程录音录像。\n二、已对原办案民警谈话提醒。\n松涧派出所',
        },
      },
    ],
  },
  {
    id: 'investigation-recheck',
    workflow: 'investigationSupervision',
    steps: [
      step('jiancha', at(27, 9, 0), 'open', {
        ...{ source: 'complaint', foundOn: on(27), stage: 'measures', caseName: `${who(30)}涉嫌危险驾驶案` },
        ...{ unit: '石桥派出所', suspects: who(30), violationType: ['bailMoney'] },
        facts: '取保候审期满十五日，保证金未退还，申请人两次书面申请未获答复。',
      }),
      step('handler', at(25, 10, 0), 'verify', {
        ...{ methods: ['registers', 'complainants'], team: ['shuji'] },
        findings: '取保候审期间未违反规定，解除决定书已送达，保证金仍在专户。',
      }),
      step('handler', at(22, 9, 0), 'draftCorrection', {
        method: 'correction',
        findings: '取保候审解除后未及时退还保证金一万元。',
        legalBasis: '《中华人民共和国刑事诉讼法》第七十三条',
        correctionOpinion: '凭解除决定书立即通知领取保证金。',
        replyBy: on(4),
      }),
      step('fuzeren', at(21, 9, 0), 'agreeCorrection', { headOpinion: '同意。' }),
      step('lingdao', at(20, 9, 0), 'decideCorrection'),
      step('shuji', at(19, 10, 0), 'serveCorrection', {
        ...{ servedUnit: '石桥派出所', serviceManner: 'direct', servedOn: on(19), receivedBy: who(18) },
      }),
      step('shuji', at(5, 15, 0), 'object', {
        objectedOn: on(5),
        objection: '当事人在取保候审期间离开本市一次，是否没收保证金正在审核，故未退还。请求复查。',
      }),
    ],
  },
]

/** What ended: corrected and answered, or found unfounded. */
export const correctionsEnded = ({ at, on, who }: Telling): readonly MatterCourse[] => [
  {
    id: 'investigation-archived',
    workflow: 'investigationSupervision',
    steps: [
      step('jiancha', at(62, 9, 0), 'open', {
        ...{
          source: 'caseHandling',
          foundOn: on(62),
          stage: 'measures',
          caseName: `${who(31)}涉嫌掩饰、隐瞒犯罪所得案`,
        },
        ...{ unit: '松涧派出所', suspects: who(31), violationType: ['measures'], ...RELATED },
        facts: '延长拘留至三十日，而不属于流窜、多次、结伙作案。',
      }),
      step('lunzhi', at(60, 9, 0), 'verify', {
        ...{ methods: ['registers', 'officers'], team: ['zhuli'] },
        findings: '仅查明一次收购行为，无流窜、多次、结伙作案的证据，延长拘留缺乏依据。',
      }),
      step('lunzhi', at(57, 9, 0), 'draftCorrection', {
        method: 'correction',
        findings: '对不符合条件的犯罪嫌疑人延长拘留至三十日。',
        legalBasis: '《中华人民共和国刑事诉讼法》第九十一条',
        correctionOpinion: '立即变更强制措施，并对延长拘留审批环节进行自查。',
        replyBy: on(40),
      }),
      step('fuzeren', at(56, 10, 0), 'agreeCorrection', { headOpinion: '同意。' }),
      step('lingdao', at(55, 9, 0), 'decideCorrection', { approvalNote: '同意制发。' }),
      step('zhuli', at(54, 9, 0), 'serveCorrection', {
        ...{ servedUnit: '松涧派出所', serviceManner: 'online', servedOn: on(54), receivedBy: '值班窗口' },
      }),
      step('gongan', at(54, 14, 0), 'acknowledge', { acknowledgedBy: who(13) }),
      {
        ...step('gongan', at(44, 16, 0), 'answer', {
          ...{ answeredOn: on(44), adopted: true },
          policeWords: '已于收到通知书当日变更为取保候审。法制部门对同期延长拘留案件全部复核，另纠正一件。',
        }),
        file: {
          field: 'attachments',
          name: '取保候审决定书（摘录）.txt',
          words: '取保候审决定书（摘录）\n对犯罪嫌疑人决定取保候审，期限十二个月。\n松涧派出所',
        },
      },
      step('lunzhi', at(41, 10, 0), 'checkRectification', {
        rectified: 'yes',
        checkResult: '核对取保候审决定书、释放证明和同期延长拘留台账，整改属实。',
      }),
      step('jiancha', at(38, 16, 0), 'archive', { archiveNo: '侦监卷第七号' }),
    ],
  },
  {
    id: 'investigation-dismissed',
    workflow: 'investigationSupervision',
    steps: [
      step('jiancha', at(24, 9, 0), 'open', {
        ...{ source: 'comparison', foundOn: on(24), stage: 'questioning', caseName: `${who(32)}涉嫌诈骗案` },
        ...{ unit: '经侦大队', suspects: who(32), violationType: ['recording'] },
        facts: '系统比对显示一次讯问没有对应的录音录像。',
      }),
      step('handler', at(22, 10, 0), 'verify', {
        ...{ methods: ['recordings', 'officers'], team: ['shuji'] },
        findings: '录音录像完整存放于备用服务器，因编号录入错误未能比对。',
      }),
      {
        ...step('fuzeren', at(20, 9, 0), 'dismiss', { dismissalNote: '录音录像完整，编号已经更正。' }),
        reason: { code: 'unfounded', words: '' },
      },
    ],
  },
]
