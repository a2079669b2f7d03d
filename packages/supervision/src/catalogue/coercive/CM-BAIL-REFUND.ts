import type { Model } from '../../language'

export const cmBailRefund: Model = {
  id: 'CM-BAIL-REFUND',
  version: 1,
  title: { zh: '应当退还取保候审保证金不退还', en: 'Deposit not refunded although there was no breach' },
  duty: { zh: '退还保证金', en: 'Refund the deposit' },
  meaning: {
    zh: '取保候审期间没有违反规定、没有故意实施新的犯罪的，解除或者变更时应当同时通知银行如数退还保证金。依法没收、因涉嫌新的故意犯罪暂扣、受案机关继续取保的除外。退还没有法定天数，本院以设定天数提醒。',
    en: 'Without a breach or a new intentional crime the deposit is returned in full when bail ends or is changed; not where it was forfeited, withheld because of a suspected new intentional crime, or carried on by the next organ. The number of days is the office’s own.',
  },
  cause: {
    zh: '退还决定书未制作、未送银行，或者案件移送后无人办理退款。',
    en: 'The decision to refund was not made out or not sent to the bank, or after a transfer nobody dealt with it.',
  },
  cure: {
    zh: '调取退还保证金决定书和银行凭证；确未退还的，要求立即退还，必要时提出纠正意见。',
    en: 'Obtain the decision to refund and the bank’s record; if nothing was paid, have it refunded now and, if need be, demand correction.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '73' },
    { law: 'CPL', article: '117', paragraph: '1', item: '2' },
    { law: 'BAIL', article: '25' },
    { law: 'BAIL', article: '29' },
    { law: 'MPS', article: '101', paragraph: '1' },
    { law: 'SPP', article: '567', item: '6' },
  ],
  quote: { law: 'SPP', text: '应当退还取保候审保证金不退还的' },
  remedies: ['ORAL', 'SIAN', 'CORR'],
  effective: { from: '2022-09-05' },
  over: 'measure',
  params: { local_tolerance: { days: 7 } },
  check: {
    absence: {
      at: {
        all: [
          { event: 'bailBegan', where: { '>': [{ var: ['event.deposit', 0] }, 0] } },
          {
            any: [
              {
                event: 'bailEnded',
                where: {
                  and: [
                    { '!=': [{ var: ['event.person.breach', false] }, true] },
                    { '!=': [{ var: ['event.reason', ''] }, 'continued'] },
                  ],
                },
              },
              {
                event: 'measureChanged',
                where: {
                  and: [
                    { '==': [{ var: 'event.measure.kind' }, 'bail'] },
                    { '!=': [{ var: ['event.next.kind', 'none'] }, 'bail'] },
                    { '!=': [{ var: ['event.person.breach', false] }, true] },
                  ],
                },
              },
            ],
          },
        ],
      },
      of: { event: 'depositRefunded' },
      window: 'ever',
      within: { count: 'IMM', of: { var: 'param.local_tolerance' } },
    },
  },
  unless: { event: ['depositForfeited', 'depositWithheld'] },
}
