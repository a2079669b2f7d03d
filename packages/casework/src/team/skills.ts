import type { Bilingual } from '@hengjian/law'

/** What those who supervise on the spot are trained in. */
export const SKILLS = {
  findingClues: { zh: '线索发现', en: 'Finding clues' },
  verification: { zh: '调查核实', en: 'Verification' },
  trackingFeedback: { zh: '跟踪反馈', en: 'Tracking feedback' },
  guidingEvidence: { zh: '引导取证', en: 'Guiding evidence' },
} as const satisfies Record<string, Bilingual>
export type Skill = keyof typeof SKILLS

const isSkill = (name: string): name is Skill => name in SKILLS
/** Every skill, in the order above. */
export const skills: readonly Skill[] = Object.keys(SKILLS).filter(isSkill)

/** Who went to whom. */
export const EXCHANGES = {
  toPolice: { zh: '到公安机关交流', en: 'To the police' },
  fromPolice: { zh: '公安机关人员来交流', en: 'From the police' },
} as const satisfies Record<string, Bilingual>
export type ExchangeWay = keyof typeof EXCHANGES

const isWay = (name: string): name is ExchangeWay => name in EXCHANGES
export const exchangeWays: readonly ExchangeWay[] = Object.keys(EXCHANGES).filter(isWay)
