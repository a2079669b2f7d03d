import type { Model } from '../../language'
import { sampleTrack } from './sampleTrack'

export const ctrBioSampleAdministrative: Model = {
  id: 'CTR-BIO-SAMPLE/administrative',
  version: 1,
  title: { zh: '治安案件采集信息、样本未经批准', en: 'Sample in an administrative case without approval' },
  meaning: {
    zh: '治安案件中对人身进行检查，提取、采集肖像、指纹、血液、尿液等，一律须经办案部门负责人批准。',
    en: 'In an administrative case every body check and every taking of images, prints, blood or urine needs the approval of the head of the handling department.',
  },
  cause: { zh: '多因采集设备与入区流程绑定，自动采集。', en: 'The equipment takes samples on entry by default.' },
  cure: {
    zh: '核对审批；没有审批的，提示公安机关规范采集并依法处理已采集信息。',
    en: 'Check the approval; without one tell the police to put it right and deal with what was taken.',
  },
  stage: 'centre',
  severity: 'irregular',
  status: 'verified',
  basis: [{ law: 'PAL', article: '102' }],
  quote: { law: 'PAL', text: '经公安机关办案部门负责人批准后进行' },
  remedies: ['INFO', 'SUGG', 'SIAN'],
  effective: { from: '2026-01-01' },
  over: 'person',
  check: {
    field: {
      of: { event: 'sampleTaken', where: { '==': [sampleTrack, 'administrative'] } },
      require: { atLeast: [{ var: 'event.approverLevel' }, 'departmentHead'] },
    },
  },
}
