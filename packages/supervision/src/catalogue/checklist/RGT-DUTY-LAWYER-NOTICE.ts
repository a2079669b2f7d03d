import type { Model } from '../../language'
import { withoutDefender } from './dutyLawyer'

export const rgtDutyLawyerNotice: Model = {
  id: 'RGT-DUTY-LAWYER-NOTICE',
  version: 1,
  title: { zh: '未告知有权约见值班律师', en: 'Not told of the right to see the duty lawyer' },
  duty: { zh: '告知有权约见值班律师', en: 'Tell of the right to see the duty lawyer' },
  meaning: {
    zh: '入所时没有辩护人的，应当告知其有权约见值班律师并提供便利。签署告知书，或者以其他方式告知并有记录的，均可。二十四小时为本院设定的核对时间。',
    en: "A person without a defender at intake is told of the right to see the duty lawyer. A signed sheet or any other recorded notice will do. 24 hours is this office's number.",
  },
  cause: { zh: '多因入所流程没有设置告知环节。', en: 'The intake procedure had no such step.' },
  cure: {
    zh: '核对入所告知记录；未告知的，要求立即告知。',
    en: 'Check the intake record; if not told have it done at once.',
  },
  stage: 'rights',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '36', paragraph: '2' },
    { law: 'LAL', article: '37' },
    { law: 'MPS', article: '49', paragraph: '1' },
  ],
  quote: { law: 'LAL', text: '告知没有辩护人的犯罪嫌疑人、被告人有权约见值班律师' },
  remedies: ['ORAL', 'SIAN', 'SELF'],
  effective: { from: '2022-01-01' },
  over: 'person',
  params: { local_tolerance: { hours: 24 } },
  check: {
    deadline: {
      from: {
        event: 'detentionCentreEntered',
        where: { and: [{ '!=': [{ var: ['event.refused', false] }, true] }, withoutDefender] },
      },
      to: {
        any: [
          { event: 'documentSigned', where: { '==': [{ var: 'event.document.kind' }, 'dutyLawyerNotice'] } },
          {
            event: 'notified',
            where: {
              and: [
                { '==': [{ var: 'event.recipient' }, 'suspect'] },
                { '==': [{ var: 'event.subject' }, 'dutyLawyer'] },
              ],
            },
          },
        ],
      },
      within: { count: 'IMM', of: { var: 'param.local_tolerance' } },
    },
  },
  unless: { event: 'counselRetained' },
}
