import type { Model } from '../../language'

export const cmJcWarrantTimes: Model = {
  id: 'CM-JC-WARRANT/times',
  version: 1,
  title: {
    zh: '拘传证未由本人填写到案、结束时间',
    en: 'Times on the compelled-appearance warrant not filled in by the person',
  },
  duty: { zh: '由本人在拘传证上填写到案、结束时间', en: 'Have the person fill in the times on the warrant' },
  meaning: {
    zh: '到案和结束两个时间都由犯罪嫌疑人本人在拘传证上填写，是核对拘传时长的依据；拒绝填写的，侦查人员应当注明。',
    en: 'The person writes both times, of arrival and of the end, on the warrant; that is what the length of the measure is checked against. A refusal is noted by the officer.',
  },
  cause: {
    zh: '由办案人员代填，或者结束时漏填。',
    en: 'An officer filled the times in, or the end was forgotten.',
  },
  cure: {
    zh: '调取拘传证原件核对笔迹和签名；既未填写又未注明的，要求补充说明并予以纠正。',
    en: 'Check handwriting and signature on the original; where the times are neither filled in nor a refusal noted, ask for an explanation and correction.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [{ law: 'MPS', article: '79', paragraph: '2' }],
  quote: { law: 'MPS', text: '犯罪嫌疑人拒绝填写的，侦查人员应当在拘传证上注明' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2020-09-01' },
  over: 'measure',
  params: { local_tolerance: { hours: 24 } },
  check: {
    absence: {
      at: { event: 'coercedSummonsEnded' },
      of: {
        event: 'documentSigned',
        where: {
          and: [
            { '==': [{ var: 'event.document.kind' }, 'warrant'] },
            {
              or: [
                { '==': [{ var: ['event.excuse', ''] }, 'refused'] },
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
      within: { count: 'IMM', of: { var: 'param.local_tolerance' } },
    },
  },
}
