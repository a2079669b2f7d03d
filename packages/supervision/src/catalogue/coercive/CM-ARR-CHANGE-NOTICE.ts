import type { Model } from '../../language'

export const cmArrChangeNotice: Model = {
  id: 'CM-ARR-CHANGE-NOTICE',
  version: 1,
  title: {
    zh: '释放被逮捕人或变更逮捕未通知批准的检察院',
    en: 'Arrested person released or measure changed without telling the procuratorate',
  },
  duty: { zh: '通知批准逮捕的检察院', en: 'Tell the procuratorate that approved the arrest' },
  meaning: {
    zh: '公安机关释放被逮捕的人或者变更逮捕措施的，应当通知原批准逮捕的检察院，使批捕决定的后续变化受到监督。检察院、法院自行决定变更的除外。未规定时数，本院以设定时长提醒。',
    en: 'When the police release an arrested person or change the arrest they tell the procuratorate that approved it, so that what becomes of its decision can be supervised. Not where the procuratorate or a court decided the change. No number is fixed; the office’s own one is a reminder.',
  },
  cause: {
    zh: '变更手续与通知分属不同部门，通知被遗漏。',
    en: 'The change and the notice lie with different units and the notice was forgotten.',
  },
  cure: {
    zh: '调取变更或者释放文书，要求补送通知并说明变更理由；审查变更是否适当。',
    en: 'Obtain the papers of the change, ask for the notice and the reasons, and examine whether the change was right.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '96' },
    { law: 'MPS', article: '158' },
    { law: 'CNR', article: '21', paragraph: '2' },
  ],
  quote: { law: 'CPL', text: '应当通知原批准的人民检察院' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2018-10-26' },
  over: 'person',
  per: 'case',
  params: { local_tolerance: { days: 3 } },
  check: {
    deadline: {
      from: {
        event: ['measureChanged', 'released'],
        where: {
          and: [
            { '==': [{ var: 'event.measure.kind' }, 'arrest'] },
            { '!': [{ in: [{ var: ['event.decider', 'police'] }, ['procuratorate', 'court']] }] },
          ],
        },
      },
      to: { event: 'notified', where: { '==': [{ var: 'event.recipient' }, 'procuratorate'] } },
      within: { count: 'IMM', of: { var: 'param.local_tolerance' } },
    },
  },
}
