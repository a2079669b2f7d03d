import type { Model } from '../../language'
import {
  anewFromDiscovery,
  anewFromIdentity,
  custodyExtensions,
  identityUnknown,
  investigationCustody,
  investigationOver,
  psychiatricAppraisal,
} from './custodyClock'

export const cusDhWarn7d: Model = {
  id: 'CUS-DH-WARN-7D',
  version: 1,
  title: {
    zh: '看守所未在羁押期限届满前七日以内发出届满通知书',
    en: 'No expiry notice from the detention house before custody ran out',
  },
  meaning: {
    zh: '看守所应当在羁押期限届满前七日以内向办案机关发出羁押期限即将届满通知书。这七日是发出的时段，任一日发出均可，提前发出的不作问题；届满前已释放、移送或者延长的，不再要求。',
    en: 'In the last seven days before custody runs out the detention house tells the case-handling organ. It may do so on any of these days, and an earlier notice is no fault; nothing is due where the person was released, the case transferred or custody extended before.',
  },
  cause: {
    zh: '看守所信息系统未设提醒，或者期限变更后未更新届满日。',
    en: 'The house’s system gave no reminder, or the date was not updated after a change.',
  },
  cure: {
    zh: '提示看守所补发并核对期限；屡次未发的，移送刑事执行检察部门提出纠正。',
    en: 'Ask the house to send it and check the date; where it is repeatedly missing pass it to the section for penal execution.',
  },
  stage: 'custody',
  severity: 'irregular',
  status: 'verified',
  basis: [
    { law: 'SPP', article: '615', item: '2' },
    { law: 'MPS', article: '161', paragraph: '3' },
    { law: 'KSS', article: '43' },
  ],
  quote: { law: 'SPP', text: '羁押期限届满前七日以内向办案机关发出羁押期限即将届满通知书的' },
  remedies: ['ORAL', 'CORR'],
  effective: { from: '2019-12-30' },
  over: 'person',
  per: 'case',
  check: {
    absence: {
      at: {
        due: {
          from: { event: 'arrestExecuted' },
          to: investigationOver,
          within: investigationCustody,
          extend: custodyExtensions,
          suspend: [psychiatricAppraisal, identityUnknown],
          restart: [anewFromDiscovery, anewFromIdentity],
        },
      },
      of: {
        event: 'notified',
        where: {
          and: [
            { '==': [{ var: 'event.subject' }, 'custodyExpiry'] },
            // The instant at which custody has run out is too late.
            { '<': [{ var: 'event.at' }, { var: 'anchor.at' }] },
          ],
        },
      },
      window: 'before',
    },
  },
}
