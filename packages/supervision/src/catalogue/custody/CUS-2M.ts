import type { Model } from '../../language'
import {
  anewFromDiscovery,
  anewFromIdentity,
  custodyExtensions,
  identityUnknown,
  investigationCustody,
  investigationOver,
  psychiatricAppraisal,
} from './custodyClock'

export const cus2m: Model = {
  id: 'CUS-2M',
  version: 1,
  title: { zh: '逮捕后侦查羁押超过法定期限', en: 'Custody after arrest beyond the investigation period' },
  duty: {
    zh: '侦查终结，或者提请延长、变更逮捕',
    en: 'Close the investigation, have custody extended or change the measure',
  },
  meaning: {
    zh: '逮捕后侦查羁押不超过二个月；经有权检察院批准，累计可至三、五、七个月，均自逮捕之日起算，不从延长后的日期接续。发现另有重要罪行的自发现之日重新计算，身份不明的自查清身份之日起算，只有精神病鉴定期间不计入；不因节假日顺延。',
    en: 'Custody for the investigation lasts two months, with approval three, five or seven in all, each counted from the arrest and never chained. It runs anew from the discovery of another important crime and from the day an unknown identity is established; only a psychiatric appraisal is left out; holidays move nothing.',
  },
  cause: {
    zh: '延长未在届满前获批，按末日接续计算月份，或者把其他鉴定时间扣除。',
    en: 'An extension came too late, months were chained from a clipped date, or time of another appraisal was left out.',
  },
  cure: {
    zh: '立即核实在押状态和延长文书；确已超期的，要求释放或者变更措施，发出纠正违法通知书，并依规定移送刑事执行检察部门。',
    en: 'Verify custody and the extensions at once; if the time is up demand release or another measure, issue a correction notice and pass the matter to the section for penal execution.',
  },
  stage: 'custody',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '156' },
    { law: 'MPS', article: '148' },
    { law: 'SPP', article: '618', paragraph: '1' },
  ],
  quote: { law: 'CPL', text: '对犯罪嫌疑人逮捕后的侦查羁押期限不得超过二个月' },
  remedies: ['CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  per: 'case',
  check: {
    deadline: {
      from: { event: 'arrestExecuted' },
      to: investigationOver,
      within: investigationCustody,
      extend: custodyExtensions,
      suspend: [psychiatricAppraisal, identityUnknown],
      restart: [anewFromDiscovery, anewFromIdentity],
    },
  },
}
