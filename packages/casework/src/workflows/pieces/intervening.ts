import type { Fields, Options } from '../../form'
import { attachments, choice, choices, long, must, mustWhen, number, shownTo, text, toldPolice } from './fields'

export const START_MODES: Options = {
  policeRequest: { zh: '公安商请', en: 'Police request' },
  ownMotion: { zh: '检察主动', en: 'Own motion' },
  ordered: { zh: '上级交办', en: 'Ordered from above' },
}

/** The cases in which to intervene is suggested. */
export const FOCUS_TYPES: Options = {
  organisedCrime: { zh: '有组织犯罪', en: 'Organised crime' },
  massVictimCrime: { zh: '涉众型', en: 'Many victims' },
  difficultCase: { zh: '疑难', en: 'Difficult' },
  homicide: { zh: '命案', en: 'Homicide' },
  drugs: { zh: '毒品', en: 'Drugs' },
  minors: { zh: '未成年人', en: 'Minors' },
  telecomFraud: { zh: '电信网络', en: 'Telecom and network' },
  other: { zh: '其他', en: 'Other' },
}
export const INTERVENTION_MODES: Options = {
  fileReading: { zh: '阅卷', en: 'File reading' },
  discussion: { zh: '参加讨论', en: 'Discussion' },
  briefing: { zh: '听取汇报', en: 'Briefing' },
  scene: { zh: '现场', en: 'At the scene' },
  watching: { zh: '观看讯问录像', en: 'Watching recordings' },
  inspection: { zh: '出席勘验', en: 'Attending an inspection' },
}
const PRIORITIES: Options = {
  urgent: { zh: '紧急', en: 'Urgent' },
  important: { zh: '重要', en: 'Important' },
  ordinary: { zh: '一般', en: 'Ordinary' },
}
const ADVICE_STATES: Options = {
  notDone: { zh: '未落实', en: 'Not done' },
  done: { zh: '已落实', en: 'Done' },
  impossible: { zh: '无法落实', en: 'Impossible' },
}
/** What an exclusion opinion is about (CPL 56). */
export const EXCLUSION_GROUNDS: Options = {
  confession: { zh: '刑讯逼供等非法方法收集的供述', en: 'Confession by torture or other unlawful means' },
  testimony: { zh: '暴力、威胁等非法方法收集的证言、陈述', en: 'Testimony by force or threat' },
  objects: { zh: '收集物证、书证不符合法定程序，可能严重影响司法公正', en: 'Objects taken against procedure' },
}
export const INTERVENTION_OUTCOMES: Options = {
  arrestRequest: { zh: '提请批准逮捕', en: 'Arrest requested' },
  prosecutionTransfer: { zh: '移送审查起诉', en: 'Transferred for prosecution' },
  withdrawal: { zh: '撤案', en: 'Withdrawn' },
  other: { zh: '其他', en: 'Other' },
}

/** One item of advice: what to collect, what for, by which law, how urgent. */
export const adviceFields: Fields = {
  adviceContent: toldPolice(long('取证意见', 'What to collect', 4)),
  advicePurpose: toldPolice(text('目的', 'What for')),
  adviceBasis: toldPolice(text('法律依据', 'Basis')),
  advicePriority: toldPolice(choice('优先级', 'Priority', PRIORITIES)),
}

/** What became of one item, in the police's own words. */
export const adviceAnswerFields: Fields = {
  adviceNo: toldPolice(number('意见序号', 'Number of the advice', 1, 200)),
  adviceState: toldPolice(choice('落实情况', 'State', ADVICE_STATES)),
  adviceReason: {
    ...mustWhen(long('无法落实的理由', 'Why it is impossible', 4), { field: 'adviceState', is: ['impossible'] }),
    visibility: ['police'],
  },
  adviceWords: toldPolice(long('公安说明（原文）', 'In the words of the police', 2)),
  attachments: shownTo(attachments(), 'police'),
}

export const exclusionFields: Fields = {
  exclusionGrounds: toldPolice(choices('情形', 'Grounds', EXCLUSION_GROUNDS)),
  exclusionEvidence: toldPolice(long('涉及的证据', 'Evidence concerned', 2)),
  exclusionReasons: toldPolice(long('理由和依据', 'Reasons and basis', 10)),
  exclusionRequest: must(shownTo(long('意见（排除、补正或者说明）', 'What is asked', 4), 'police')),
}
