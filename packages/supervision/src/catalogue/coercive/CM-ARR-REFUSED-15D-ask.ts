import type { Model } from '../../language'

export const cmArrRefused15dAsk: Model = {
  id: 'CM-ARR-REFUSED-15D/ask',
  version: 1,
  title: {
    zh: '不捕后超过五日才要求复议',
    en: 'Reconsideration of a refused arrest asked for after five days',
  },
  duty: { zh: '要求复议（不服不批准逮捕的）', en: 'Ask for reconsideration, if it is wanted' },
  meaning: {
    zh: '公安机关认为不批准逮捕决定有错误的，应当在收到决定书后五日以内制作要求复议意见书，经县级以上公安机关负责人批准后送交。不论以何种理由不捕都适用；逾期丧失的是要求复议的机会，不是对当事人的违法。不要求复议的，本模型不作判断；在押人员无论如何应当立即释放。',
    en: 'Police who hold a refusal of arrest to be wrong draw up their request for reconsideration within five days of receiving it and send it once the head of the organ has approved. This holds for every ground of refusal. Being late spends their own right and wrongs nobody. Without a request there is nothing to judge, and whoever is held goes free at once in any case.',
  },
  cause: {
    zh: '决定书收到后层层报批，或者补充侦查后又要求复议。',
    en: 'The request waited for approvals, or was made only after supplementary investigation.',
  },
  cure: {
    zh: '核对要求复议意见书的制作、批准时间和决定书的签收时间：五日内已经制作的，按期受理；确已逾期的，告知公安机关；补充侦查后要求的，告知其重新提请批准逮捕。',
    en: 'Compare the day on which the request was drawn up and approved with the receipt of the decision: drawn up within five days it is in time. If late, say so; after supplementary investigation, have arrest requested anew.',
  },
  stage: 'coercive',
  severity: 'advisory',
  status: 'verified',
  basis: [
    { law: 'MPS', article: '141', paragraph: '1' },
    { law: 'CPL', article: '92' },
    { law: 'SPP', article: '292' },
  ],
  quote: { law: 'MPS', text: '应当在收到不批准逮捕决定书后五日以内制作要求复议意见书' },
  remedies: ['INFO'],
  effective: { from: '2020-09-01' },
  over: 'person',
  per: 'case',
  params: { limit: { days: 5 } },
  check: {
    deadline: {
      from: {
        event: 'arrestDecisionReceived',
        where: { in: [{ var: 'event.decision' }, ['refusedNoCrime', 'refusedEvidence', 'refusedNoNeed']] },
      },
      to: {
        event: 'applicationReceived',
        where: {
          and: [
            { '==': [{ var: 'event.application.matter' }, 'reconsideration'] },
            { '==': [{ var: 'event.application.against' }, 'arrestRefusal'] },
          ],
        },
      },
      within: { count: 'D', of: { var: 'param.limit' } },
      ifMissing: 'ignore',
    },
  },
}
