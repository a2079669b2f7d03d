import type { Model } from '../../language'

export const filApproval: Model = {
  id: 'FIL-APPROVAL',
  version: 1,
  title: { zh: '立案、不予立案未经县级以上公安机关负责人批准', en: 'Filing decided without county-level approval' },
  meaning: {
    zh: '立案和不予立案都须先经县级以上公安机关负责人批准，防止基层随意立案或者压案不立；事后补批的，作出决定时仍属未经批准。',
    en: 'Both filing and refusing need the approval of the county head or above first, so that cases are neither opened nor buried at will; approval given afterwards leaves the decision unapproved when it was made.',
  },
  cause: {
    zh: '多因系统内由法制员或者所长代批，或者先作决定、事后补批。',
    en: 'A legal officer or station head approved in the system, or the approval was added later.',
  },
  cure: {
    zh: '核对审批流程和批准时间，要求补正并说明。',
    en: 'Check the approval and its time and have it put right and explained.',
  },
  stage: 'filing',
  severity: 'irregular',
  status: 'verified',
  basis: [{ law: 'MPS', article: '178', paragraph: '1' }],
  quote: { law: 'MPS', text: '经县级以上公安机关负责人批准，予以立案' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2020-09-01' },
  over: 'case',
  check: {
    field: {
      of: { event: 'filingDecided', where: { '==': [{ var: 'event.case.track' }, 'criminal'] } },
      require: {
        and: [
          { atLeast: [{ var: 'event.approverLevel' }, 'countyHead'] },
          { or: [{ missing: ['event.approvedAt'] }, { '<=': [{ var: 'event.approvedAt' }, { var: 'event.at' }] }] },
        ],
      },
    },
  },
}
