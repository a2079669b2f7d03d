import type { Model } from '../../language'
import { familyExcuseWritten, familyNotified, familyUnreachable } from './familyNotice'

export const cmDetFamily24h: Model = {
  id: 'CM-DET-FAMILY-24H',
  version: 1,
  title: { zh: '拘留后二十四小时内未通知家属', en: 'Family not notified within 24 hours of detention' },
  duty: { zh: '通知被拘留人家属', en: 'Tell the family of the detention' },
  meaning: {
    zh: '拘留后二十四小时以内应当把拘留原因和羁押处所通知家属。例外只有两种：确实无法通知；涉嫌危害国家安全犯罪、恐怖活动犯罪且通知可能有碍侦查。不通知的原因应当在拘留通知书中注明。',
    en: 'Within 24 hours the family learns why and where the person is held. Only two exceptions: notice is impossible; or the charge is endangering state security or terrorism and notice may hinder the investigation. The reason is written in the notice.',
  },
  cause: {
    zh: '通知书已制作未送达，把“有碍侦查”用于普通罪名，或者联系方式不详未继续查找也未注明原因。',
    en: 'The notice was made out but not delivered, “hinders the investigation” was used for an ordinary charge, or contact details were missing and neither looked for nor noted.',
  },
  cure: {
    zh: '核对拘留通知书及送达记录；未通知的，要求立即通知并注明迟延原因，视情节口头或者书面纠正。',
    en: 'Check the notice and its delivery. If the family was not told, have them told now and the delay noted; correct orally or in writing.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '85', paragraph: '2' },
    { law: 'MPS', article: '127' },
    { law: 'MPS', article: '113', paragraph: '2' },
    { law: 'SPP', article: '567', item: '13' },
  ],
  quote: { law: 'CPL', text: '应当在拘留后二十四小时以内，通知被拘留人的家属' },
  remedies: ['ORAL', 'SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  params: { limit: { hours: 24 } },
  check: {
    deadline: {
      from: { event: 'detentionBegan' },
      to: familyNotified,
      within: { count: 'H', of: { var: 'param.limit' } },
    },
  },
  unless: {
    any: [
      familyUnreachable,
      {
        event: 'noticeExcused',
        where: {
          and: [
            { '==': [{ var: 'event.excuse' }, 'hindersInvestigation'] },
            { in: [{ var: 'anchor.case.chargeClass' }, ['stateSecurity', 'terrorism']] },
            familyExcuseWritten,
          ],
        },
      },
      { event: 'released' },
    ],
  },
}
