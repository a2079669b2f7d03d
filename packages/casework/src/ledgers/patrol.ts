import { firstColumns, lastColumns, ofEach, ofField } from './columns'
import type { Column, Ledger } from './ledger'

/** A point of the checklist of the first 24 hours, over everybody who was looked at. */
const kept = (id: string, zh: string, en: string, ...items: readonly string[]): Column => ({
  id,
  title: { zh, en },
  type: 'yesNo',
  source: { from: 'kept', met: 'met', unmet: 'unmet', items },
})

const talkWith = (id: string, zh: string, en: string, partner: string): Column =>
  ofEach(id, zh, en, 'long', 'talkWords', { field: 'talkWith', is: [partner] })

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
    ofEach('sampledPerson', '抽查人员', 'Person', 'text'),
    ofEach('offence', '案由', 'Offence', 'text', 'sampledOffence'),
    ofEach('handlingUnit', '办案单位', 'Handling unit', 'text', 'sampledUnit'),
    ofEach('enteredAt', '入区时间', 'Entered', 'datetime'),
    {
      id: 'stayHours',
      title: { zh: '在区时长（小时）', en: 'Hours inside' },
      type: 'number',
      source: { from: 'span', unit: 'hours', since: 'enteredAt', until: 'patrolAt' },
    },
    kept('papersComplete', '手续齐备', 'Papers complete', 'warrant', 'filing'),
    kept('rightsTold', '权利告知', 'Rights told', 'rights'),
    kept('familyNotified', '家属通知', 'Family notified', 'family'),
    kept('foodAndRest', '饮食休息', 'Food and rest', 'foodRest'),
    ofEach('injury', '体检伤情', 'Injuries', 'text'),
    kept('avComplete', '讯问录音录像', 'Recorded', 'recording'),
    kept('twoOfficers', '讯问人数', 'Two officers', 'twoOfficers'),
    kept('specialProtection', '女性、未成年特别保护', 'Special protection', 'minor'),
    kept('lawyerAccess', '律师会见、值班律师', 'Lawyer', 'dutyLawyer'),
    kept('property', '涉案财物', 'Property in order', 'property'),
    talkWith('talkSuspect', '与涉案人员谈话', 'Talk with suspects', 'suspect'),
    talkWith('talkOfficer', '与民警谈话', 'Talk with officers', 'officer'),
    talkWith('talkLawyer', '听取律师意见', 'Lawyers heard', 'lawyer'),
    ofField('problems', '发现问题', 'Problems', 'long'),
    ofField('onSpot', '当场处理', 'On the spot', 'choice'),
    {
      id: 'clueNumber',
      title: { zh: '线索编号', en: 'Clue' },
      type: 'text',
      source: { from: 'linked', way: 'opened', workflow: 'clue' },
    },
    ofField('receivedBy', '公安签收', 'Signed by', 'text'),
    ofField('dueDate', '整改期限', 'To be mended by', 'date', 'replyBy'),
    ofField('rectification', '整改结果', 'Mended', 'long'),
    ofField('recheckedDate', '复查日期', 'Rechecked on', 'date', 'recheckedOn'),
    ofEach('attachments', '附件', 'Attachments', 'attachments'),
    ...lastColumns('plan'),
  ],
  usual: ['seq', 'number', 'patrolAt', 'mode', 'sampledPerson', 'problems', 'onSpot', 'clueNumber', 'dueDate', 'state'],
}
