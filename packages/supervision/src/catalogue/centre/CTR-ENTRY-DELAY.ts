import type { Model } from '../../language'

export const ctrEntryDelay: Model = {
  id: 'CTR-ENTRY-DELAY',
  version: 1,
  title: { zh: '带至公安机关后未立即带入办案区', en: 'Suspect not taken into the centre at once' },
  duty: { zh: '带入办案区', en: 'Take the suspect into the centre' },
  meaning: {
    zh: '违法犯罪嫌疑人被带至公安机关后，应当立即带入办案区，此后的活动才有登记、监控和录像可查。先行送医并有记录的，或者依法在接待区调解、听证、当场处罚的除外。',
    en: 'A suspect brought to the police is taken straight into the centre, where every step is registered and recorded. Hospital first, if recorded, and mediation, a hearing or a summary penalty in the reception area are excepted.',
  },
  cause: {
    zh: '多因办案人员先在办公室、车内或者院内谈话，或者排队等候入区而未登记原因。',
    en: 'Usually a talk in an office or a car came first, or the person queued for entry and nobody noted why.',
  },
  cure: {
    zh: '核对带至时间与入区登记，调取入区前的监控；没有合理原因的，口头纠正并了解其间是否进行了询问。',
    en: 'Compare arrival with the entry register and the video before entry; without a good reason correct it orally and find out whether questions were asked meanwhile.',
  },
  stage: 'centre',
  severity: 'irregular',
  status: 'partial',
  basis: [
    { law: 'BAQ', article: '4', paragraph: '1' },
    { law: 'MPS', article: '198', paragraph: '1' },
  ],
  quote: { law: 'BAQ', text: '办案民警应当将其立即带入办案区' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2020-09-01' },
  over: 'visit',
  where: { in: [{ var: 'object.personRole' }, ['suspect', 'offender']] },
  params: { local_tolerance: { minutes: 30 } },
  check: {
    deadline: {
      from: { event: 'broughtIn' },
      to: { event: 'centreEntered' },
      within: { count: 'IMM', of: { var: 'param.local_tolerance' } },
    },
  },
  unless: {
    event: 'broughtIn',
    where: { in: [{ var: ['event.excuse', 'none'] }, ['medical', 'emergency', 'receptionArea']] },
  },
}
