import type { Bilingual, Problem } from '@hengjian/law'

/** One thing that `hengjian doctor` looked at. */
export interface DoctorCheck {
  readonly name: Bilingual
  readonly outcome: 'fine' | 'warning' | 'failed'
  /** What was found. */
  readonly found: Bilingual
  /** What to do, where something is to be done. */
  readonly problems: readonly Problem[]
}
