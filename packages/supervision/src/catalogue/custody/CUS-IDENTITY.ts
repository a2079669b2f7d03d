import type { Model } from '../../language'
import { custodyOver } from '../coercive/custodyOver'

export const cusIdentity: Model = {
  id: 'CUS-IDENTITY',
  version: 1,
  title: {
    zh: '身份不明暂不计算羁押期限期间停止侦查取证',
    en: 'Investigation stopped while custody does not run because identity is unknown',
  },
  duty: { zh: '身份不明期间继续侦查取证', en: 'Go on with the investigation while identity is unknown' },
  meaning: {
    zh: '身份不明的，侦查羁押期限自查清身份之日起计算，但不得停止对其犯罪行为的侦查取证，也应当继续查明身份。多少天没有活动予以提示，由本院设定。',
    en: 'While identity is unknown custody does not run, but the investigation of the crime must not stop, nor the search for the identity. After how many idle days to be reminded is the office’s own setting.',
  },
  cause: {
    zh: '以身份不明为由搁置案件。',
    en: 'An unknown identity is used to shelve the case.',
  },
  cure: {
    zh: '请办案单位说明身份核查和取证进展；长期无进展的，监督按自报姓名移送或者变更措施。',
    en: 'Ask what was done about identity and evidence; where nothing moves, see that the case goes on under the stated name or the measure is changed.',
  },
  stage: 'custody',
  severity: 'irregular',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '160', paragraph: '2' },
    { law: 'MPS', article: '152', paragraph: '1' },
  ],
  quote: { law: 'CPL', text: '但是不得停止对其犯罪行为的侦查取证' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2018-10-26' },
  over: 'person',
  per: 'case',
  params: { local_idle: { days: 15 } },
  check: {
    deadline: {
      from: {
        any: [
          { event: 'identityUnknownDeclared' },
          { event: 'investigativeAct', where: { '==': [{ var: 'object.identityUnknown' }, true] } },
        ],
      },
      to: { any: [{ event: ['investigativeAct', 'identityEstablished', 'prosecutionTransferred'] }, custodyOver] },
      within: { count: 'D', of: { var: 'param.local_idle' } },
    },
  },
}
