import { yesNo } from '../known'
import { unreadArticles } from '../source'
import { item, listOf } from './commonEvidence'

const opinion = unreadArticles('DUI23', '7', '8', '9')
const mendable = {
  zh: '采集、送检、时间、录像有瑕疵的，补正或者作出合理解释；不能的应当排除。',
  en: 'A flaw may be corrected or explained; otherwise the sample is excluded.',
}
const accident = { field: 'accident', is: [true] } as const

/** 醉酒危险驾驶: what the opinion of 2023 wants in the file; its text was not read whole. */
export const drunkDrivingEvidence = listOf({
  id: 'drunkDrivingEvidence',
  version: 1,
  title: { zh: '危险驾驶（醉驾）证据清单', en: 'Drunk driving' },
  source: opinion,
  asks: {
    accident: yesNo('发生交通事故', 'There was an accident'),
    disputed: yesNo('否认饮酒或者驾驶', 'Drinking or driving is disputed'),
    roadDisputed: yesNo('道路性质有争议（小区、停车场）', 'Whether it was a road is disputed'),
    surrendered: yesNo('主动投案', 'Surrendered'),
  },
  own: {
    driverRecords: item('人口信息、驾驶证和驾驶人查询记录', 'Identity, licence, driver’s record', opinion),
    formerPenalties: item('前科、酒驾处罚记录', 'Former convictions and penalties', opinion),
    breathTest: item('呼气酒精含量检测结果单', 'Breath test', opinion),
    breathTester: item('呼气检测仪检定证书', 'Certificate of the breath tester', opinion),
    bloodSample: {
      ...item('血样提取笔录（签名、标识、封装）', 'Taking of the blood sample: signed, marked, sealed', opinion),
      cure: mendable,
    },
    sampleRecording: {
      ...item('提取、封装血样全程录音录像', 'Recording of taking and sealing', opinion),
      cure: mendable,
    },
    entrustment: {
      ...item('鉴定委托书、检材接收登记', 'Request to the laboratory, receipt of the sample', opinion),
      cure: mendable,
    },
    alcoholOpinion: item('血液酒精含量鉴定意见', 'Expert opinion on the alcohol', opinion),
    alcoholNotice: item('鉴定意见通知书', 'Notice of the opinion', opinion),
    vehicle: item('行驶证、车辆查询记录、车辆照片', 'Vehicle papers, record, photographs', opinion),
    scenePhotos: item('现场检查、呼气、提取封装照片', 'Photographs of check, breath test and sampling', opinion),
    statement: item('供述和辩解', 'Statement of the suspect', opinion),
    drivingProof: {
      ...item('证人、饭店、道路监控等饮酒和驾驶证据', 'Witnesses, restaurant, cameras', opinion),
      when: { field: 'disputed', is: [true] },
    },
    roadProof: {
      ...item('道路性质证明', 'Proof that it was a road', opinion),
      when: { field: 'roadDisputed', is: [true] },
    },
    accidentFinding: {
      ...item('事故认定书、监控、伤情、被害人陈述', 'Finding of the accident, cameras, injuries, victim', opinion),
      when: accident,
    },
    surrenderAccount: {
      ...item('投案经过', 'Account of the surrender', opinion),
      when: { field: 'surrendered', is: [true] },
    },
  },
  crossChecks: {
    breathBeforeBlood: {
      kind: 'order',
      first: 'breathTest',
      then: 'bloodSample',
      title: { zh: '血样提取早于呼气检测', en: 'Blood was taken before the breath test' },
      cure: { zh: '核对检测单和提取笔录的时间，作出合理解释。', en: 'Compare both times; have it explained.' },
      source: opinion,
    },
    samplePlace: {
      kind: 'samePlace',
      items: ['bloodSample', 'sampleRecording'],
      title: { zh: '提取血样的地点与录像不一致', en: 'Place of sampling and of its recording differ' },
      cure: { zh: '核对提取笔录与录像。', en: 'Compare record and recording.' },
      source: opinion,
    },
    sentInTime: {
      kind: 'within',
      first: 'bloodSample',
      then: 'entrustment',
      term: { count: 'DW', of: { workingDays: 5 } },
      title: {
        zh: '血样应当立即送检，至迟五个工作日',
        en: 'The sample is sent at once, at latest in five working days',
      },
      cure: mendable,
      source: opinion,
    },
    opinionInTime: {
      kind: 'within',
      first: 'entrustment',
      then: 'alcoholOpinion',
      term: { count: 'DW', of: { workingDays: 3 } },
      title: { zh: '鉴定意见应当在三个工作日内出具', en: 'The opinion is due in three working days' },
      cure: mendable,
      source: opinion,
    },
    noticeInTime: {
      kind: 'within',
      first: 'alcoholOpinion',
      then: 'alcoholNotice',
      term: { count: 'DW', of: { workingDays: 5 } },
      title: { zh: '鉴定意见应当在五个工作日内告知', en: 'The opinion is made known in five working days' },
      cure: { zh: '补充告知，听取意见。', en: 'Make it known and hear the suspect.' },
      source: opinion,
    },
  },
})
