import type { Model } from '../../language'

export const cmBailForbidden: Model = {
  id: 'CM-BAIL-FORBIDDEN',
  version: 1,
  title: { zh: '对不得取保候审的人员取保候审', en: 'Bail for a person who may not be bailed' },
  meaning: {
    zh: '累犯，犯罪集团主犯，以自伤、自残逃避侦查的，严重暴力等严重犯罪的犯罪嫌疑人不得取保候审；患严重疾病、生活不能自理，怀孕、哺乳且无社会危险性，或者羁押期限届满尚未办结的除外。',
    en: 'A recidivist, the leader of a crime group, a person who hurt themself to evade investigation or one suspected of grave violence may not be bailed; save for grave illness, pregnancy or nursing without danger, or where custody ran out with the case unfinished.',
  },
  cause: {
    zh: '前科情况未查清即取保，或者取保理由未在文书中写明。',
    en: 'Earlier convictions were not checked, or the ground of bail was not stated.',
  },
  cure: {
    zh: '核对前科、共同犯罪地位和取保理由；不符合例外的，请办案单位说明并依法变更措施。',
    en: 'Check convictions, the role in the group and the ground of bail; where no exception applies ask for reasons and a change of measure.',
  },
  stage: 'coercive',
  severity: 'irregular',
  status: 'verified',
  basis: [{ law: 'MPS', article: '82' }],
  quote: { law: 'MPS', text: '严重暴力犯罪以及其他严重犯罪的犯罪嫌疑人不得取保候审' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2020-09-01' },
  over: 'measure',
  check: {
    field: {
      of: { event: 'bailBegan' },
      require: {
        or: [
          { in: [{ var: ['event.ground', 'none'] }, ['seriousIllness', 'custodyExpired']] },
          { in: ['pregnant', { var: ['event.person.groups', []] }] },
          { in: ['nursing', { var: ['event.person.groups', []] }] },
          { in: ['seriouslyIll', { var: ['event.person.groups', []] }] },
          {
            '!': [
              {
                or: [
                  { '==': [{ var: 'event.person.recidivist' }, true] },
                  { '==': [{ var: ['event.person.ringleader', false] }, true] },
                  { '==': [{ var: ['event.person.selfHarm', false] }, true] },
                  { '==': [{ var: 'event.case.chargeClass' }, 'violence'] },
                ],
              },
            ],
          },
        ],
      },
    },
  },
}
