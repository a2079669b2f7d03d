import type { Model } from '../../language'

export const cmRsDesignated: Model = {
  id: 'CM-RS-DESIGNATED',
  version: 1,
  title: { zh: '指定居所监视居住不符合条件', en: 'Designated-place surveillance without a legal ground' },
  meaning: {
    zh: '指定居所只有两种情形：在办案机关所在市、县无固定住处；涉嫌危害国家安全犯罪、恐怖活动犯罪，在住处执行可能有碍侦查，并经上一级公安机关批准。',
    en: 'A designated place is allowed in two cases only: no fixed residence in the city or county of the case; or a charge of endangering state security or terrorism, where surveillance at home may hinder the investigation, with the approval of the next higher police organ.',
  },
  cause: {
    zh: '有住处而以“便于办案”为由指定居所，或者未报上一级批准。',
    en: 'A place was designated for convenience although there is a residence, or the higher organ was not asked.',
  },
  cure: {
    zh: '核实固定住处、罪名和批准文书；不符合条件的，要求变更执行场所并提出纠正意见。',
    en: 'Verify residence, charge and approval; where no ground exists have the place changed and demand correction.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '75', paragraph: '1' },
    { law: 'MPS', article: '111', paragraph: '1' },
    { law: 'SPP', article: '119', paragraph: '2' },
  ],
  quote: { law: 'CPL', text: '无固定住处的，可以在指定的居所执行' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'measure',
  check: {
    field: {
      of: { event: 'surveillanceBegan', where: { '==': [{ var: 'event.designated' }, true] } },
      require: {
        or: [
          {
            and: [
              { '==': [{ var: 'event.ground' }, 'noFixedResidence'] },
              { '!=': [{ var: ['event.person.fixedResidence', false] }, true] },
            ],
          },
          {
            and: [
              { '==': [{ var: 'event.ground' }, 'stateSecurityUpper'] },
              { in: [{ var: 'event.case.chargeClass' }, ['stateSecurity', 'terrorism']] },
              { atLeast: [{ var: 'event.organLevel' }, 'city'] },
            ],
          },
        ],
      },
    },
  },
}
