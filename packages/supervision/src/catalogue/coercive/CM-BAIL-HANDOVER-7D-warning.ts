import type { Model } from '../../language'
import { bailOver, bailTerm } from './bailPeriod'

export const cmBailHandover7dWarning: Model = {
  id: 'CM-BAIL-HANDOVER-7D/warning',
  version: 1,
  title: {
    zh: '移送后取保候审届满十五日前未书面提醒受案机关',
    en: 'Receiving organ not warned 15 days before the bail runs out',
  },
  meaning: {
    zh: '案件移送后取保候审即将届满、受案机关仍未决定的，移送机关应当在届满十五日前书面通知受案机关，避免取保“空档”。',
    en: 'Where a handed-on bail is about to run out and the receiving organ has not decided, the organ that handed the case on warns it in writing fifteen days ahead, so that no gap opens.',
  },
  cause: {
    zh: '案件移送后原办案单位不再跟踪取保期限。',
    en: 'After the transfer the unit no longer follows the bail.',
  },
  cure: {
    zh: '提示移送机关书面通知，并提醒受案机关在届满前作出决定。',
    en: 'Point it out to the organ that handed the case on and remind the receiving one to decide before the bail runs out.',
  },
  stage: 'coercive',
  severity: 'irregular',
  status: 'verified',
  basis: [{ law: 'BAIL', article: '26', paragraph: '3' }],
  quote: { law: 'BAIL', text: '移送案件的机关应当在期限届满十五日前书面通知受案机关' },
  remedies: ['SELF', 'INFO'],
  effective: { from: '2022-09-05' },
  over: 'person',
  per: 'case',
  params: { lead: { days: 15 } },
  check: {
    absence: {
      at: {
        all: [
          { event: 'caseReceived' },
          {
            due: { from: { event: 'bailBegan' }, to: bailOver, within: bailTerm },
            less: { count: 'DC', of: { var: 'param.lead' } },
          },
        ],
      },
      of: {
        event: 'notified',
        where: {
          and: [
            { '==': [{ var: 'event.subject' }, 'bailExpiry'] },
            { '!=': [{ var: ['event.written', true] }, false] },
          ],
        },
      },
      window: 'before',
    },
  },
}
