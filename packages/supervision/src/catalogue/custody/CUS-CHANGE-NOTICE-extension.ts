import type { Model } from '../../language'
import { toldInWriting } from './toldInWriting'

export const cusChangeNoticeExtension: Model = {
  id: 'CUS-CHANGE-NOTICE/extension',
  version: 1,
  title: { zh: '延长羁押期限未书面通知看守所', en: 'Extension of custody not notified to the detention house' },
  duty: { zh: '书面通知看守所延长羁押', en: 'Tell the detention house of the extension in writing' },
  meaning: {
    zh: '经批准延长侦查羁押期限的，应当书面通知看守所更新届满日；检察院因自己的批准已经知悉，不再要求另行通知。未规定天数，本院以设定天数提醒。',
    en: 'An approved extension is notified to the detention house in writing so that it updates the date; the procuratorate knows by its own approval. No number is fixed; the office’s own one is a reminder.',
  },
  cause: {
    zh: '延长决定书未及时送达看守所。',
    en: 'The decision did not reach the house in time.',
  },
  cure: {
    zh: '要求补送书面通知，核对看守所登记的届满日。',
    en: 'Ask for the written notice and check the date the house has on record.',
  },
  stage: 'custody',
  severity: 'irregular',
  status: 'verified',
  basis: [{ law: 'SPP', article: '616', item: '2' }],
  quote: { law: 'SPP', text: '经批准延长侦查羁押期限，未书面通知人民检察院和看守所的' },
  remedies: ['ORAL', 'CORR'],
  effective: { from: '2019-12-30' },
  over: 'person',
  per: 'case',
  params: { local_tolerance: { days: 3 } },
  check: {
    deadline: {
      from: { event: 'measureExtended', where: { '==': [{ var: 'event.measure.kind' }, 'arrest'] } },
      to: toldInWriting('detentionCentre'),
      within: { count: 'IMM', of: { var: 'param.local_tolerance' } },
    },
  },
}
