import type { Model } from '../../language'
import { toldInWriting } from './toldInWriting'

export const cusChangeNotice: Model = {
  id: 'CUS-CHANGE-NOTICE',
  version: 1,
  title: {
    zh: '重新计算羁押期限或精神病鉴定未书面通知检察院和看守所',
    en: 'Recalculation or psychiatric appraisal not notified to procuratorate and detention house',
  },
  duty: { zh: '书面通知检察院和看守所', en: 'Tell procuratorate and detention house in writing' },
  meaning: {
    zh: '重新计算侦查羁押期限、对犯罪嫌疑人作精神病鉴定都会改变羁押届满日，应当书面通知检察院和看守所。未规定天数，本院以设定天数提醒。',
    en: 'A recalculation and a psychiatric appraisal move the end of custody; the procuratorate and the detention house are told in writing. No number is fixed; the office’s own one is a reminder.',
  },
  cause: {
    zh: '变更文书只入卷，未送达看守所或者检察院。',
    en: 'The papers went into the file and not to the house or the procuratorate.',
  },
  cure: {
    zh: '要求补送书面通知，核对看守所登记的届满日。',
    en: 'Ask for the written notice and check the date the house has on record.',
  },
  stage: 'custody',
  severity: 'irregular',
  status: 'verified',
  basis: [
    { law: 'SPP', article: '616', item: '2' },
    { law: 'SPP', article: '616', item: '3' },
    { law: 'MPS', article: '151', paragraph: '1' },
  ],
  quote: { law: 'SPP', text: '对犯罪嫌疑人进行精神病鉴定，没有书面通知人民检察院和看守所的' },
  remedies: ['ORAL', 'CORR'],
  effective: { from: '2019-12-30' },
  over: 'person',
  per: 'case',
  params: { local_tolerance: { days: 3 } },
  check: {
    deadline: {
      from: {
        any: [
          { event: 'custodyRecalculated', where: { '==': [{ var: 'object.inCustody' }, true] } },
          {
            event: 'appraisalBegan',
            where: {
              and: [
                { '==': [{ var: 'event.appraisalKind' }, 'psychiatric'] },
                { '==': [{ var: 'object.inCustody' }, true] },
              ],
            },
          },
        ],
      },
      to: { all: [toldInWriting('procuratorate'), toldInWriting('detentionCentre')] },
      within: { count: 'IMM', of: { var: 'param.local_tolerance' } },
    },
  },
}
