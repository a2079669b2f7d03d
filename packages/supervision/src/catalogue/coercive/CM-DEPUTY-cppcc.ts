import type { Model } from '../../language'
import { conferenceTold, cppccMember } from './deputies'

export const cmDeputyCppcc: Model = {
  id: 'CM-DEPUTY/cppcc',
  version: 1,
  title: {
    zh: '对政协委员采取强制措施未通报政协组织',
    en: 'Measure against a CPPCC member without telling the conference',
  },
  duty: { zh: '通报政协组织', en: 'Tell the CPPCC' },
  meaning: {
    zh: '对政协委员拘传、取保候审、监视居住的，应当通报其所属政协组织，未规定时间；拘留、逮捕的，应当事先通报，情况紧急的可以同时或者事后及时通报。时限由本院设定，作为提醒。',
    en: 'The conference is told of compelled appearance, bail and surveillance, with no time fixed; of detention and arrest before, or in urgency at the same time or soon after. The number is the office’s own and a reminder.',
  },
  cause: {
    zh: '采取措施前未核查委员身份，或者通报未留痕。',
    en: 'Membership was not checked, or the information left no trace.',
  },
  cure: {
    zh: '核实通报情况，未通报的要求补通报并说明是否属紧急情况。',
    en: 'Establish whether the conference was told; if not, have it told and ask whether there was urgency.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'MPS', article: '167' },
    { law: 'MPS', article: '168' },
  ],
  quote: { law: 'MPS', text: '应当将有关情况通报给该委员所属的政协组织' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2020-09-01' },
  over: 'person',
  per: 'case',
  params: { local_tolerance: { days: 3 } },
  check: {
    absence: {
      at: { event: 'measureBegan', where: cppccMember },
      of: conferenceTold,
      window: 'ever',
      within: { count: 'IMM', of: { var: 'param.local_tolerance' } },
    },
  },
}
