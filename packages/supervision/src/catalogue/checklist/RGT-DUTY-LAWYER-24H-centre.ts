import type { Model } from '../../language'
import { dutyLawyerTold } from './toldOnPaper'

export const rgtDutyLawyer24hCentre: Model = {
  id: 'RGT-DUTY-LAWYER-24H/centre',
  version: 1,
  title: {
    zh: '提示：办案区内的值班律师申请超过约定时间未转达',
    en: 'Note: duty-lawyer request in the centre not passed on in the agreed time',
  },
  meaning: {
    zh: '二十四小时内通知值班律师的义务写的是看守所。办案区内的申请按本地会商意见办理，超过约定时间只作提示。',
    en: 'The 24-hour duty is written for the detention house. In the centre requests follow the local agreement; running past the agreed time gives only a note.',
  },
  cause: { zh: '多因办案区与值班律师之间没有固定联系方式。', en: 'The centre and the lawyers had no fixed channel.' },
  cure: { zh: '请办案单位说明并尽快联系值班律师。', en: 'Ask the unit to explain and to reach the lawyer soon.' },
  stage: 'rights',
  severity: 'advisory',
  status: 'local',
  basis: [{ law: 'MPS', article: '49', paragraph: '2' }],
  remedies: ['INFO', 'ORAL'],
  effective: { from: '2020-09-01' },
  over: 'application',
  where: {
    and: [{ '==': [{ var: 'object.matter' }, 'dutyLawyer'] }, { '==': [{ var: 'object.addressee' }, 'police'] }],
  },
  params: { local_limit: { hours: 24 } },
  check: {
    deadline: {
      from: { event: 'applicationReceived' },
      to: dutyLawyerTold,
      within: { count: 'H', of: { var: 'param.local_limit' } },
    },
  },
}
