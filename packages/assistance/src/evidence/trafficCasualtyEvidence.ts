import { yesNo } from '../known'
import { local, unreadArticles } from '../source'
import { item, listOf } from './commonEvidence'

const flight = { field: 'flight', is: [true] } as const

/** 交通肇事: death or serious injury with liability, or loss that cannot be paid; the thresholds are those of the interpretation of 2000. */
export const trafficCasualtyEvidence = listOf({
  id: 'trafficCasualtyEvidence',
  version: 1,
  title: { zh: '交通肇事证据清单', en: 'Traffic casualty' },
  source: unreadArticles('XFL', '133'),
  asks: { flight: yesNo('有逃逸情节', 'Flight'), lossUnpaid: yesNo('以财产损失入罪', 'Charged for loss of property') },
  own: {
    emergencyCall: item('接处警记录', 'Call and response'),
    sceneInspection: item('现场勘查笔录、图、照片', 'Inspection of the scene: record, sketch, photographs'),
    accidentFinding: item('道路交通事故认定书（责任程度）', 'Finding of the accident and liability'),
    injuryOrDeath: item('死亡证明、尸检或者伤情鉴定', 'Death, autopsy or injuries'),
    vehicleCheck: item('车辆技术、车速鉴定', 'Vehicle and speed'),
    licenceAndInsurance: item('驾驶资格、保险', 'Licence and insurance'),
    alcoholOrDrugs: item('酒精、毒品检测', 'Alcohol and drugs'),
    cameras: item('监控、行车记录仪', 'Cameras'),
    witnesses: item('证人证言', 'Witnesses'),
    flightFacts: { ...item('逃逸的时间、原因、是否施救', 'Flight: time, reason, help given'), when: flight },
    lossValue: {
      ...item('损失价值、无能力赔偿数额', 'Value of the loss, what cannot be paid'),
      when: { field: 'lossUnpaid', is: [true] },
    },
    compensation: item('赔偿、谅解、保险赔付', 'Compensation, forgiveness, insurance'),
    statement: item('供述和辩解', 'Statement of the suspect'),
  },
  crossChecks: {
    callBeforeInspection: {
      kind: 'order',
      first: 'emergencyCall',
      then: 'sceneInspection',
      title: { zh: '勘查早于接警', en: 'Inspected before the call' },
      cure: { zh: '核对接处警记录与勘查笔录。', en: 'Compare both records.' },
      source: local,
    },
    findingAfterInspection: {
      kind: 'order',
      first: 'sceneInspection',
      then: 'accidentFinding',
      title: { zh: '事故认定早于现场勘查', en: 'Found before the scene was inspected' },
      cure: { zh: '核对认定书日期。', en: 'Check the date of the finding.' },
      source: local,
    },
  },
})
