import type { Bilingual } from '@hengjian/law'

/** How far the check of a person's identity has come, as a look-back campaign counts it (practice 5.9). */
export const IDENTITY_STAGES = {
  todo: { zh: '待查', en: 'To do' },
  inCheck: { zh: '核查中', en: 'In check' },
  clear: { zh: '已查无异常', en: 'Nothing found' },
  suspected: { zh: '疑似', en: 'Suspected' },
  confirmed: { zh: '已核实', en: 'Confirmed' },
  notified: { zh: '已通报', en: 'Notified' },
  fedBack: { zh: '已反馈', en: 'Answered' },
} as const satisfies Record<string, Bilingual>
export type IdentityStage = keyof typeof IDENTITY_STAGES

/** The stage by the state of an identity check; one that was put away stands where it stood before. */
export const STAGE_OF_STATE: Readonly<Record<string, IdentityStage>> = {
  pending: 'inCheck',
  level1: 'inCheck',
  insuranceRequested: 'inCheck',
  level2: 'inCheck',
  fundRequested: 'inCheck',
  level3: 'inCheck',
  suspected: 'suspected',
  inquiring: 'suspected',
  confirmed: 'confirmed',
  recorded: 'confirmed',
  notified: 'notified',
  fedBack: 'fedBack',
  cleared: 'clear',
}
