import type { Model } from '../../language'

export const ctrSecurityCheck: Model = {
  id: 'CTR-SECURITY-CHECK',
  version: 1,
  title: { zh: '到案后未进行安全检查', en: 'No safety check on arrival' },
  duty: { zh: '进行安全检查', en: 'Carry out the safety check' },
  meaning: {
    zh: '到案人员应当进行安全检查，既防止危险物品带入，也是随身财物登记的起点。被害人、证人不检查。刑事嫌疑人的入区检查依办案区管理规定，该条文尚未核对。三十分钟为本院设定。',
    en: "Everyone brought in as a suspect is checked for dangerous things, which also begins the list of belongings. Victims and witnesses are not searched. For criminal suspects the step rests on the centre's own rules, not yet read. Thirty minutes is this office's number.",
  },
  cause: { zh: '多因入区时人多漏做，或者做了未登记。', en: 'Skipped in a rush, or done and not entered.' },
  cure: {
    zh: '核对安检登记和录像，要求补登记并检查随身物品清单。',
    en: 'Check register and video, have it made good and look at the list of belongings.',
  },
  stage: 'centre',
  severity: 'irregular',
  status: 'verified',
  basis: [{ law: 'MPA', article: '53', paragraph: '1' }],
  quote: { law: 'MPA', text: '对查获或者到案的违法嫌疑人应当进行安全检查' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2018-11-25' },
  over: 'visit',
  params: { local_tolerance: { minutes: 30 } },
  check: {
    deadline: {
      from: { event: 'centreEntered', where: { in: [{ var: 'event.personRole' }, ['suspect', 'offender']] } },
      to: { event: 'bodySearched' },
      within: { count: 'IMM', of: { var: 'param.local_tolerance' } },
    },
  },
}
