import type { Model } from '../../language'
import { dutyLawyerNotNeeded, dutyLawyerTold, withoutDefender } from './dutyLawyer'

export const rgtDutyLawyer24h: Model = {
  id: 'RGT-DUTY-LAWYER-24H',
  version: 1,
  title: { zh: '申请值班律师后二十四小时内未通知', en: 'Request for the duty lawyer not passed on within 24 hours' },
  duty: { zh: '通知值班律师', en: 'Pass the request for the duty lawyer on' },
  meaning: {
    zh: '没有委托也没有指派辩护人的在押人员申请值班律师帮助的，看守所应当在二十四小时内通知值班律师，使其及时得到帮助。期限内已有辩护人或者已经离所的，不再要求通知。',
    en: 'When a person in custody with no defender, retained or assigned, asks for the duty lawyer, the detention house tells the lawyer within 24 hours. Where a defender comes in or the person leaves meanwhile nobody need be told.',
  },
  cause: {
    zh: '多因申请登记后没有转出，或者周末无人值班。',
    en: 'The request was entered and not passed on, or nobody was on duty at the weekend.',
  },
  cure: {
    zh: '核对申请登记和通知记录；未通知的，要求立即通知，线索移送刑事执行检察部门。',
    en: 'Check request and notice; if not told have it done at once, and pass it to penal-execution supervision.',
  },
  stage: 'rights',
  severity: 'illegal',
  status: 'verified',
  basis: [{ law: 'MPS', article: '49', paragraph: '2' }],
  quote: { law: 'MPS', text: '看守所应当在二十四小时内通知值班律师' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2020-09-01' },
  over: 'application',
  where: {
    and: [
      { '==': [{ var: 'object.matter' }, 'dutyLawyer'] },
      { '==': [{ var: 'object.addressee' }, 'detentionCentre'] },
    ],
  },
  params: { limit: { hours: 24 } },
  check: {
    deadline: {
      from: { event: 'applicationReceived', where: withoutDefender },
      to: dutyLawyerTold,
      within: { count: 'H', of: { var: 'param.limit' } },
    },
  },
  unless: dutyLawyerNotNeeded,
}
