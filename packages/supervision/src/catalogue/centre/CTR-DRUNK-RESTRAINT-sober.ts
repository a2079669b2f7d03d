import type { Model } from '../../language'

export const ctrDrunkRestraintSober: Model = {
  id: 'CTR-DRUNK-RESTRAINT/sober',
  version: 1,
  title: { zh: '确认酒醒后未立即解除约束', en: 'Restraint not ended once the person was sober' },
  meaning: {
    zh: '确认酒醒后应当立即解除约束。三十分钟是本院设定的核对间隔。',
    en: "Once the person is found sober the restraint ends at once. Thirty minutes is this office's interval.",
  },
  cause: { zh: '多因等待办案民警接人。', en: 'The officers in charge were awaited.' },
  cure: { zh: '核对酒醒确认和解除时间，请办案单位说明。', en: 'Check both times and ask the unit to explain.' },
  stage: 'centre',
  severity: 'irregular',
  status: 'verified',
  basis: [{ law: 'MPA', article: '58', paragraph: '2' }],
  quote: { law: 'MPA', text: '确认醉酒人酒醒后，应当立即解除约束，并进行询问' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2018-11-25' },
  over: 'measure',
  params: { local_check_minutes: 30 },
  check: {
    field: {
      of: { event: 'restraintEnded' },
      require: {
        or: [
          { '>=': [{ var: 'event.soberAt' }, { var: 'event.at' }] },
          {
            '<=': [
              { minutesBetween: [{ var: 'event.soberAt' }, { var: 'event.at' }] },
              { var: 'param.local_check_minutes' },
            ],
          },
        ],
      },
    },
  },
}
