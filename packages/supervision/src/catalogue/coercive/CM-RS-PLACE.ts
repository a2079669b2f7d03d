import type { Model } from '../../language'
import { CENTRE_PLACES } from '../centre/centrePlaces'

export const cmRsPlace: Model = {
  id: 'CM-RS-PLACE',
  version: 1,
  title: {
    zh: '在羁押场所、专门的办案场所或办公场所执行监视居住',
    en: 'Residential surveillance carried out in a custody, case-handling or office place',
  },
  meaning: {
    zh: '监视居住应当在住处或者指定的居所执行，不得在看守所、拘留所、监狱、办案区或者办公场所执行，防止变成变相羁押。',
    en: 'Residential surveillance takes place at home or in a designated residence, never in a detention house, lockup, prison, case-handling area or office, lest it become custody.',
  },
  cause: {
    zh: '图办案方便，把被监视居住人安置在办案区或者办公楼。',
    en: 'For convenience the person was put up in the centre or an office building.',
  },
  cure: {
    zh: '立即核实执行地点，要求变更到合法处所，发出纠正违法通知书，并审查其间取得的供述。',
    en: 'Verify the place at once, have the person moved to a lawful one, issue a correction notice and examine the statements taken there.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '75', paragraph: '1' },
    { law: 'MPS', article: '112', paragraph: '3' },
    { law: 'SPP', article: '120', paragraph: '1', item: '3' },
  ],
  quote: { law: 'CPL', text: '不得在羁押场所、专门的办案场所执行' },
  remedies: ['CORR'],
  effective: { from: '2018-10-26' },
  over: 'measure',
  params: {
    forbidden: ['detentionCentre', 'lockup', 'prison', 'office', ...CENTRE_PLACES],
  },
  check: {
    field: {
      of: { event: 'surveillanceBegan' },
      require: { '!': [{ in: [{ var: 'event.placeKind' }, { var: 'param.forbidden' }] }] },
    },
  },
}
