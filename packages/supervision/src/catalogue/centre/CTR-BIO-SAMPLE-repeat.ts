import type { Model } from '../../language'
import { sampleTrack } from './sampleTrack'

export const ctrBioSampleRepeat: Model = {
  id: 'CTR-BIO-SAMPLE/repeat',
  version: 1,
  title: { zh: '治安案件重复采集信息、样本', en: 'Data or samples taken twice in an administrative case' },
  meaning: {
    zh: '已经提取、采集的信息或者样本，不得重复提取、采集。',
    en: 'What has been taken once is not taken again.',
  },
  cause: { zh: '多因各办案单位的系统互不共享。', en: "The units' systems do not share what was taken." },
  cure: {
    zh: '核对此前的采集记录；重复采集的，提示公安机关纠正。',
    en: 'Check earlier records; if taken twice, tell the police to correct it.',
  },
  stage: 'centre',
  severity: 'irregular',
  status: 'verified',
  basis: [{ law: 'PAL', article: '102' }],
  quote: { law: 'PAL', text: '对已经提取、采集的信息或者样本，不得重复提取、采集' },
  remedies: ['INFO', 'SUGG', 'SIAN'],
  effective: { from: '2026-01-01' },
  over: 'person',
  check: {
    field: {
      of: { event: 'sampleTaken', where: { '==': [sampleTrack, 'administrative'] } },
      require: { '!=': [{ var: ['event.repeated', false] }, true] },
    },
  },
}
