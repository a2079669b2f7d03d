import type { Model } from '../../language'
import { inTime } from './inTime'

export const corGold24: Model = {
  id: 'COR-GOLD24',
  version: 1,
  title: {
    zh: '立案后“黄金二十四小时”内本室未查看',
    en: 'New case not looked at within 24 hours of filing',
  },
  duty: { zh: '本室查看新立案件', en: 'Look at the new case' },
  meaning: {
    zh: '本院要求新立刑事案件在二十四小时内由派驻检察室先看一遍，把监督起点前移；立案前已经介入查看的，视为已看。这是内部工作要求，提示的对象是本室自己。',
    en: 'This office wants to look at every new criminal case within 24 hours, so that oversight begins early; a case looked at before it was filed has been looked at. An internal rule about the office itself.',
  },
  cause: { zh: '多因夜间、节假日无人值守。', en: 'Nobody was on duty at night or on a holiday.' },
  cure: { zh: '尽快查看并留痕；由负责人调整轮值安排。', en: 'Look at it now and note it; the head arranges the rota.' },
  stage: 'correction',
  severity: 'advisory',
  status: 'local',
  basis: [],
  remedies: ['SELF'],
  effective: { from: '2020-09-01' },
  over: 'case',
  params: { local_minutes: 1440 },
  check: {
    absence: {
      at: { event: 'caseFiled', where: { '==': [{ var: 'event.case.track' }, 'criminal'] } },
      of: { event: 'officeReviewed', where: inTime },
      window: 'ever',
      within: { count: 'HX', of: { minutes: { var: 'param.local_minutes' } } },
    },
  },
}
