import type { Model } from '../../language'

export const cmBailMin: Model = {
  id: 'CM-BAIL-MIN',
  version: 1,
  title: { zh: '保证金低于起点数额', en: 'Deposit below the floor' },
  meaning: {
    zh: '保证金起点为人民币一千元，未成年人为五百元。只检查收取保证金的取保候审。',
    en: 'A deposit is at least 1,000 yuan, 500 for a minor. Only bail with a deposit is tested.',
  },
  cause: {
    zh: '金额录入错误，或者误按未成年人标准收取。',
    en: 'The amount was mistyped, or the floor for minors was used for an adult.',
  },
  cure: {
    zh: '核对收取保证金通知书和出生日期；确低于起点的，提示办案单位依法调整。',
    en: 'Check the notice of the deposit and the date of birth; if it is below the floor, ask the unit to adjust it.',
  },
  stage: 'coercive',
  severity: 'irregular',
  status: 'verified',
  basis: [
    { law: 'BAIL', article: '5', paragraph: '1' },
    { law: 'MPS', article: '87' },
    { law: 'SPP', article: '92' },
  ],
  quote: { law: 'BAIL', text: '保证金的起点数额为人民币一千元' },
  remedies: ['ORAL'],
  effective: { from: '2022-09-05' },
  over: 'measure',
  params: { least: 1000, leastMinor: 500 },
  check: {
    field: {
      of: { event: 'bailBegan', where: { '>': [{ var: ['event.deposit', 0] }, 0] } },
      require: {
        or: [
          { '>=': [{ var: 'event.deposit' }, { var: 'param.least' }] },
          {
            and: [
              { '>=': [{ var: 'event.deposit' }, { var: 'param.leastMinor' }] },
              { isMinorAt: [{ var: 'event.person.birthDate' }, { var: 'event.at' }] },
            ],
          },
        ],
      },
    },
  },
}
