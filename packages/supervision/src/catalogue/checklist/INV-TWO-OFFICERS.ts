import type { Model } from '../../language'

export const invTwoOfficers: Model = {
  id: 'INV-TWO-OFFICERS',
  version: 1,
  title: { zh: '讯问的侦查人员少于二人', en: 'Interrogated by fewer than two investigators' },
  meaning: {
    zh: '讯问犯罪嫌疑人必须由侦查人员进行，且不得少于二人，便于相互监督，也保护各方。辅警、书记员不计入人数。行政案件在办案场所的询问可以由一人进行，另有规则。',
    en: "Interrogation is by investigators, at least two, who check and protect each other and the suspect. Auxiliaries and clerks do not count. Administrative questioning in a centre may be by one and is another rule's matter.",
  },
  cause: {
    zh: '多因一名民警带一名辅警讯问，另一名民警事后补签。',
    en: 'One officer with an auxiliary did it, and a colleague signed later.',
  },
  cure: {
    zh: '比对录像、笔录签名和同一时段其他笔录；不足二人的，提出纠正并审查供述能否采用。',
    en: 'Compare video, signatures and other records of the same time; with fewer than two demand correction and examine the statement.',
  },
  stage: 'investigation',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '118', paragraph: '1' },
    { law: 'MPS', article: '202', paragraph: '1' },
  ],
  quote: { law: 'CPL', text: '讯问的时候，侦查人员不得少于二人' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'interrogation',
  params: { least: 2 },
  check: {
    field: {
      of: {
        event: 'interrogationBegan',
        where: {
          and: [
            { '==': [{ var: 'event.interrogation.kind' }, 'interrogation'] },
            // What procurators ask is their own office's matter.
            { none: [{ var: 'event.officers' }, { '==': [{ var: 'kind' }, 'procurator'] }] },
          ],
        },
      },
      require: {
        '>=': [
          { count: [{ filter: [{ var: 'event.officers' }, { '==': [{ var: 'kind' }, 'investigator'] }] }] },
          { var: 'param.least' },
        ],
      },
    },
  },
}
