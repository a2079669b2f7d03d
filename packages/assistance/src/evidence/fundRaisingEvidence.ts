import { yesNo } from '../known'
import { unreadArticles } from '../source'
import { item, listOf } from './commonEvidence'

/** 非法吸收公众存款、集资诈骗. */
export const fundRaisingEvidence = listOf({
  id: 'fundRaisingEvidence',
  version: 1,
  title: { zh: '非法集资证据清单', en: 'Illegal fund-raising' },
  source: unreadArticles('XFL', '176', '192'),
  asks: { fraud: yesNo('涉嫌集资诈骗', 'Fund-raising fraud') },
  own: {
    company: item('工商登记、架构', 'Registration, structure'),
    promotion: item('宣传资料、会议、网页', 'Promotion'),
    contracts: item('合同、收据', 'Contracts, receipts'),
    investors: item('投资人报案和陈述', 'Investors'),
    audit: item('资金账户、司法会计审计（金额、人数、损失、返还）', 'Accounts, audit: amount, number, loss, repaid'),
    useOfFunds: {
      ...item('资金去向（生产经营或者挥霍）', 'What became of the money'),
      when: { field: 'fraud', is: [true] },
    },
    commissions: item('业务员提成', 'Commissions'),
    regulator: item('监管部门认定（仅供参考）', 'View of the regulator, for reference'),
    roles: item('同案分工', 'Parts in a joint crime'),
    assets: item('财产查控', 'Property traced'),
    restitution: item(
      '退赃退赔（提起公诉前积极退赔可以从轻或者减轻）',
      'Restitution: before prosecution it may mitigate',
    ),
    stability: item('舆情、维稳评估', 'Public opinion'),
  },
})
