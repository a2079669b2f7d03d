import type { Model } from '../../language'

export const ctrAvFullStart: Model = {
  id: 'CTR-AV-FULL/start',
  version: 1,
  title: { zh: '讯问开始后才开始录音录像', en: 'Recording begun only after the interrogation had' },
  meaning: {
    zh: '全程录制从讯问开始时算起。第一段录像明显晚于讯问开始的，属于先谈后录。',
    en: 'The whole interrogation includes its beginning. Where the first recording starts clearly after the interrogation, people talked first and recorded later.',
  },
  cause: { zh: '多因“先谈后录”，或者开机准备迟延。', en: 'People talked first, or the equipment took time.' },
  cure: {
    zh: '核对笔录开始时间与录像首帧；要求说明录像前的谈话内容。',
    en: "Compare the record's beginning with the first frame, and ask what was said before.",
  },
  stage: 'centre',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '123', paragraph: '2' },
    { law: 'MPS', article: '208', paragraph: '3' },
    { law: 'AV', article: '3' },
  ],
  quote: { law: 'MPS', text: '应当对每一次讯问全程不间断进行，保持完整性' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'interrogation',
  params: { local_edge_tolerance: { minutes: 2 } },
  check: {
    presence: {
      at: { event: 'interrogationBegan', where: { '==': [{ var: 'event.interrogation.kind' }, 'interrogation'] } },
      of: { event: 'recordingBegan', pick: 'first' },
      window: 'after',
      tolerance: { var: 'param.local_edge_tolerance' },
    },
  },
  unless: { event: 'faultReported' },
}
