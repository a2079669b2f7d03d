import type { Model } from '../../language'
import { continuedQuestioning } from './continuedQuestioning'

export const ctrContq12hProtected: Model = {
  id: 'CTR-CONTQ-12H/protected',
  version: 1,
  title: {
    zh: '对孕妇、哺乳期妇女、不满十六周岁或者已满七十周岁的人继续盘问超过四小时',
    en: 'Protected person questioned beyond four hours',
  },
  duty: { zh: '结束继续盘问（受特别保护的人）', en: 'End the continued questioning of a protected person' },
  meaning: {
    zh: '怀孕或者正在哺乳不满一周岁婴儿的妇女、不满十六周岁的人、已满七十周岁的人，必须在带至公安机关之时起四小时内盘问完毕，不得延长，不得送入候问室。',
    en: 'Pregnant women, women nursing an infant under one year, persons under 16 and persons aged 70 or more are questioned within four hours of arrival, with no extension and no waiting room.',
  },
  cause: { zh: '多因未核实年龄、孕情。', en: 'Age or pregnancy was not established.' },
  cure: {
    zh: '仍在控制中的，要求立即结束；提出纠正，夜间释放的核对是否通知家属领回。',
    en: 'If still held have it ended at once; demand correction, and after a release at night check that the family came.',
  },
  stage: 'centre',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CONT', article: '10', paragraph: '1' },
    { law: 'CONT', article: '6' },
  ],
  quote: { law: 'CONT', text: '但必须在带至公安机关之时起的四小时以内盘问完毕，且不得送入候问室' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2004-10-01' },
  over: 'measure',
  where: { '==': [{ var: 'object.kind' }, 'continuedQuestioning'] },
  params: { limit: { hours: 4 }, under: 16, from: 70 },
  check: {
    deadline: {
      from: {
        ...continuedQuestioning,
        where: {
          or: [
            { some: [{ var: ['event.person.groups', []] }, { in: [{ var: '' }, ['pregnant', 'nursing']] }] },
            { '<': [{ ageAt: [{ var: 'event.person.birthDate' }, { var: 'event.at' }] }, { var: 'param.under' }] },
            { '>=': [{ ageAt: [{ var: 'event.person.birthDate' }, { var: 'event.at' }] }, { var: 'param.from' }] },
          ],
        },
      },
      within: { count: 'HX', of: { var: 'param.limit' } },
    },
  },
}
