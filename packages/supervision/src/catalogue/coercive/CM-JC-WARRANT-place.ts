import type { Model } from '../../language'

export const cmJcWarrantPlace: Model = {
  id: 'CM-JC-WARRANT/place',
  version: 1,
  title: { zh: '拘传到所在市、县以外的地点', en: 'Compelled appearance outside the person’s own city or county' },
  meaning: {
    zh: '拘传只能到犯罪嫌疑人所在市、县公安机关的执法办案场所，防止借拘传异地控制。',
    en: 'A person may be compelled to appear only at the police premises of the city or county where they are, so that the measure cannot be used to move them elsewhere.',
  },
  cause: {
    zh: '跨县区办案时直接把人带回办案单位所在地。',
    en: 'In cases across counties the person is taken straight to the seat of the investigating unit.',
  },
  cure: {
    zh: '核对到案地点与犯罪嫌疑人所在市、县；同一设区的市内跨区的，结合当地城区范围判断；确属异地拘传的，提出纠正意见。',
    en: 'Compare the place with the person’s city or county. Between districts of one city look at the extent of the urban area first; if it really was another place, demand correction.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [{ law: 'MPS', article: '78', paragraph: '1' }],
  quote: { law: 'MPS', text: '可以拘传到其所在市、县公安机关执法办案场所进行讯问' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2020-09-01' },
  over: 'measure',
  check: {
    field: {
      of: { event: 'coercedSummonsBegan' },
      require: { '==': [{ var: 'event.county' }, { var: 'event.person.county' }] },
    },
  },
}
