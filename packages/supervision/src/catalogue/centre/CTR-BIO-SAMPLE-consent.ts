import type { Model } from '../../language'
import { sampleTrack } from './sampleTrack'

export const ctrBioSampleConsent: Model = {
  id: 'CTR-BIO-SAMPLE/consent',
  version: 1,
  title: { zh: '未经同意采集被侵害人信息、样本', en: "Victim's data or sample taken without consent" },
  meaning: {
    zh: '提取或者采集被侵害人的信息、样本，应当征得被侵害人或者其监护人同意。',
    en: "A victim's data or sample is taken only with the consent of the victim or the guardian.",
  },
  cause: { zh: '多因沿用嫌疑人的采集流程。', en: 'The procedure for suspects was used.' },
  cure: {
    zh: '核对同意书；没有的，提示公安机关补正并说明。',
    en: 'Look for the consent; without one have it explained.',
  },
  stage: 'centre',
  severity: 'irregular',
  status: 'verified',
  basis: [{ law: 'PAL', article: '102' }],
  quote: { law: 'PAL', text: '应当征得被侵害人或者其监护人同意' },
  remedies: ['INFO', 'SUGG', 'SIAN'],
  effective: { from: '2026-01-01' },
  over: 'person',
  check: {
    field: {
      of: {
        event: 'sampleTaken',
        where: {
          and: [{ '==': [sampleTrack, 'administrative'] }, { '==': [{ var: 'event.visit.personRole' }, 'victim'] }],
        },
      },
      require: { '==': [{ var: 'event.consented' }, true] },
    },
  },
}
