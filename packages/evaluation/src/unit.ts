import type { Bilingual } from '@hengjian/law'

/** What is counted. Figures of different units are never added up. */
export const UNITS = {
  persons: { zh: '人', en: 'persons' },
  matters: { zh: '件', en: 'matters' },
  times: { zh: '次', en: 'times' },
} as const satisfies Record<string, Bilingual>
export type CountUnit = keyof typeof UNITS
