import type { Model } from '../../language'
import { custodyOver } from './custodyOver'
import { detainedElsewhere } from './detainedElsewhere'
import { hospitalStay, houseIntake } from './houseIntake'

export const cmDetSend24h: Model = {
  id: 'CM-DET-SEND-24H',
  version: 1,
  title: { zh: '拘留后二十四小时内未送看守所', en: 'Detained person not in the detention house within 24 hours' },
  duty: { zh: '送看守所', en: 'Lodge in the detention house' },
  meaning: {
    zh: '拘留后应当立即送看守所，至迟不得超过二十四小时，使被拘留人尽快脱离办案单位控制。看守所因健康原因不收的，应当变更措施，不得滞留办案区。',
    en: 'A detained person goes to the detention house at once, within 24 hours at the latest, and so out of the hands of the investigators. Where the house refuses for health the measure is changed; the person does not wait in the centre.',
  },
  cause: {
    zh: '多因体检、押解耽搁，为继续突击讯问而滞留办案区，或者入所时间未回填。',
    en: 'Delays at the health check or on the road, holding the person in the centre for more questioning, or an intake time that was never entered.',
  },
  cure: {
    zh: '核对拘留证上看守所注明的到达时间；仍未入所的，要求立即送押或者依法变更措施；已超时的，提出纠正意见，并审查滞留期间的讯问。',
    en: 'Check the arrival noted by the house on the warrant. If the person is still not there, ask for delivery or a change of measure now; if late, demand correction and examine interrogations held meanwhile.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '85', paragraph: '2' },
    { law: 'MPS', article: '126', paragraph: '1' },
    { law: 'MPS', article: '153', paragraph: '1' },
    { law: 'MPS', article: '128' },
  ],
  quote: { law: 'CPL', text: '应当立即将被拘留人送看守所羁押，至迟不得超过二十四小时' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  params: { limit: { hours: 24 } },
  check: {
    deadline: {
      from: { event: 'detentionBegan', where: { '!': [detainedElsewhere] } },
      to: houseIntake,
      within: { count: 'H', of: { var: 'param.limit' } },
      suspend: [hospitalStay],
    },
  },
  unless: custodyOver,
}
