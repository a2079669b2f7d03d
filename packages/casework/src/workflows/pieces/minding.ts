import type { Options } from '../../form'

export const CASE_KINDS: Options = {
  sexualAbuse: { zh: '性侵害', en: 'Sexual abuse' },
  violence: { zh: '暴力伤害', en: 'Violence' },
  other: { zh: '其他', en: 'Other' },
}
export const INTERVIEWED: Options = { victim: { zh: '被害人', en: 'Victim' }, witness: { zh: '证人', en: 'Witness' } }
export const ADULTS: Options = {
  representative: { zh: '法定代理人', en: 'Representative' },
  appropriateAdult: { zh: '合适成年人', en: 'Appropriate adult' },
  none: { zh: '无', en: 'Nobody' },
}
export const RECORDING: Options = { on: { zh: '已开启', en: 'On' }, off: { zh: '未开启', en: 'Off' } }
export const EVIDENCE: Options = {
  examination: { zh: '人身检查', en: 'Physical examination' },
  samples: { zh: '生物样本提取', en: 'Samples' },
  electronic: { zh: '电子数据', en: 'Electronic data' },
  identification: { zh: '辨认', en: 'Identification' },
  none: { zh: '无需取证', en: 'None needed' },
}
export const AIDS: Options = {
  judicialAid: { zh: '司法救助', en: 'Judicial aid' },
  schoolChange: { zh: '转学安置', en: 'Change of school' },
  guardianship: { zh: '监护评估', en: 'Guardianship' },
  legalAid: { zh: '法律援助', en: 'Legal aid' },
  counselling: { zh: '持续心理干预', en: 'Further counselling' },
}
