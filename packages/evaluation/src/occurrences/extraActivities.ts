import type { Bilingual } from '@hengjian/law'

/**
 * The sixteen activities that the case-activity ratio counts beside the matter itself, as the 2020 edition of the indicators is
 * remembered: the list was not published in full, so a lawyer has to compare it before it counts.
 */
export const EXTRA_ACTIVITIES = {
  arrestAppeal: { zh: '批捕（不批捕）申诉', en: 'appeal against the arrest decision' },
  nonApprovalReconsideration: { zh: '不批捕复议', en: 'reconsideration of non-approval' },
  nonApprovalReview: { zh: '不批捕复核', en: 'review of non-approval' },
  firstExtension: { zh: '一次延长审查起诉期限', en: 'first extension of prosecution review' },
  secondExtension: { zh: '二次延长审查起诉期限', en: 'second extension of prosecution review' },
  thirdExtension: { zh: '三次延长审查起诉期限', en: 'third extension of prosecution review' },
  firstReturn: { zh: '一次退回补充侦查', en: 'first return for supplement' },
  secondReturn: { zh: '二次退回补充侦查', en: 'second return for supplement' },
  nonProsecutionReconsideration: { zh: '不起诉复议', en: 'reconsideration of non-prosecution' },
  nonProsecutionReview: { zh: '不起诉复核', en: 'review of non-prosecution' },
  nonProsecutionAppeal: { zh: '不服不起诉申诉', en: 'appeal against non-prosecution' },
  prosecutionWithdrawal: { zh: '撤回起诉', en: 'withdrawal of prosecution' },
  courtReturn: { zh: '法院退回', en: 'return by the court' },
  adjournmentProposal: { zh: '建议延期审理', en: 'adjournment proposed' },
  stateCompensation: { zh: '国家赔偿', en: 'state compensation' },
  appeal: { zh: '被告人上诉', en: 'appeal of the defendant' },
} as const satisfies Readonly<Record<string, Bilingual>>
export type ExtraActivity = keyof typeof EXTRA_ACTIVITIES
