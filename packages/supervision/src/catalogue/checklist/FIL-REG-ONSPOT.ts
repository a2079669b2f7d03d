import type { Model } from '../../language'

export const filRegOnspot: Model = {
  id: 'FIL-REG-ONSPOT',
  version: 1,
  title: { zh: '上门报案未当场登记、出具回执', en: 'Report in person not registered and receipted on the spot' },
  duty: { zh: '登记报案、出具回执', en: 'Register the report and give a receipt' },
  meaning: {
    zh: '群众上门报案，应当当场接受、当场登记、当场出具回执（“三个当场”）。报案人拒收回执或者联系不上的，在回执上注明即可；当场能够判断不属于公安机关职责的，立即口头告知；重复报案又没有新的事实、证据的，作出解释。两小时为本院设定。',
    en: "A report made in person is received, registered and receipted on the spot. A receipt refused, or a reporter who cannot be reached, is noted on it. What is clearly no police matter is answered orally at once; a repeated report without new facts is explained. Two hours is this office's number.",
  },
  cause: {
    zh: '多因先“了解情况”再决定是否登记，以控制发案、立案数。',
    en: 'It was “looked into” before being entered, to keep the figures down.',
  },
  cure: {
    zh: '核对接报案登记、回执，并向报案人核实；未登记的，要求立即受案，必要时要求说明不立案理由。',
    en: 'Check register and receipt and hear the reporter; if not entered have it accepted at once, and ask for reasons where needed.',
  },
  stage: 'filing',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'MPS', article: '169' },
    { law: 'MPS', article: '171' },
    { law: 'MPS', article: '175', paragraph: '2' },
    { law: 'MPS', article: '175', paragraph: '3' },
    { law: 'CPL', article: '110', paragraph: '3' },
    { law: 'RPT23', article: '4' },
  ],
  quote: { law: 'MPS', text: '公安机关接受案件时，应当制作受案登记表和受案回执' },
  remedies: ['ORAL', 'SIAN', 'EXPN'],
  effective: { from: '2020-09-01' },
  over: 'report',
  params: { local_tolerance: { hours: 2 } },
  check: {
    deadline: {
      from: { event: 'reportReceived', where: { '==': [{ var: 'event.channel' }, 'inPerson'] } },
      to: {
        all: [
          { event: 'caseAccepted' },
          {
            any: [
              { event: 'documentServed', where: { '==': [{ var: 'event.document.kind' }, 'acceptanceReceipt'] } },
              {
                event: 'documentSigned',
                where: {
                  and: [
                    { '==': [{ var: 'event.document.kind' }, 'acceptanceReceipt'] },
                    { in: [{ var: ['event.excuse', 'none'] }, ['refused', 'unreachable']] },
                  ],
                },
              },
            ],
          },
        ],
      },
      within: { count: 'IMM', of: { var: 'param.local_tolerance' } },
    },
  },
  unless: {
    event: 'reportReceived',
    where: { in: [{ var: ['event.excuse', 'none'] }, ['notPoliceMatter', 'repeatReport']] },
  },
}
