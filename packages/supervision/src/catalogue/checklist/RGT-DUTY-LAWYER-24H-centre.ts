import type { Model } from '../../language'
import { dutyLawyerNotNeeded, dutyLawyerTold, withoutDefender } from './dutyLawyer'

export const rgtDutyLawyer24hCentre: Model = {
  id: 'RGT-DUTY-LAWYER-24H/centre',
  version: 1,
  title: {
    zh: '办案区内的值班律师申请超过约定时间未转达',
    en: 'Duty-lawyer request in the centre not passed on in the agreed time',
  },
  duty: { zh: '转达办案区内的值班律师申请', en: 'Pass the request made in the centre on' },
  meaning: {
    zh: '二十四小时内通知值班律师是对看守所的规定。办案区内的申请按本地会商意见办理，超过约定时间的只作提示。',
    en: 'The 24-hour duty is written for the detention house. In the centre requests follow the local agreement; running past the agreed time gives only a note.',
  },
  cause: { zh: '多因办案区与值班律师之间没有固定联系渠道。', en: 'The centre and the lawyers had no fixed channel.' },
  cure: { zh: '请办案单位说明情况，尽快联系值班律师。', en: 'Ask the unit to explain and to reach the lawyer soon.' },
  stage: 'rights',
  severity: 'advisory',
  status: 'local',
  basis: [],
  remedies: ['INFO', 'ORAL'],
  effective: { from: '2020-09-01' },
  over: 'application',
  where: {
    and: [{ '==': [{ var: 'object.matter' }, 'dutyLawyer'] }, { '==': [{ var: 'object.addressee' }, 'police'] }],
  },
  params: { local_limit: { hours: 24 } },
  check: {
    deadline: {
      from: { event: 'applicationReceived', where: withoutDefender },
      to: dutyLawyerTold,
      within: { count: 'HX', of: { var: 'param.local_limit' } },
    },
  },
  unless: dutyLawyerNotNeeded,
}
