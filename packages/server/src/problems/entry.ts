import type { Bilingual } from '@hengjian/law'

/** One line of the registry: the HTTP status it answers with, what is wrong and what to do; `{}` stands for what was found. */
export interface ProblemEntry {
  readonly status: number
  readonly message: Bilingual
  readonly cure: Bilingual
}
