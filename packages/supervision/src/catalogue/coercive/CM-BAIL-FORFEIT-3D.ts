import type { Model } from '../../language'

export const cmBailForfeit3d: Model = {
  id: 'CM-BAIL-FORFEIT-3D',
  version: 1,
  title: { zh: '没收保证金决定三日内未宣读', en: 'Forfeiture of the deposit not announced within 3 days' },
  duty: { zh: '宣读没收保证金决定', en: 'Announce the forfeiture of the deposit' },
  meaning: {
    zh: '没收保证金决定应当在三日以内向被取保候审人宣读，使其能够申请复议；本人在逃或者不能到场的，向成年家属、法定代理人、辩护人、单位或者居（村）民委员会宣布。',
    en: 'A forfeiture is read to the bailed person within three days so that they can contest it; if they fled or cannot come, to an adult relative, legal representative, defender, employer or committee.',
  },
  cause: {
    zh: '被取保候审人联系不上后未向家属等宣布，或者只制作决定书未宣读。',
    en: 'The person could not be reached and nobody else was told, or the decision was made out and never read.',
  },
  cure: {
    zh: '核对决定书上的宣读时间和签名；未宣读的，要求立即宣读并保障申请复议的期限。',
    en: 'Check the time and signatures on the decision; if it was not read, have it read now and the time to contest preserved.',
  },
  stage: 'coercive',
  severity: 'irregular',
  status: 'verified',
  basis: [
    { law: 'MPS', article: '98', paragraph: '1' },
    { law: 'BAIL', article: '30', paragraph: '1' },
  ],
  quote: { law: 'BAIL', text: '在三日以内向被取保候审人宣读' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2022-09-05' },
  over: 'measure',
  params: { limit: { days: 3 } },
  check: {
    deadline: {
      from: { event: 'depositForfeited' },
      to: {
        event: 'documentServed',
        where: {
          and: [
            { '==': [{ var: 'event.document.kind' }, 'forfeitureDecision'] },
            {
              or: [
                { '==': [{ var: 'event.recipient' }, 'suspect'] },
                {
                  and: [
                    { in: [{ var: 'event.recipient' }, ['family', 'counsel', 'agency']] },
                    { '!=': [{ var: 'event.reason' }, ''] },
                  ],
                },
              ],
            },
          ],
        },
      },
      within: { count: 'D', of: { var: 'param.limit' } },
    },
  },
}
