import type { Model } from '../../language'
import { fewerThanTwoOfficers, inCentre, publicOrderQuestioning } from './adminQuestioning'

export const ctrAdminOneOfficer: Model = {
  id: 'CTR-ADMIN-ONE-OFFICER',
  version: 1,
  title: { zh: '一名民警在办案场所询问未全程录音录像', en: 'One officer alone in the centre without full recording' },
  meaning: {
    zh: '在规范设置的办案场所，一名人民警察可以单独询问，但必须全程同步录音录像；没有全程录音录像的，相关证据不能作为处罚的根据。辅警不计入人数。',
    en: 'In a properly run centre one officer may question alone, but only with full recording; otherwise the evidence cannot support a penalty. Auxiliaries do not count.',
  },
  cause: {
    zh: '多因警力不足由一人办理，录像中断或者未保存。',
    en: 'Short of staff one officer acted alone, and the recording broke off or was not kept.',
  },
  cure: {
    zh: '比对在场民警与录像；提示公安机关该证据不能作为处罚根据，需要时由二人重新询问。',
    en: 'Compare officers present and video; tell the police the evidence cannot support a penalty and that two officers should question again if needed.',
  },
  stage: 'centre',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'PAL', article: '108', paragraph: '1' },
    { law: 'PAL', article: '108', paragraph: '2' },
    { law: 'PAL', article: '108', paragraph: '3' },
  ],
  quote: { law: 'PAL', text: '未按规定全程同步录音录像或者录音录像资料损毁、丢失的' },
  remedies: ['INFO', 'SUGG', 'SIAN'],
  effective: { from: '2026-01-01' },
  over: 'interrogation',
  params: { least: 2, local_gap_tolerance: { seconds: 10 } },
  check: {
    coverage: {
      of: { interval: 'interrogation', where: { and: [publicOrderQuestioning, inCentre, fewerThanTwoOfficers] } },
      by: [{ interval: 'recording' }],
      tolerance: { var: 'param.local_gap_tolerance' },
    },
  },
}
