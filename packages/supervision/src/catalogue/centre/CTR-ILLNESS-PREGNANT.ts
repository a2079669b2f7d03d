import type { Model } from '../../language'

export const ctrIllnessPregnant: Model = {
  id: 'CTR-ILLNESS-PREGNANT',
  version: 1,
  title: {
    zh: '严重疾病、怀孕、哺乳人员按常规讯问',
    en: 'An ill, pregnant or nursing suspect questioned as if fit',
  },
  meaning: {
    zh: '法律允许对有严重伤病、怀孕的人在住处或者医院讯问，也允许对其取保候审、监视居住，但并非必须；在区内讯问本身并不违法。本条只提示关注其身体状况和处置。',
    en: 'The law allows questioning ill or pregnant people at home or in hospital and allows bail or residential surveillance, but does not command it: questioning them in the centre is no breach. This only asks to look after their condition.',
  },
  cause: { zh: '多因健康信息没有传递给办案人员。', en: 'Health information did not reach the officers.' },
  cure: {
    zh: '了解身体状况和讯问安排，建议采取适当的地点、时长和措施。',
    en: 'Ask about the condition and suggest a fitting place, length and measure.',
  },
  stage: 'centre',
  severity: 'advisory',
  status: 'verified',
  basis: [
    { law: 'MPS', article: '198', paragraph: '1', item: '2' },
    { law: 'CPL', article: '67', paragraph: '1', item: '3' },
    { law: 'CPL', article: '74', paragraph: '1' },
  ],
  quote: { law: 'MPS', text: '以及正在怀孕的犯罪嫌疑人，在其住处或者就诊的医疗机构进行讯问的' },
  remedies: ['INFO', 'ORAL'],
  effective: { from: '2020-09-01' },
  over: 'person',
  check: {
    field: {
      of: {
        event: 'interrogationBegan',
        where: {
          and: [
            { '==': [{ var: 'event.interrogation.kind' }, 'interrogation'] },
            {
              some: [
                { var: ['event.person.groups', []] },
                { in: [{ var: '' }, ['seriouslyIll', 'pregnant', 'nursing']] },
              ],
            },
          ],
        },
      },
      require: { in: [{ var: 'event.placeKind' }, ['hospital', 'home']] },
    },
  },
}
