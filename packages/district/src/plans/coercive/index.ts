import type { Plan } from '../../plan'
import { cmArrChangeNotice } from './CM-ARR-CHANGE-NOTICE'
import { cmArrExecExecute } from './CM-ARR-EXEC-execute'
import { cmArrExecReceipt } from './CM-ARR-EXEC-receipt'
import { cmArrFamily24h } from './CM-ARR-FAMILY-24H'
import { cmArrInterrog24h } from './CM-ARR-INTERROG-24H'
import { cmArrPenaltyFloor } from './CM-ARR-PENALTY-FLOOR'
import { cmArrRefused15d } from './CM-ARR-REFUSED-15D'
import { cmArrRefused15dAsk } from './CM-ARR-REFUSED-15D-ask'
import { cmArrRefusedRelease } from './CM-ARR-REFUSED-RELEASE'
import { cmArrRefusedReleaseReceipt } from './CM-ARR-REFUSED-RELEASE-receipt'
import { cmArrReview7d } from './CM-ARR-REVIEW-7D'
import { cmArrSend } from './CM-ARR-SEND'
import { cmBail12m } from './CM-BAIL-12M'
import { cmBailBoth } from './CM-BAIL-BOTH'
import { cmBailBothMinor } from './CM-BAIL-BOTH-minor'
import { cmBailExpired } from './CM-BAIL-EXPIRED'
import { cmBailForbidden } from './CM-BAIL-FORBIDDEN'
import { cmBailForfeit3d } from './CM-BAIL-FORFEIT-3D'
import { cmBailForfeit3dApprover } from './CM-BAIL-FORFEIT-3D-approver'
import { cmBailHandover7d } from './CM-BAIL-HANDOVER-7D'
import { cmBailHandover7dWarning } from './CM-BAIL-HANDOVER-7D-warning'
import { cmBailIdle } from './CM-BAIL-IDLE'
import { cmBailMin } from './CM-BAIL-MIN'
import { cmBailRefund } from './CM-BAIL-REFUND'
import { cmChange3d } from './CM-CHANGE-3D'
import { cmChange3dReasons } from './CM-CHANGE-3D-reasons'
import { cmDeputy } from './CM-DEPUTY'
import { cmDeputyCppcc } from './CM-DEPUTY-cppcc'
import { cmDeputyRedHanded } from './CM-DEPUTY-redHanded'
import { cmDeputyTownship } from './CM-DEPUTY-township'
import { cmDet24h } from './CM-DET-24H'
import { cmDetExpired } from './CM-DET-EXPIRED'
import { cmDetExt4d } from './CM-DET-EXT-4D'
import { cmDetExt4dApproval } from './CM-DET-EXT-4D-approval'
import { cmDetExt30d } from './CM-DET-EXT-30D'
import { cmDetExt30dApproval } from './CM-DET-EXT-30D-approval'
import { cmDetFamily24h } from './CM-DET-FAMILY-24H'
import { cmDetFamilyResume } from './CM-DET-FAMILY-RESUME'
import { cmDetGround } from './CM-DET-GROUND'
import { cmDetRepeat } from './CM-DET-REPEAT'
import { cmDetReq3d } from './CM-DET-REQ-3D'
import { cmDetSend24h } from './CM-DET-SEND-24H'
import { cmDetSendRemote } from './CM-DET-SEND-REMOTE'
import { cmDetWarrant } from './CM-DET-WARRANT'
import { cmDetWarrantShown } from './CM-DET-WARRANT-shown'
import { cmForeign48h } from './CM-FOREIGN-48H'
import { cmJc12h } from './CM-JC-12H'
import { cmJcWarrant } from './CM-JC-WARRANT'
import { cmJcWarrantApproval } from './CM-JC-WARRANT-approval'
import { cmJcWarrantPlace } from './CM-JC-WARRANT-place'
import { cmJcWarrantTimes } from './CM-JC-WARRANT-times'
import { cmRs6m } from './CM-RS-6M'
import { cmRsDesignated } from './CM-RS-DESIGNATED'
import { cmRsFamily24h } from './CM-RS-FAMILY-24H'
import { cmRsPlace } from './CM-RS-PLACE'
import { cmRsPlaceStay } from './CM-RS-PLACE-stay'

/** Coercive measures, in the order of the catalogue. */
export const coercivePlans: readonly Plan[] = [
  cmJc12h,
  cmJcWarrant,
  cmJcWarrantApproval,
  cmJcWarrantPlace,
  cmJcWarrantTimes,
  cmDetWarrant,
  cmDetWarrantShown,
  cmDetGround,
  cmDetSend24h,
  cmDetSendRemote,
  cmDetFamily24h,
  cmDetFamilyResume,
  cmDet24h,
  cmDetReq3d,
  cmDetExt4d,
  cmDetExt4dApproval,
  cmDetExt30d,
  cmDetExt30dApproval,
  cmDetExpired,
  cmDetRepeat,
  cmArrReview7d,
  cmArrRefusedRelease,
  cmArrRefusedReleaseReceipt,
  cmArrRefused15d,
  cmArrRefused15dAsk,
  cmArrExecExecute,
  cmArrExecReceipt,
  cmArrFamily24h,
  cmArrInterrog24h,
  cmArrSend,
  cmArrPenaltyFloor,
  cmArrChangeNotice,
  cmBail12m,
  cmBailExpired,
  cmBailIdle,
  cmBailBoth,
  cmBailBothMinor,
  cmBailMin,
  cmBailForbidden,
  cmBailRefund,
  cmBailForfeit3d,
  cmBailForfeit3dApprover,
  cmBailHandover7d,
  cmBailHandover7dWarning,
  cmRs6m,
  cmRsPlace,
  cmRsPlaceStay,
  cmRsDesignated,
  cmRsFamily24h,
  cmChange3d,
  cmChange3dReasons,
  cmDeputy,
  cmDeputyCppcc,
  cmDeputyRedHanded,
  cmDeputyTownship,
  cmForeign48h,
]
