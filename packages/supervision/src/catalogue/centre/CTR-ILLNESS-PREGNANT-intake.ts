import type { Model } from '../../language'

export const ctrIllnessPregnantIntake: Model = {
  id: 'CTR-ILLNESS-PREGNANT/intake',
  version: 1,
  title: {
    zh: '严重疾病、怀孕、哺乳人员被收押',
    en: 'An ill, pregnant or nursing person taken into the detention house',
  },
  meaning: {
    zh: '看守所对患有严重疾病可能发生生命危险或者生活不能自理的人，以及怀孕、哺乳自己不满一周岁婴儿的妇女，不予收押（法定例外除外）。记录显示属于这些人而已收押的，提示核对；羁押必要性审查只适用于逮捕以后。',
    en: 'The detention house refuses people whose serious illness endangers life or who cannot look after themselves, and pregnant women and women nursing an infant under one year (with a statutory exception). Where such a person was taken in, check. Necessity review applies only after arrest.',
  },
  cause: {
    zh: '多因入所体检未查明，或者情况在收押后才知道。',
    en: 'The intake examination missed it, or it became known later.',
  },
  cure: {
    zh: '核对入所健康检查表，联系看守所和办案单位研究变更措施。',
    en: 'Check the intake form and discuss another measure with the detention house and the unit.',
  },
  stage: 'centre',
  severity: 'advisory',
  status: 'verified',
  basis: [{ law: 'KSS', article: '10' }],
  quote: { law: 'KSS', text: '怀孕或者哺乳自己不满一周岁的婴儿的妇女' },
  remedies: ['INFO', 'ORAL', 'CNRS'],
  effective: { from: '1990-03-17' },
  over: 'person',
  check: {
    field: {
      of: {
        event: 'detentionCentreEntered',
        where: {
          some: [{ var: ['event.person.groups', []] }, { in: [{ var: '' }, ['seriouslyIll', 'pregnant', 'nursing']] }],
        },
      },
      require: { '==': [{ var: ['event.refused', false] }, true] },
    },
  },
}
