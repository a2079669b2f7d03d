import type { Model } from '../../language'

export const ctrAvFull: Model = {
  id: 'CTR-AV-FULL',
  version: 1,
  title: { zh: '录音录像未全程、不完整', en: 'Recording does not cover the whole interrogation' },
  meaning: {
    zh: '对讯问录音录像的，应当全程不间断、保持完整，不得选择性录制。技术故障在笔录中注明并签名的除外。没有录制的讯问由“应当录音录像”的规则判断，本条只看已录制的。',
    en: "An interrogation that is recorded is recorded from beginning to end without a break and not selectively. A technical failure noted and signed is excepted. Interrogations with no recording at all are another rule's matter.",
  },
  cause: {
    zh: '多因存储切换、误操作暂停，或者“先谈后录”。',
    en: 'Storage was switched, it was paused by mistake, or the talk came before the camera.',
  },
  cure: {
    zh: '比对笔录起止时间与录像片段，要求提供原始文件并说明；不能合理解释的，提出纠正并审查供述。',
    en: 'Compare times and segments, ask for the original files and an explanation; without one demand correction and examine the statement.',
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
  params: { local_gap_tolerance: { seconds: 10 }, local_edge_tolerance: { minutes: 2 } },
  check: {
    coverage: {
      of: {
        // From where there are both an interrogation and a recording: one begun late is the other duty, `/start`.
        begin: {
          all: [
            { event: 'interrogationBegan', where: { '==': [{ var: 'event.interrogation.kind' }, 'interrogation'] } },
            { event: 'recordingBegan' },
          ],
        },
        end: { event: 'interrogationEnded' },
        key: ['interrogation'],
        // What was recorded when it was over recorded none of it.
        where: {
          or: [{ '==': [{ var: 'event.kind' }, 'interrogationBegan'] }, { var: 'event.interrogation.underWay' }],
        },
      },
      by: [{ interval: 'recording' }, { span: 'faultReported' }],
      tolerance: { var: 'param.local_gap_tolerance' },
      edge: { var: 'param.local_edge_tolerance' },
    },
  },
}
