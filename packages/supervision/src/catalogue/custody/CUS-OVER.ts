import type { FreeInterval, Model, Restart } from '../../language'
import { requestSent } from '../coercive/arrestRequest'
import { custodyOver } from '../coercive/custodyOver'
import { detentionExtensions } from '../coercive/detentionExtensions'
import {
  anewFromDiscovery,
  anewFromIdentity,
  custodyExtensions,
  identityUnknown,
  investigationCustody,
  psychiatricAppraisal,
} from './custodyClock'

/** Custody up to its end or the judgment; what a court may add after that is not recorded here. */
const custodyToJudgment: FreeInterval = {
  begin: { event: 'custodyBegan' },
  end: { any: [custodyOver, { event: 'judgmentGiven' }] },
  key: ['case'],
}

/** Identity unknown moves the custody after arrest only, never the detention before it. */
const identityUnknownAfterArrest: FreeInterval = {
  ...identityUnknown,
  where: { '==': [{ var: 'event.person.arrested' }, true] },
}

/** A month in which to decide whether to prosecute, a month and a half where it is extended (CPL 172). */
const prosecutionReview: Omit<Restart, 'when'> = {
  within: { count: 'MC', of: { months: 1 } },
  extend: [{ when: { event: 'reviewExtended' }, within: { count: 'MC', of: { months: 1, days: 15 } } }],
}

const stages: readonly Restart[] = [
  { when: requestSent, within: { count: 'DC', of: { days: 7 } } },
  { when: { event: 'arrestRequested' }, within: { count: 'DC', of: { days: 7 } } },
  { when: { event: 'arrestExecuted' }, within: investigationCustody },
  anewFromDiscovery,
  anewFromIdentity,
  // A transfer gives no time to a detention: that ends with its own period unless arrest follows (MPS 131).
  { when: { all: [{ event: 'arrestExecuted' }, { event: 'prosecutionTransferred' }] }, ...prosecutionReview },
  { when: { event: 'resubmitted' }, ...prosecutionReview },
  { when: { event: 'supplementReturned' }, within: { count: 'MC', of: { months: 1 } } },
  {
    when: { event: 'courtAccepted' },
    within: { count: 'MC', of: { months: 3 } },
    extend: [
      {
        when: {
          event: 'measureExtended',
          where: {
            and: [{ '==': [{ var: 'event.measure.kind' }, 'arrest'] }, { '==': [{ var: 'event.totalMonths' }, 6] }],
          },
        },
        within: { count: 'MC', of: { months: 6 } },
      },
    ],
  },
]

export const cusOver: Model = {
  id: 'CUS-OVER',
  version: 1,
  title: { zh: '超期羁押', en: 'Held beyond the statutory period' },
  duty: { zh: '羁押期限届满前释放或者变更强制措施', en: 'Release or change the measure before custody ends' },
  meaning: {
    zh: '在押人员的每一天都应当有正在计算的法定期限作依据：拘留、审查逮捕、侦查羁押、审查起诉、退回补充侦查、审判，前一期限届满而没有下一合法依据的，就是超期羁押。节假日从不延长羁押。',
    en: 'Every day in custody rests on a statutory period that is running: detention, arrest review, investigation, prosecution review, supplementary investigation, trial. Where one is over and no lawful basis follows, the person is held beyond the law. Holidays never extend custody.',
  },
  cause: {
    zh: '换押不及时，各环节期限各自计算而无人衔接，或者以假期为由顺延。',
    en: 'Custody was not handed over in time, each organ counted its own period and nobody joined them, or a holiday was used.',
  },
  cure: {
    zh: '立即核实并要求释放或者变更措施；确属超期的，一律发出纠正违法通知书，未回复或者继续超期的报上一级检察院；本室不承担该项职责的，移送刑事执行检察部门。',
    en: 'Verify at once and demand release or another measure; where confirmed always issue a correction notice and report upward if it is ignored; where this is not the office’s own task pass it to the section for penal execution.',
  },
  stage: 'custody',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '98' },
    { law: 'CPL', article: '99' },
    { law: 'SPP', article: '618' },
    { law: 'SPP', article: '619' },
  ],
  quote: { law: 'SPP', text: '超期羁押的，应当向该办案机关发出纠正违法通知书' },
  remedies: ['CORR'],
  effective: { from: '2019-12-30' },
  over: 'person',
  per: 'case',
  check: {
    deadline: {
      from: custodyToJudgment,
      within: {
        cases: [
          { where: { '==': [{ var: 'anchor.measure.kind' }, 'arrest'] }, term: investigationCustody },
          { term: { count: 'DC', of: { days: 3 } } },
        ],
      },
      extend: [...detentionExtensions, ...custodyExtensions],
      suspend: [psychiatricAppraisal, identityUnknownAfterArrest],
      restart: stages,
    },
  },
}
