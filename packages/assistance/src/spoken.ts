import type { Bilingual } from '@hengjian/law'
import type { Source } from './source'

/** A rule as it is written in a table. */
export interface Rule {
  readonly title: Bilingual
  readonly source: Source
}

/** A table of rules: its id and version stand beside everything it says. */
export interface Table {
  readonly id: string
  readonly version: number
  readonly title: Bilingual
  readonly source: Source
}

/** Which rule of which table spoke, in which version. */
export interface Spoken extends Rule {
  readonly table: string
  readonly version: number
  readonly rule: string
}

export const spoken = ({ id, version }: Table, rule: string, { title, source }: Rule): Spoken => ({
  table: id,
  version,
  rule,
  title,
  source,
})

/** What stands beneath everything that is proposed. */
export const FOR_REFERENCE: Bilingual = {
  zh: '仅供参考，由检察官依法决定。',
  en: 'For reference: the procurator decides.',
}
