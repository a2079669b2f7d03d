import type { Model } from '../../language'
import { beforeTheEnd } from './beforeTheEnd'
import { mustBeRecorded } from './mustBeRecorded'

export const ctrAvMustTenYears: Model = {
  id: 'CTR-AV-MUST/tenYears',
  version: 1,
  title: {
    zh: '可能判处十年以上的故意犯罪讯问未录音录像',
    en: 'Intentional crime with ten years possible, not recorded',
  },
  meaning: {
    zh: '公安机关讯问录音录像工作规定把可能判处十年以上有期徒刑的其他故意犯罪也列入应当录制的范围。该规定只见到引用的片段，因此请公安机关说明，不直接认定违法。',
    en: "The ministry's recording rules also list other intentional crimes where ten years or more are possible. They were seen only in a quotation, so the police are asked to explain; no illegality is alleged.",
  },
  cause: { zh: '多因按“普通案件”掌握。', en: 'It was handled as an ordinary case.' },
  cure: {
    zh: '核对法定刑档次；请办案单位说明未录的原因。',
    en: 'Check the penalty bracket and ask the unit why it was not recorded.',
  },
  stage: 'centre',
  severity: 'irregular',
  status: 'partial',
  basis: [{ law: 'AV', article: '4', item: '5' }],
  quote: { law: 'AV', text: '其他故意犯罪案件，可能判处十年以上有期徒刑的' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2018-10-26' },
  over: 'interrogation',
  params: { months: 120, local_tolerance: { hours: 2 } },
  check: {
    absence: {
      at: {
        interval: 'interrogation',
        where: {
          and: [
            { '==': [{ var: 'event.interrogation.kind' }, 'interrogation'] },
            { '>=': [{ var: 'event.case.maxMonths' }, { var: 'param.months' }] },
            { '!=': [{ var: 'event.case.chargeClass' }, 'dangerousDriving'] },
            { '!': [mustBeRecorded] },
          ],
        },
      },
      of: { event: 'recordingBegan', where: beforeTheEnd },
      window: 'during',
      tolerance: { var: 'param.local_tolerance' },
    },
  },
}
