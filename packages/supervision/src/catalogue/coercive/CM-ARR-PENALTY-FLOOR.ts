import type { Model } from '../../language'

export const cmArrPenaltyFloor: Model = {
  id: 'CM-ARR-PENALTY-FLOOR',
  version: 1,
  title: {
    zh: '法定最高刑为拘役的案件提请逮捕（如危险驾驶）',
    en: 'Arrest requested for an offence that cannot carry imprisonment',
  },
  meaning: {
    zh: '逮捕以可能判处徒刑以上刑罚为条件。法定最高刑为拘役的罪名（如危险驾驶）一般不能逮捕；违反取保候审、监视居住规定严重影响诉讼，或者同时构成处罚较重的其他犯罪的除外。',
    en: 'Arrest presupposes that imprisonment is possible. An offence whose maximum is short detention, such as dangerous driving, does not allow it, save for a breach of bail or surveillance that seriously disturbs the proceedings, or a heavier crime committed by the same act.',
  },
  cause: {
    zh: '把拘留后一律提请逮捕作为惯例，或者罪名登记有误。',
    en: 'Requesting arrest after every detention is a habit, or the charge was entered wrongly.',
  },
  cure: {
    zh: '核对罪名与法定刑；确不符合的，依法不批准逮捕，并提示公安机关改用取保候审。',
    en: 'Check charge and penalty; if the condition is not met refuse the arrest and point the police to bail.',
  },
  stage: 'coercive',
  severity: 'irregular',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '81', paragraph: '1' },
    { law: 'MPS', article: '133', paragraph: '1' },
    { law: 'XFL', article: '133-1', paragraph: '1' },
    { law: 'SPP', article: '137', paragraph: '2' },
  ],
  quote: { law: 'CPL', text: '可能判处徒刑以上刑罚的犯罪嫌疑人、被告人' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2018-10-26' },
  over: 'person',
  check: {
    field: {
      of: {
        event: 'arrestRequested',
        where: {
          and: [
            { '!=': [{ var: ['event.person.breach', false] }, true] },
            { '!=': [{ var: ['event.case.concurrentCharge', false] }, true] },
          ],
        },
      },
      require: { atLeast: [{ var: 'event.case.maxPenalty' }, 'imprisonment'] },
    },
  },
}
