import type { Model } from '../../language'
import { sampleTrack } from './sampleTrack'

export const ctrBioSample: Model = {
  id: 'CTR-BIO-SAMPLE',
  version: 1,
  title: { zh: '强制采集未经批准', en: 'Sample forced without approval' },
  meaning: {
    zh: '刑事案件中，犯罪嫌疑人拒绝检查、提取、采集，确有必要强制进行的，须经办案部门负责人批准；自愿配合的无须批准。',
    en: 'In a criminal case a suspect who refuses may be forced to give a sample only with the approval of the head of the handling department; none is needed where he agrees.',
  },
  cause: {
    zh: '多把采集当作入区必经步骤，未区分配合与拒绝。',
    en: 'Sampling is treated as part of entry, whether the person agrees or not.',
  },
  cure: {
    zh: '核对采集记录和审批；未经批准强制采集的，提出纠正。',
    en: 'Check the record and the approval; if forced without approval, demand correction.',
  },
  stage: 'centre',
  severity: 'irregular',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '132', paragraph: '2' },
    { law: 'MPS', article: '217', paragraph: '2' },
  ],
  quote: { law: 'MPS', text: '经办案部门负责人批准，可以强制检查、提取、采集' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2018-10-26' },
  over: 'person',
  check: {
    field: {
      of: {
        event: 'sampleTaken',
        where: { and: [{ '==': [{ var: ['event.forced', false] }, true] }, { '==': [sampleTrack, 'criminal'] }] },
      },
      require: { atLeast: [{ var: 'event.approverLevel' }, 'departmentHead'] },
    },
  },
}
