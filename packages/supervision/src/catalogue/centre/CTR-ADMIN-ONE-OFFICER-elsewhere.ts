import type { Model } from '../../language'
import { fewerThanTwoOfficers, inCentre, publicOrderQuestioning } from './adminQuestioning'

export const ctrAdminOneOfficerElsewhere: Model = {
  id: 'CTR-ADMIN-ONE-OFFICER/elsewhere',
  version: 1,
  title: { zh: '办案场所以外由一名民警询问', en: 'One officer alone outside the centre' },
  meaning: {
    zh: '调查取证时人民警察不得少于二人；一人询问只限于规范设置、严格管理的执法办案场所。',
    en: 'At least two officers take part in gathering evidence; one alone is allowed only in a properly run centre.',
  },
  cause: {
    zh: '多因外出办案警力不足，或者把新规定误用于办案场所以外。',
    en: 'Short of staff in the field, or the new rule was applied outside the centre.',
  },
  cure: {
    zh: '核对笔录签名和在场人员；不足二人的，提示公安机关重新询问。',
    en: 'Check signatures and who was there; with fewer than two, tell the police to question again.',
  },
  stage: 'centre',
  severity: 'illegal',
  status: 'verified',
  basis: [{ law: 'PAL', article: '108', paragraph: '1' }],
  quote: { law: 'PAL', text: '人民警察不得少于二人' },
  remedies: ['INFO', 'SUGG', 'SIAN'],
  effective: { from: '2026-01-01' },
  over: 'interrogation',
  params: { least: 2 },
  check: {
    field: {
      of: { event: 'interrogationBegan', where: { and: [publicOrderQuestioning, { '!': [inCentre] }] } },
      require: { '!': [fewerThanTwoOfficers] },
    },
  },
}
