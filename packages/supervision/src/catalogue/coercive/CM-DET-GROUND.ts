import type { Model } from '../../language'

export const cmDetGround: Model = {
  id: 'CM-DET-GROUND',
  version: 1,
  title: { zh: '不符合先行拘留的法定情形', en: 'Detention on none of the statutory grounds' },
  meaning: {
    zh: '公安机关先行拘留限于刑事诉讼法第八十二条的七种情形；另有违反取保候审、监视居住规定需要逮捕的，可以先行拘留。此外不得拘留。',
    en: 'The police may detain only on the seven grounds of article 82, and where a breach of bail or residential surveillance calls for arrest. On no other ground.',
  },
  cause: {
    zh: '以拘代侦，或者文书中未载明具体情形。',
    en: 'Detention is used as a means of investigation, or the papers do not name a ground.',
  },
  cure: {
    zh: '审查拘留证和呈请报告书载明的事实与情形；不符合的，监督释放或者变更措施，并提出纠正意见。',
    en: 'Examine the facts and the ground stated in the warrant and the report; where none is met, see that the person is released or the measure changed and demand correction.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '82' },
    { law: 'CPL', article: '71', paragraph: '4' },
    { law: 'CPL', article: '77', paragraph: '2' },
    { law: 'MPS', article: '124' },
  ],
  quote: { law: 'CPL', text: '公安机关对于现行犯或者重大嫌疑分子，如果有下列情形之一的' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'measure',
  where: { '!=': [{ var: ['object.decider', 'police'] }, 'procuratorate'] },
  params: {
    grounds: [
      'redHanded',
      'identified',
      'evidenceFound',
      'fled',
      'destroysEvidence',
      'identityUnknown',
      'roamingRepeatedJoint',
    ],
  },
  check: {
    field: {
      of: { event: 'detentionBegan' },
      require: {
        or: [
          { in: [{ var: 'event.ground' }, { var: 'param.grounds' }] },
          { '==': [{ var: 'event.ground' }, 'breach'] },
        ],
      },
    },
  },
}
