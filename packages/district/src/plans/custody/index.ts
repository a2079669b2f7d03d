import type { Plan } from '../../plan'
import { cus2m } from './CUS-2M'
import { cusChangeNotice } from './CUS-CHANGE-NOTICE'
import { cusChangeNoticeExtension } from './CUS-CHANGE-NOTICE-extension'
import { cusDhWarn7d } from './CUS-DH-WARN-7D'
import { cusExceedsSentence } from './CUS-EXCEEDS-SENTENCE'
import { cusExt1 } from './CUS-EXT-1'
import { cusExt2 } from './CUS-EXT-2'
import { cusExt3 } from './CUS-EXT-3'
import { cusExtReq7d } from './CUS-EXT-REQ-7D'
import { cusExtReq7dSecond } from './CUS-EXT-REQ-7D-second'
import { cusExtReq7dThird } from './CUS-EXT-REQ-7D-third'
import { cusIdentity } from './CUS-IDENTITY'
import { cusIdentityApproval } from './CUS-IDENTITY-approval'
import { cusOver } from './CUS-OVER'
import { cusRecalc } from './CUS-RECALC'
import { cusRecalcGround } from './CUS-RECALC-ground'
import { cusRecalcRecord } from './CUS-RECALC-record'

/** Custody during investigation, in the order of the catalogue. */
export const custodyPlans: readonly Plan[] = [
  cus2m,
  cusExt1,
  cusExt2,
  cusExt3,
  cusExtReq7d,
  cusExtReq7dSecond,
  cusExtReq7dThird,
  cusRecalc,
  cusRecalcGround,
  cusRecalcRecord,
  cusIdentity,
  cusIdentityApproval,
  cusOver,
  cusDhWarn7d,
  cusChangeNotice,
  cusChangeNoticeExtension,
  cusExceedsSentence,
]
