import type { Model } from '../../language'
import { familyNotified, familyUnreachable } from './familyNotice'

export const cmRsFamily24h: Model = {
  id: 'CM-RS-FAMILY-24H',
  version: 1,
  title: {
    zh: '指定居所监视居住二十四小时内未通知家属',
    en: 'Family not notified within 24 hours of designated-place surveillance',
  },
  duty: { zh: '通知被监视居住人家属', en: 'Tell the family of the surveillance' },
  meaning: {
    zh: '指定居所监视居住的，执行后二十四小时以内应当通知家属，只有无法通知一种例外。在住处执行的，没有此项义务。',
    en: 'Within 24 hours of surveillance in a designated place the family is told; the only exception is that they cannot be. Surveillance at home carries no such duty.',
  },
  cause: {
    zh: '误以为“有碍侦查”可以不通知，或者未制作监视居住通知书。',
    en: '“Hinders the investigation” was thought to excuse it, or no notice was made out.',
  },
  cure: {
    zh: '核对监视居住通知书和送达记录；未通知的，要求立即通知并提出纠正意见。',
    en: 'Check the notice and its delivery; if missing have the family told now and demand correction.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '75', paragraph: '2' },
    { law: 'MPS', article: '113', paragraph: '1' },
    { law: 'SPP', article: '120', paragraph: '1', item: '2' },
  ],
  quote: { law: 'CPL', text: '应当在执行监视居住后二十四小时以内，通知被监视居住人的家属' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  params: { limit: { hours: 24 } },
  check: {
    deadline: {
      from: { event: 'surveillanceBegan', where: { '==': [{ var: 'event.designated' }, true] } },
      to: familyNotified,
      within: { count: 'H', of: { var: 'param.limit' } },
    },
  },
  unless: familyUnreachable,
}
