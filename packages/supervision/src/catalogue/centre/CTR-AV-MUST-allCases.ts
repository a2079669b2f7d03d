import type { Model } from '../../language'
import { beforeTheEnd } from './beforeTheEnd'
import { mustBeRecorded } from './mustBeRecorded'

export const ctrAvMustAllCases: Model = {
  id: 'CTR-AV-MUST/allCases',
  version: 1,
  title: {
    zh: '本地要求全部录制，该次讯问未录音录像',
    en: 'Not recorded where local practice records all',
  },
  meaning: {
    zh: '法律对普通案件只规定“可以”录音录像。本地与公安机关商定全部录制的，由本院打开此项，未录的只作提示；默认不打开。',
    en: 'In ordinary cases the law only says that interrogation may be recorded. Where recording all of them was agreed locally the office switches this on and gets a note; it is off unless switched on.',
  },
  cause: { zh: '多因设备占用或者故障。', en: 'The equipment was in use or out of order.' },
  cure: { zh: '请办案单位说明未录的原因。', en: 'Ask the unit why it was not recorded.' },
  stage: 'centre',
  severity: 'advisory',
  status: 'local',
  basis: [],
  remedies: ['INFO', 'ORAL'],
  effective: { from: '2018-10-26' },
  over: 'interrogation',
  params: { local_all_cases: false, months: 120, local_tolerance: { hours: 2 } },
  check: {
    absence: {
      at: {
        interval: 'interrogation',
        where: {
          and: [
            { var: 'param.local_all_cases' },
            { '==': [{ var: 'event.interrogation.kind' }, 'interrogation'] },
            { '<': [{ var: ['event.case.maxMonths', 0] }, { var: 'param.months' }] },
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
