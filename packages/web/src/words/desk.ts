import { bilingual } from './bilingual'

/** The duty desk. */
export const deskWords = bilingual({
  zh: {
    desk: {
      title: '值班台',
      inCentre: '在区',
      filed24h: '24小时内新立案',
      urgent: '紧迫',
      newFindings: '新发现',
      persons: '人',
      cases: '件',
      items: '项',
      clocks: '即将到期',
      clocksEmpty: '没有正在计算的期限。收到立案、拘留等事实后，期限会自动出现在这里。',
      findings: '新发现',
      findingsEmpty: '没有新的发现。模型发现违法或者异常情形时，会即时出现在这里。',
      checklist: '黄金24小时',
      checklistEmpty: '目前没有处于24小时之内的人员。',
      person: '人员',
      since: '起算',
    },
    cell: {
      notDue: '未到',
      running: '进行',
      urgent: '紧迫',
      done: '完成',
      violated: '违法',
      unknown: '未知',
      notApplicable: '不适用',
    },
  },
  en: {
    desk: {
      title: 'Duty desk',
      inCentre: 'In the centre',
      filed24h: 'Filed within 24 hours',
      urgent: 'Urgent',
      newFindings: 'New findings',
      persons: '',
      cases: '',
      items: '',
      clocks: 'Running out',
      clocksEmpty:
        'No clock is running. Clocks appear here by themselves when a filing, a detention or the like is reported.',
      findings: 'New findings',
      findingsEmpty: 'Nothing new. What a model finds appears here at once.',
      checklist: 'Golden 24 hours',
      checklistEmpty: 'Nobody is within the first 24 hours.',
      person: 'Person',
      since: 'Since',
    },
    cell: {
      notDue: 'not due',
      running: 'running',
      urgent: 'urgent',
      done: 'done',
      violated: 'violated',
      unknown: 'unknown',
      notApplicable: 'not applicable',
    },
  },
})
