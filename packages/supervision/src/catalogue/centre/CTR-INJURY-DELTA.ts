import type { Model } from '../../language'

export const ctrInjuryDelta: Model = {
  id: 'CTR-INJURY-DELTA',
  version: 1,
  title: { zh: '入所体检出现入区时没有的伤情', en: 'An injury at intake that was not there on entry' },
  meaning: {
    zh: '入区检查与入所体检之间新增的伤情，是发现刑讯逼供线索的重要窗口。抓捕时反抗等原因已有记录的除外。新增伤情本身不等于违法。',
    en: 'An injury that appears between the check on entry and that of the detention house is an important sign of ill-treatment. Causes on record, such as resistance when caught, are excepted. A new injury alone proves nothing.',
  },
  cause: {
    zh: '可能是抓捕、自伤、疾病，也可能是在区内受伤；或者入区检查不细。',
    en: 'Arrest, self-harm, illness, an injury inside, or a careless check on entry.',
  },
  cure: {
    zh: '当日调取入区到入所的全程录像，询问本人并拍照固定；有刑讯嫌疑的，依法调查核实、移送线索。',
    en: 'On the same day secure the video from entry to intake, hear the person and photograph the injury; where ill-treatment is suspected, investigate and pass on the lead.',
  },
  stage: 'centre',
  severity: 'advisory',
  status: 'verified',
  basis: [
    { law: 'MPS', article: '154' },
    { law: 'KSS', article: '10' },
    { law: 'CPL', article: '57' },
    { law: 'SPP', article: '72', paragraph: '1' },
    { law: 'SPP', article: '551', paragraph: '2', item: '9' },
  ],
  quote: { law: 'MPS', text: '应当进行健康和体表检查，并予以记录' },
  remedies: ['INFO', 'CORR', 'LEAD'],
  effective: { from: '2020-09-01' },
  over: 'visit',
  params: { local_window: { hours: 72 } },
  check: {
    presence: {
      at: {
        event: 'healthChecked',
        where: { '==': [{ var: 'event.placeKind' }, 'caseHandlingCentre'] },
        pick: 'first',
      },
      of: {
        event: 'healthChecked',
        where: {
          and: [
            { '==': [{ var: 'event.placeKind' }, 'detentionCentre'] },
            { '>': [{ count: [{ without: [{ var: 'event.items' }, { var: 'anchor.items' }] }] }, 0] },
          ],
        },
      },
      window: 'after',
      within: { count: 'HX', of: { var: 'param.local_window' } },
    },
  },
  // A cause on record counts from a day before the entry on: an arrest with resistance lies before it.
  unless: {
    event: 'incidentRecorded',
    where: {
      or: [
        { '>=': [{ var: 'event.at' }, { var: 'anchor.at' }] },
        { '<=': [{ minutesBetween: [{ var: 'event.at' }, { var: 'anchor.at' }] }, 1440] },
      ],
    },
  },
}
