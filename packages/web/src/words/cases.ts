import { bilingual } from './bilingual'

/** The list of cases. */
export const casesWords = bilingual({
  zh: {
    cases: {
      title: '案件',
      number: '案号',
      charge: '罪名',
      track: '程序类别',
      persons: '人员',
      unit: '办案单位',
      site: '派驻点',
      due: '最近期限',
      more: '另 {} 项',
      last: '最近事实',
      open: '待处理发现',
      clocks: '运行期限',
      search: '案号、姓名、罪名',
      withClock: '有期限在运行',
      withFinding: '有待处理发现',
      inFocus: '建议提前介入',
      clear: '清除条件',
      empty: '没有符合条件的案件。收到接报案、受案、立案等事实后，案件会出现在这里。',
    },
  },
  en: {
    cases: {
      title: 'Cases',
      number: 'Number',
      charge: 'Offence',
      track: 'Procedure',
      persons: 'Persons',
      unit: 'Handling unit',
      site: 'Site',
      due: 'Next limit',
      more: '{} more running',
      last: 'Last fact',
      open: 'Open findings',
      clocks: 'Running clocks',
      search: 'Case number, name, offence',
      withClock: 'A clock runs',
      withFinding: 'A finding waits',
      inFocus: 'Early intervention suggested',
      clear: 'Clear',
      empty: 'No case fits. Cases appear when a report, an acceptance or a filing is received.',
    },
  },
})
