import { yesNo } from '../known'
import { unread, unreadArticles } from '../source'
import { item, listOf } from './commonEvidence'

/** 电信网络诈骗，及帮助信息网络犯罪活动. */
export const telecomFraudEvidence = listOf({
  id: 'telecomFraudEvidence',
  version: 1,
  title: { zh: '电信网络诈骗证据清单', en: 'Telecom and network fraud' },
  source: unreadArticles('XFL', '266', '287-2'),
  asks: { helper: yesNo('涉嫌帮助信息网络犯罪活动', 'A helper'), crossBorder: yesNo('涉境外', 'Across the border') },
  own: {
    victims: item('被害人陈述、报案、转账凭证', 'Victims: statements, vouchers'),
    moneyFlow: item('资金流：银行、第三方支付、虚拟币、流向图', 'Flow of money'),
    calls: item('通讯：话单、号码、基站', 'Calls, numbers, base stations'),
    devices: item(
      '电子数据：手机、电脑、话术、聊天、服务器日志（扣押、校验值）',
      'Devices, scripts, chats, logs: seized, hashed',
    ),
    people: item('人员：角色、班次、工资、提成', 'People: roles, shifts, wages'),
    cards: item('涉案银行卡、电话卡来源', 'Where cards came from'),
    accounts: item('账号实名与实际使用人同一性', 'Owners and real users of accounts'),
    accomplices: item('同案供述', 'Accomplices'),
    travel: { ...item('出入境记录', 'Crossing of borders'), when: { field: 'crossBorder', is: [true] } },
    frozen: item('涉案财物冻结、返还', 'Frozen and returned property'),
    losses: item('被害人数和损失统计', 'Victims counted, damage'),
    knowledge: { ...item('明知证据', 'Knowledge', unread), when: { field: 'helper', is: [true] } },
  },
})
