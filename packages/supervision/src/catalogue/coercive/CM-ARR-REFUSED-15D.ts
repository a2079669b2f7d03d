import type { Model } from '../../language'

export const cmArrRefused15d: Model = {
  id: 'CM-ARR-REFUSED-15D',
  version: 1,
  title: {
    zh: '不捕后十五日未要求复议、提请复核，也不撤案或终止侦查',
    en: 'Arrest refused for absence of crime, neither contested nor withdrawn within 15 days',
  },
  duty: { zh: '要求复议、提请复核或者撤案、终止侦查', en: 'Contest the refusal, or withdraw the case' },
  meaning: {
    zh: '因没有犯罪事实、依法不追究、不是本人所为或者不负刑事责任而不批准逮捕的，公安机关应当撤销案件或者终止对该人的侦查；不同意的，要求复议、提请复核。超过十五日都不做的，应当发出纠正违法通知书。证据不足、无社会危险性不捕的不适用。',
    en: 'Where arrest was refused because there is no crime, no liability, or it was not this person, the police withdraw the case or end the investigation of that person, or contest the refusal. Doing none of it for 15 days calls for a correction notice. Not for refusals for lack of evidence or of danger.',
  },
  cause: {
    zh: '案件搁置，或者未把不捕理由转给办案单位。',
    en: 'The case was shelved, or the grounds of refusal never reached the unit.',
  },
  cure: {
    zh: '核实公安机关后续处理；确未处理的，发出纠正违法通知书；仍不纠正的，报上一级检察院协商处理。',
    en: 'Establish what the police did; if nothing, issue a correction notice, and report upward if that is ignored.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'SPP', article: '287', paragraph: '3' },
    { law: 'SPP', article: '287', paragraph: '1' },
    { law: 'SPP', article: '287', paragraph: '2' },
  ],
  quote: { law: 'SPP', text: '超过十五日未要求复议、提请复核，也不撤销案件或者终止侦查的' },
  remedies: ['CORR'],
  effective: { from: '2019-12-30' },
  over: 'person',
  per: 'case',
  params: { limit: { days: 15 } },
  check: {
    deadline: {
      from: { event: 'arrestDecisionReceived', where: { '==': [{ var: 'event.decision' }, 'refusedNoCrime'] } },
      to: {
        any: [
          {
            event: 'applicationReceived',
            where: {
              and: [
                { in: [{ var: 'event.application.matter' }, ['reconsideration', 'review']] },
                { '==': [{ var: 'event.application.against' }, 'arrestRefusal'] },
              ],
            },
          },
          { event: ['caseWithdrawn', 'investigationTerminated'] },
        ],
      },
      within: { count: 'D', of: { var: 'param.limit' } },
    },
  },
}
