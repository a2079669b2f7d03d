import type { Model } from '../../language'

export const corGold24: Model = {
  id: 'COR-GOLD24',
  version: 1,
  title: {
    zh: '提示：立案后“黄金二十四小时”内本室未查看',
    en: 'Note: new case not looked at within 24 hours of filing',
  },
  meaning: {
    zh: '本院要求对新立刑事案件在二十四小时内先看一遍，把监督起点前移。这是内部工作要求，对象是本室自己。',
    en: 'This office wants to look at every new criminal case within 24 hours, so that oversight begins early. An internal rule about the office itself.',
  },
  cause: { zh: '多因夜间、节假日无人查看。', en: 'Nobody looked at night or on a holiday.' },
  cure: { zh: '尽快查看并记录；由负责人安排轮值。', en: 'Look at it now and note it; the head arranges the rota.' },
  stage: 'correction',
  severity: 'advisory',
  status: 'local',
  basis: [],
  remedies: ['SELF'],
  effective: { from: '2020-09-01' },
  over: 'case',
  params: { local_limit: { hours: 24 } },
  check: {
    deadline: {
      from: { event: 'caseFiled', where: { '==': [{ var: 'event.case.track' }, 'criminal'] } },
      to: { event: 'officeReviewed' },
      within: { count: 'HX', of: { var: 'param.local_limit' } },
    },
  },
}
