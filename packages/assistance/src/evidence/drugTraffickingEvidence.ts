import { local, read, unreadArticles } from '../source'
import { item, listOf } from './commonEvidence'

/** 贩卖毒品: amounts of opium, heroin and methamphetamine set the range (CL 347). */
export const drugTraffickingEvidence = listOf({
  id: 'drugTraffickingEvidence',
  version: 1,
  title: { zh: '贩卖毒品证据清单', en: 'Drug trafficking' },
  source: unreadArticles('XFL', '347'),
  own: {
    lead: item('线索来源、特情说明', 'Where the lead came from, informers'),
    discovery: item('查获经过、搜查证、搜查笔录', 'Discovery, search warrant and record', read('CPL', '138', '140')),
    drugSeizure: item('毒品扣押清单、封装', 'Seized drugs, sealed'),
    weighing: item('称量笔录（犯罪嫌疑人、见证人在场）', 'Weighing, suspect and witness present'),
    sampling: item('取样笔录', 'Sampling'),
    drugOpinion: item('毒品成分、含量鉴定', 'Component and content'),
    traces: item('指纹、DNA', 'Fingerprints, DNA'),
    urineTest: item('尿检', 'Urine test'),
    payments: item('毒资往来', 'Money'),
    communications: item('通讯、聊天、轨迹', 'Calls, chats, movements'),
    upAndDown: item('上下家证言、辨认', 'Sellers and buyers, identification'),
    cameras: item('监控', 'Cameras'),
    knowledge: item('主观明知', 'Knowledge'),
    roles: item('共犯分工', 'Parts in a joint crime'),
    entrapment: item('特情引诱审查', 'Whether it was induced'),
    drugRecording: item(
      '讯问全程录音录像（严重毒品犯罪必须）',
      'Recording: required in serious drug crimes',
      read('MPS', '208'),
    ),
  },
  crossChecks: {
    seizedThenWeighed: {
      kind: 'order',
      first: 'drugSeizure',
      then: 'weighing',
      title: { zh: '称量早于扣押', en: 'Weighed before it was seized' },
      cure: { zh: '核对扣押清单与称量笔录。', en: 'Compare list and record.' },
      source: local,
    },
    weighedThenSampled: {
      kind: 'order',
      first: 'weighing',
      then: 'sampling',
      title: { zh: '取样早于称量', en: 'Sampled before it was weighed' },
      cure: { zh: '核对称量、取样笔录。', en: 'Compare both records.' },
      source: local,
    },
    weighedByTwo: {
      kind: 'people',
      item: 'weighing',
      least: 3,
      title: { zh: '称量应有侦查人员二人、犯罪嫌疑人到场', en: 'Two investigators and the suspect at the weighing' },
      cure: { zh: '核对签名；缺少的作出说明。', en: 'Check the signatures; have it explained.' },
      source: local,
    },
  },
})
