import type { Model } from '../../language'
import { beforeTheEnd } from '../centre/beforeTheEnd'
import { minorQuestioned } from './guardian'

export const rgtMinorFemale: Model = {
  id: 'RGT-MINOR-FEMALE',
  version: 1,
  title: { zh: '讯问女性未成年人无女工作人员在场', en: 'Girl questioned with no female worker present' },
  meaning: {
    zh: '讯问女性未成年犯罪嫌疑人，应当有女工作人员在场；可以是参加讯问的女民警，也可以是本机关其他在场的女工作人员。询问女性未成年被害人、证人同样适用。',
    en: 'A girl is questioned with a female worker present, one of the interrogators or any other female staff of the organ. The same holds for girls who are victims or witnesses.',
  },
  cause: { zh: '多因夜间没有女民警在岗。', en: 'No female officer was on duty at night.' },
  cure: {
    zh: '核对在场人员和录像；确无女工作人员的，提出纠正并听取本人意见。',
    en: 'Check who was there and the video; if none demand correction and hear the girl.',
  },
  stage: 'rights',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '281', paragraph: '3' },
    { law: 'CPL', article: '281', paragraph: '5' },
    { law: 'MPS', article: '324', paragraph: '2' },
    { law: 'MPS', article: '326', paragraph: '1' },
    { law: 'SPP', article: '465', paragraph: '5' },
  ],
  quote: { law: 'CPL', text: '讯问女性未成年犯罪嫌疑人，应当有女工作人员在场' },
  remedies: ['SIAN', 'CORR', 'SELF'],
  effective: { from: '2018-10-26' },
  over: 'interrogation',
  params: { local_tolerance: { hours: 2 } },
  check: {
    absence: {
      at: {
        interval: 'interrogation',
        where: { and: [minorQuestioned, { '==': [{ var: 'event.person.sex' }, 'female'] }] },
      },
      of: {
        event: 'attendanceBegan',
        where: { and: [{ '==': [{ var: 'event.personRole' }, 'femaleWorker'] }, beforeTheEnd] },
      },
      window: 'during',
      tolerance: { var: 'param.local_tolerance' },
    },
  },
  unless: {
    event: 'interrogationBegan',
    where: { some: [{ var: 'event.officers' }, { '==': [{ var: 'sex' }, 'female'] }] },
  },
}
