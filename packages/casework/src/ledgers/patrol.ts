import { firstColumns, lastColumns, ofAction, ofField } from './columns'
import type { Ledger } from './ledger'

/** 办案中心巡查登记簿 (practice 4.7). */
export const patrolLedger: Ledger = {
  id: 'patrol',
  version: 1,
  title: { zh: '办案中心巡查登记簿', en: 'Patrol register' },
  workflow: 'patrol',
  columns: [
    ...firstColumns('巡查编号', 'Number'),
    ofField('patrolAt', '巡查日期时间', 'When', 'datetime'),
    ofField('mode', '巡查方式', 'Mode', 'choice', 'patrolMode'),
    ofField('inspectors', '巡查人员', 'Inspectors', 'people'),
    ofField('zones', '区域', 'Zones', 'choice'),
    ofField('presentCount', '在区人数', 'Present', 'number'),
    ofField('women', '女性', 'Women', 'number'),
    ofField('minors', '未成年', 'Minors', 'number'),
    ofField('ill', '病伤', 'Ill or injured', 'number'),
    ofField('sampledPerson', '抽查人员', 'Person', 'text'),
    ofField('enteredAt', '入区时间', 'Entered', 'datetime'),
    ofField('met', '已落实', 'Kept', 'choice'),
    ofField('unmet', '未落实', 'Not kept', 'choice'),
    ofField('injury', '体检伤情', 'Injuries', 'text'),
    ofAction('talks', '谈话次数', 'Talks', 'times', 'talk'),
    ofField('problems', '发现问题', 'Problems', 'long'),
    ofField('onSpot', '当场处理', 'On the spot', 'choice'),
    ofField('receivedBy', '公安签收', 'Signed by', 'text'),
    ofField('dueDate', '整改期限', 'To be mended by', 'date', 'replyBy'),
    ofField('rectification', '整改结果', 'Mended', 'long'),
    ofField('recheckedDate', '复查日期', 'Rechecked on', 'date', 'recheckedOn'),
    ofField('attachments', '附件', 'Attachments', 'attachments', 'attachments', 'finish'),
    ...lastColumns('plan'),
  ],
}
