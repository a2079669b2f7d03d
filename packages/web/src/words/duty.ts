import { bilingual } from './bilingual'

/** Who is on duty, and the urgent clocks that wait for an acknowledgement. */
export const dutyWords = bilingual({
  zh: {
    duty: {
      now: '当班',
      nobody: '尚未安排，紧迫期限将提请全体值班人员确认',
      handed: '交接',
      set: '安排值班',
      persons: '值班人员（按提请确认的先后顺序选择）',
      note: '交接事项',
      rule: '期限进入提醒时间后先提请第一人确认，十分钟无人确认即转下一人，全部转过仍无人确认的，提请全体。',
      soundOn: '声音提示：开',
      soundOff: '声音提示：关',
    },
    urgency: {
      waiting: '紧迫期限待确认',
      mine: '其中提请我确认',
      open: '逐项查看',
      close: '收起',
      acknowledge: '确认',
      acknowledgeAll: '全部确认',
      everyone: '全体',
      raised: '提请',
      passedOn: '无人确认，转',
      acknowledged: '已确认',
      ended: '结束',
    },
  },
  en: {
    duty: {
      now: 'On duty',
      nobody: 'nobody yet; urgent clocks are put to everyone',
      handed: 'Handed over',
      set: 'Set duty',
      persons: 'People on duty, in the order in which they are asked',
      note: 'What to hand over',
      rule: 'A clock that becomes urgent is put to the first; after ten minutes without an acknowledgement to the next, and in the end to everyone.',
      soundOn: 'Sound: on',
      soundOff: 'Sound: off',
    },
    urgency: {
      waiting: 'Urgent clocks to acknowledge:',
      mine: 'of these for me:',
      open: 'One by one',
      close: 'Close',
      acknowledge: 'Acknowledge',
      acknowledgeAll: 'Acknowledge all',
      everyone: 'everyone',
      raised: 'put to',
      passedOn: 'no answer, on to',
      acknowledged: 'acknowledged by',
      ended: 'over',
    },
  },
})
