import type { Model } from '../../language'

export const ctrSummonTimes: Model = {
  id: 'CTR-SUMMON-TIMES',
  version: 1,
  title: { zh: '传唤证未由嫌疑人填写到案、结束时间', en: 'Arrival and end not filled in by the suspect' },
  meaning: {
    zh: '到案时间和传唤结束时间由犯罪嫌疑人本人填写，用来防止事后改动起止点；拒绝填写的，侦查人员应当注明。口头传唤的，时间记入讯问笔录，不适用本条。',
    en: 'The suspect writes arrival and end himself, so that nobody can shift them later; a refusal is noted. After an oral summons the times go into the record instead, so this rule does not apply.',
  },
  cause: {
    zh: '多由民警代填，或者结束时忘记交本人填写。',
    en: 'The officer filled it in, or it was forgotten at the end.',
  },
  cure: {
    zh: '调取传唤证原件核对笔迹和时间，与出入区记录比对；要求补正并说明。',
    en: 'Look at the original, compare handwriting and times with the entry register; have it corrected and explained.',
  },
  stage: 'centre',
  severity: 'irregular',
  status: 'verified',
  basis: [
    { law: 'MPS', article: '199', paragraph: '2' },
    { law: 'MPS', article: '199', paragraph: '3' },
    { law: 'CPL', article: '119', paragraph: '1' },
  ],
  quote: { law: 'MPS', text: '犯罪嫌疑人到案后，应当由其在传唤证上填写到案时间' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2020-09-01' },
  over: 'measure',
  where: { and: [{ '==': [{ var: 'object.track' }, 'criminal'] }, { '!=': [{ var: 'object.form' }, 'oral'] }] },
  check: {
    absence: {
      at: { event: 'summonsEnded' },
      of: {
        event: 'documentSigned',
        where: {
          and: [
            { '==': [{ var: 'event.document.kind' }, 'warrant'] },
            {
              or: [
                { '==': [{ var: ['event.excuse', 'none'] }, 'refused'] },
                {
                  and: [
                    { in: ['suspect', { var: 'event.signedBy' }] },
                    { '==': [{ var: ['event.complete', true] }, true] },
                  ],
                },
              ],
            },
          ],
        },
      },
      window: 'ever',
    },
  },
}
