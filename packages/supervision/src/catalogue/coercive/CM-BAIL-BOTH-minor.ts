import type { Model } from '../../language'

export const cmBailBothMinor: Model = {
  id: 'CM-BAIL-BOTH/minor',
  version: 1,
  title: { zh: '对未成年人未优先适用保证人保证', en: 'A deposit instead of a guarantor for a minor' },
  meaning: {
    zh: '对未成年人取保候审，应当优先适用保证人保证。没有合适保证人的，可以收取保证金，因此本条只作提示。',
    en: 'A minor’s bail should rest on a guarantor first. Where no suitable one exists a deposit is allowed, so this is only a lead.',
  },
  cause: {
    zh: '未查找监护人以外的合适保证人，或者习惯收取保证金。',
    en: 'No one beside the guardian was looked for, or deposits are the habit.',
  },
  cure: {
    zh: '请办案单位说明未适用保证人保证的原因；有合适保证人的，建议变更担保方式并退还保证金。',
    en: 'Ask why no guarantor was taken; where a suitable one exists suggest the change and the return of the deposit.',
  },
  stage: 'coercive',
  severity: 'advisory',
  status: 'verified',
  basis: [
    { law: 'BAIL', article: '4', paragraph: '2' },
    { law: 'MPS', article: '84', paragraph: '2' },
  ],
  quote: { law: 'BAIL', text: '对未成年人取保候审的，应当优先适用保证人保证' },
  remedies: ['ORAL'],
  effective: { from: '2022-09-05' },
  over: 'measure',
  check: {
    field: {
      of: {
        event: 'bailBegan',
        where: {
          and: [
            { '>': [{ var: ['event.deposit', 0] }, 0] },
            { isMinorAt: [{ var: 'event.person.birthDate' }, { var: 'event.at' }] },
          ],
        },
      },
      require: { '==': [{ var: 'event.guarantor' }, true] },
    },
  },
}
