import type { Model } from '../../language'
import { custodyOver } from './custodyOver'
import { detainedElsewhere } from './detainedElsewhere'
import { hospitalStay, houseIntake } from './houseIntake'

export const cmDetSendRemote: Model = {
  id: 'CM-DET-SEND-REMOTE',
  version: 1,
  title: {
    zh: '异地拘留未在二十四小时内送抓获地看守所',
    en: 'Detained in another place and not lodged locally within 24 hours',
  },
  duty: { zh: '送抓获地看守所', en: 'Lodge in the local detention house' },
  meaning: {
    zh: '异地拘留不能及时押解回管辖地的，应当立即送抓获地看守所，至迟不超过二十四小时；路途时间不是延迟送押的理由。在期限内押回并送管辖地看守所的，也符合要求。',
    en: 'Where a person detained elsewhere cannot be brought back in time, the local detention house takes them at once, within 24 hours at the latest. Travel is no excuse; reaching the home house within the period is enough.',
  },
  cause: {
    zh: '把押解途中的时间扣除计算，或者抓获地看守所寄押手续未办。',
    en: 'The hours on the road were left out of the count, or the papers for lodging with the local house were not prepared.',
  },
  cure: {
    zh: '核对宣布拘留、押解和入所时间；超过二十四小时未入任何看守所的，提出纠正意见，并审查途中是否讯问。',
    en: 'Compare announcement, transport and intake. Where no house took the person within 24 hours, demand correction and examine whether they were questioned on the way.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'MPS', article: '126', paragraph: '2' },
    { law: 'CPL', article: '83' },
  ],
  quote: { law: 'MPS', text: '应当在宣布拘留后立即将其送抓获地看守所羁押' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2020-09-01' },
  over: 'person',
  params: { limit: { hours: 24 } },
  check: {
    deadline: {
      from: { event: 'detentionBegan', where: detainedElsewhere },
      to: houseIntake,
      within: { count: 'H', of: { var: 'param.limit' } },
      suspend: [hospitalStay],
    },
  },
  unless: custodyOver,
}
