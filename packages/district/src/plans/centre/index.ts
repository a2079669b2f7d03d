import type { Plan } from '../../plan'
import { ctrEntryDelay } from './CTR-ENTRY-DELAY'
import { ctrEntryReg } from './CTR-ENTRY-REG'
import { ctrLeftUnapproved } from './CTR-LEFT-UNAPPROVED'
import { ctrSummon12h } from './CTR-SUMMON-12H'
import { ctrSummon12hNoPaper } from './CTR-SUMMON-12H-noPaper'
import { ctrSummonExpiredHeld } from './CTR-SUMMON-EXPIRED-HELD'
import { ctrSummonExt } from './CTR-SUMMON-EXT'
import { ctrSummonExtLate } from './CTR-SUMMON-EXT-late'
import { ctrSummonTimes } from './CTR-SUMMON-TIMES'

/** The case-handling centre, in the order of the catalogue. */
export const centrePlans: readonly Plan[] = [
  ctrEntryDelay,
  ctrEntryReg,
  ctrLeftUnapproved,
  ctrSummon12h,
  ctrSummon12hNoPaper,
  ctrSummonExt,
  ctrSummonExtLate,
  ctrSummonExpiredHeld,
  ctrSummonTimes,
]
