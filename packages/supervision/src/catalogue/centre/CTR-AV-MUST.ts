import type { Model } from '../../language'
import { beforeTheEnd } from './beforeTheEnd'
import { mustBeRecorded } from './mustBeRecorded'

export const ctrAvMust: Model = {
  id: 'CTR-AV-MUST',
  version: 1,
  title: { zh: '应当录音录像的讯问未录音录像', en: 'An interrogation that must be recorded was not' },
  meaning: {
    zh: '可能判处无期徒刑、死刑的案件，致人重伤、死亡的严重危害公共安全或者侵犯人身权利犯罪、黑社会性质组织犯罪、严重毒品犯罪等重大案件，讯问必须录音录像。其他案件可以录，不在此列。',
    en: 'Interrogation is always recorded where life imprisonment or death is possible, in grave crimes with death or serious injury, in mafia-type and in serious drug crimes. In other cases it may be, which is not judged here.',
  },
  cause: {
    zh: '多因案件性质在讯问时尚未明确，或者设备故障未改期。',
    en: 'The nature of the case was not yet clear, or the equipment failed and nobody waited.',
  },
  cure: {
    zh: '核对罪名、量刑档次和录像资料；没有录像的，提出纠正并审查供述的合法性。',
    en: 'Check charge, penalty bracket and recordings; without one demand correction and examine whether the statement was lawfully taken.',
  },
  stage: 'centre',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '123', paragraph: '1' },
    { law: 'MPS', article: '208', paragraph: '1' },
    { law: 'MPS', article: '208', paragraph: '2' },
    { law: 'SPP', article: '567', item: '2' },
    { law: 'AV', article: '4' },
  ],
  quote: { law: 'CPL', text: '其他重大犯罪案件，应当对讯问过程进行录音或者录像' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'interrogation',
  // A recording of this interrogation may have been started well before the questions.
  params: { local_tolerance: { hours: 2 } },
  check: {
    absence: {
      at: {
        interval: 'interrogation',
        where: {
          and: [{ '==': [{ var: 'event.interrogation.kind' }, 'interrogation'] }, mustBeRecorded],
        },
      },
      of: { event: 'recordingBegan', where: beforeTheEnd },
      window: 'during',
      tolerance: { var: 'param.local_tolerance' },
    },
  },
}
