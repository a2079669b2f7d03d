import type { Model } from '../../language'

export const cmDet24h: Model = {
  id: 'CM-DET-24H',
  version: 1,
  title: { zh: '拘留后二十四小时内未讯问', en: 'No interrogation within 24 hours of detention' },
  duty: { zh: '拘留后讯问', en: 'Interrogate after the detention' },
  meaning: {
    zh: '拘留后的第一次讯问用来及时查明是否拘留有误。宣布拘留后二十四小时以内应当讯问；传唤、到案阶段的讯问不能代替。讯问前已依法释放的，不再要求讯问。',
    en: 'The first interrogation after detention is there to find a wrong detention early. It must begin within 24 hours of the announcement; an interrogation held before detention does not replace it. Release within the period ends the duty.',
  },
  cause: {
    zh: '常见于把到案后的笔录当作拘留后首次讯问，送看守所后未及时安排提讯，或者讯问开始时间漏录、错录。',
    en: 'Usually the record taken before detention is counted as the first one, nobody arranges an interrogation after delivery to the detention house, or the starting time is missing or wrong.',
  },
  cure: {
    zh: '核对拘留证上的宣布时间与首次讯问笔录的起始时间；确未在期限内讯问的，要求立即讯问并说明原因，视情节口头纠正或者书面纠正；发现不应当拘留的，监督立即释放。',
    en: 'Compare the time of announcement on the warrant with the start of the first record. If the period was missed, have the person interrogated now and the delay explained, and correct orally or in writing; if the detention was wrong, see that the person is released at once.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '86' },
    { law: 'MPS', article: '128' },
  ],
  quote: { law: 'CPL', text: '应当在拘留后的二十四小时以内进行讯问' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  params: { limit: { hours: 24 } },
  check: {
    deadline: {
      from: { event: 'detentionBegan' },
      to: { event: 'interrogationBegan', where: { '==': [{ var: 'event.interrogation.kind' }, 'interrogation'] } },
      within: { count: 'H', of: { var: 'param.limit' } },
    },
  },
  unless: { event: 'released' },
}
