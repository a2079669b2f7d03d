import { local, read } from '../source'
import { item, listOf } from './commonEvidence'

/** 故意伤害: from light injury on (CL 234). */
export const intentionalInjuryEvidence = listOf({
  id: 'intentionalInjuryEvidence',
  version: 1,
  title: { zh: '故意伤害证据清单', en: 'Intentional injury' },
  source: read('XFL', '234'),
  own: {
    report: item('报警、出警录像', 'Call, recording of the response'),
    sceneInspection: item('现场勘验', 'Scene'),
    injuryRecords: item('伤情照片、病历', 'Photographs of injuries, medical records'),
    injuryOpinion: item('人体损伤程度鉴定（轻伤以上）', 'Degree of injury'),
    weapon: item('致伤工具', 'What caused it'),
    cameras: item('监控', 'Cameras'),
    witnesses: item('双方证人', 'Witnesses of both sides'),
    causeAndFault: item('起因、被害人过错', 'Cause, fault of the victim'),
    selfDefence: item('正当防卫审查', 'Self-defence'),
    roles: item('共犯分工', 'Parts in a joint crime'),
    settlement: item('赔偿、谅解、和解', 'Compensation, forgiveness, settlement'),
    statement: item('供述和辩解', 'Statement of the suspect'),
  },
  crossChecks: {
    recordsBeforeOpinion: {
      kind: 'order',
      first: 'injuryRecords',
      then: 'injuryOpinion',
      title: { zh: '损伤程度鉴定早于病历', en: 'The degree was found before the medical records' },
      cure: { zh: '核对鉴定所依据的病历。', en: 'Check which records the opinion rests on.' },
      source: local,
    },
  },
})
