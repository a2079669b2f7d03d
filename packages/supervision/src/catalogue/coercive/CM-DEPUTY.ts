import type { Model } from '../../language'
import { countyDeputy } from './deputies'

export const cmDeputy: Model = {
  id: 'CM-DEPUTY',
  version: 1,
  title: {
    zh: '对县级以上人大代表采取强制措施未经许可',
    en: 'Measure against a people’s congress deputy without permission',
  },
  meaning: {
    zh: '对县级以上人大代表拘传、取保候审、监视居住、拘留或者提请批准逮捕，应当事先书面报请其所属人大主席团或者常委会许可；经许可拘留后再逮捕的，不需要再次报请。现行犯被拘留的另有规定；采取措施时尚不知其代表身份的，应当暂缓、解除并报告。',
    en: 'Compelled appearance, bail, surveillance, detention or a request for arrest against a deputy at or above the county level needs the prior permission of the congress’s presidium or standing committee; one given for detention covers the later arrest. Detention of one caught in the act has its own rule; where the office was not known the measure is suspended or lifted and reported.',
  },
  cause: {
    zh: '采取措施前未核查代表身份，或者许可程序与办案进度脱节。',
    en: 'Nobody checked whether the person is a deputy, or the permission lagged behind the case.',
  },
  cure: {
    zh: '立即核实代表身份和许可文书；未经许可的，监督暂缓执行或者解除，并补办报告。',
    en: 'Verify office and permission at once; without permission see that the measure is suspended or lifted and reported.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'MPS', article: '164' },
    { law: 'MPS', article: '165' },
    { law: 'SPP', article: '148' },
  ],
  quote: { law: 'MPS', text: '应当书面报请该代表所属的人民代表大会主席团或者常务委员会许可' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2020-09-01' },
  over: 'person',
  per: 'case',
  check: {
    absence: {
      at: {
        any: [
          {
            event: ['coercedSummonsBegan', 'bailBegan', 'surveillanceBegan', 'arrestRequestSent', 'arrestExecuted'],
            where: countyDeputy,
          },
          {
            event: 'detentionBegan',
            where: { and: [countyDeputy, { '!=': [{ var: 'event.ground' }, 'redHanded'] }] },
          },
        ],
      },
      of: { event: 'permissionGranted' },
      window: 'before',
    },
  },
}
