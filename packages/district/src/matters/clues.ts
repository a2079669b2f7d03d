import { type MatterCourse, step, type Telling } from './course'

/** Clues where they are met from day to day: just in, waiting for material, with a handler, overdue, disposed of, ended. */
export const clues = ({ at, ago, on, dayOf, who }: Telling): readonly MatterCourse[] => [
  {
    id: 'clue-fresh',
    workflow: 'clue',
    origin: {},
    steps: [
      step('zhuli', ago(1.5), 'register', {
        ...{ source: 'comparison', clueKind: 'breach', foundOn: dayOf(ago(1.5)) },
      }),
    ],
  },
  {
    id: 'clue-sealed',
    workflow: 'clue',
    steps: [
      {
        ...step('kongshen', at(1, 10, 20), 'register', {
          ...{ source: 'complaint', clueKind: 'breach', foundOn: on(1), informantCode: '举报人甲', unit: '治安大队' },
          ...{ protectedSource: true },
          facts: '反映治安大队扣押其经营用车后未开具清单，多次要求返还未获答复。',
        }),
        sealed: { informant: `${who(1)}，个体运输户，联系电话见来访登记` },
      },
    ],
  },
  {
    id: 'clue-material',
    workflow: 'clue',
    steps: [
      step('shuji', at(3, 9, 10), 'register', {
        ...{ source: 'window', clueKind: 'notFiled', foundOn: on(3), sourceName: `${who(2)}（12309来电）` },
        unit: '经侦大队',
        facts: '反映其被骗货款报案后两个月未收到是否立案的答复。',
      }),
      step('shuji', at(2, 15, 30), 'requestMaterial', {
        ...{ missingMaterial: '报案回执、购销合同和转账凭证复印件', supplyBy: on(-8) },
      }),
    ],
  },
  {
    id: 'clue-assigned',
    workflow: 'clue',
    origin: {},
    steps: [
      step('zhuli', at(2, 11, 5), 'register', {
        ...{ source: 'comparison', clueKind: 'breach', foundOn: on(2) },
      }),
      step('jiancha', at(1, 9, 0), 'assign', { assignmentGround: '按当日轮值分流，请三日内到场调取材料' }),
    ],
  },
  {
    id: 'clue-verifying',
    workflow: 'clue',
    origin: {},
    steps: [
      step('zhuli', at(6, 8, 50), 'register', {
        ...{ source: 'comparison', clueKind: 'breach', foundOn: on(6) },
      }),
      step('jiancha', at(6, 10, 0), 'assign', { assignmentGround: '按当日轮值分流' }),
      step('handler', at(5, 9, 30), 'accept', {
        plan: '一、调取相关登记和法律文书；二、询问带班民警；三、必要时回看监控录像。',
        team: ['shujier'],
      }),
    ],
  },
  {
    id: 'clue-overdue',
    workflow: 'clue',
    steps: [
      step('kongshen', at(40, 14, 10), 'register', {
        ...{ source: 'complaint', clueKind: 'breach', foundOn: on(40), sourceName: who(3), unit: '刑侦大队' },
        facts: '辩护律师反映会见申请被以“案件敏感”为由推迟，超过四十八小时未安排。',
      }),
      step('jiancha', at(39, 9, 0), 'assign', { assignmentGround: '按当日轮值分流' }),
      step('handler', at(38, 10, 40), 'accept', {
        plan: '调取看守所会见登记，听取律师和办案民警意见。',
        team: ['shuji'],
      }),
    ],
  },
  {
    id: 'clue-reviewing',
    workflow: 'clue',
    steps: [
      step('zhuli', at(17, 16, 0), 'register', {
        ...{ source: 'patrol', clueKind: 'breach', foundOn: on(17), unit: '石桥派出所' },
        facts: '巡查发现两名证人在同一间询问室同时接受询问。',
      }),
      step('jiancha', at(16, 9, 0), 'assign', { assignmentGround: '按当日轮值分流' }),
      step('handler', at(15, 9, 20), 'accept', { plan: '调取询问笔录及监控录像，询问办案民警。' }),
      step('handler', at(1, 15, 10), 'conclude', {
        methods: ['registers', 'recordings', 'officers'],
        findings: '监控录像显示两名证人同室接受询问约二十五分钟，询问笔录未分别制作。',
        result: 'investigation',
        opinion: '属实，违反询问证人应当个别进行的规定，建议启动侦查活动监督。',
      }),
    ],
  },
  {
    id: 'clue-disposed',
    workflow: 'clue',
    steps: [
      step('shuji', at(26, 9, 30), 'register', {
        ...{
          source: 'department',
          clueKind: 'breach',
          foundOn: on(26),
          sourceName: '本院案件管理部门',
          unit: '松涧派出所',
        },
        facts: '审查起诉卷宗中讯问笔录的起止时间与办案区出入登记相差四十分钟。',
      }),
      step('jiancha', at(26, 11, 0), 'assign', { assignmentGround: '按当日轮值分流' }),
      step('handler', at(25, 9, 0), 'accept', {
        plan: '调取办案区出入登记、讯问录音录像，与笔录逐项核对。',
        team: ['zhuli'],
      }),
      step('handler', at(15, 16, 30), 'conclude', {
        methods: ['registers', 'recordings'],
        findings: '讯问录音录像比笔录载明的时间短三十八分钟，其间的讯问没有录音录像。',
        result: 'investigation',
        opinion: '属实，建议启动侦查活动监督并回复移送部门。',
      }),
      step('fuzeren', at(12, 10, 0), 'approve', { approvalNote: '同意，另行启动侦查活动监督。' }),
    ],
  },
  {
    id: 'clue-archived',
    workflow: 'clue',
    steps: [
      step('kongshen', at(58, 9, 40), 'register', {
        ...{ source: 'complaint', clueKind: 'breach', foundOn: on(58), sourceName: who(4), unit: '竹溪派出所' },
        facts: '反映家属在拘留三日后才收到通知书。',
      }),
      step('jiancha', at(57, 9, 0), 'assign', { assignmentGround: '按当日轮值分流' }),
      step('handler', at(56, 9, 0), 'accept', {
        plan: '调取拘留通知书送达回执，询问家属和办案民警。',
        team: ['shuji'],
      }),
      step('handler', at(48, 15, 0), 'conclude', {
        methods: ['registers', 'witnesses'],
        findings: '拘留通知书于拘留次日电话通知并邮寄，邮寄途中延误，通话记录可以证实。',
        result: 'unfounded',
        opinion: '办案机关已在二十四小时以内通知家属，反映的情况不属实。',
      }),
      step('fuzeren', at(47, 10, 30), 'approve'),
      step('shuji', at(45, 11, 0), 'reply', {
        ...{ repliedTo: who(4), repliedOn: on(45), replyManner: 'written' },
        replyText: '经核查，办案机关已在拘留后二十四小时以内电话通知家属，书面通知因邮寄延误，未发现违法情形。',
        replyBasis: '《人民检察院刑事诉讼规则》第一百六十三条',
      }),
      step('shuji', at(43, 16, 0), 'archive', { archiveNo: '线索卷第十二号' }),
    ],
  },
  {
    id: 'clue-refused',
    workflow: 'clue',
    steps: [
      step('kongshen', at(33, 10, 0), 'register', {
        ...{ source: 'complaint', clueKind: 'other', foundOn: on(33), sourceName: who(5) },
        facts: '反映邻里土地边界争议，要求追究对方责任。',
      }),
      {
        ...step('jiancha', at(32, 14, 0), 'refuse', {
          informedSource: '电话告知可以向乡镇人民政府申请调处或者提起民事诉讼。',
        }),
        reason: { code: 'notOurs', words: '属于民事纠纷，不属于检察机关受理范围' },
      },
      step('jiancha', at(31, 9, 0), 'archive', { archiveNo: '线索卷第十三号' }),
    ],
  },
]
