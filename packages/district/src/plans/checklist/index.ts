import type { Plan } from '../../plan'
import { corGold24 } from './COR-GOLD24'
import { filApproval } from './FIL-APPROVAL'
import { filCoerceBeforeFiling } from './FIL-COERCE-BEFORE-FILING'
import { filNodecision } from './FIL-NODECISION'
import { filRegOnspot } from './FIL-REG-ONSPOT'
import { filReview3d } from './FIL-REVIEW-3D'
import { invPlaceCustody } from './INV-PLACE-CUSTODY'
import { invPlaceCustodyHospital } from './INV-PLACE-CUSTODY-hospital'
import { invRightsNotice } from './INV-RIGHTS-NOTICE'
import { invSeparate } from './INV-SEPARATE'
import { invTwoOfficers } from './INV-TWO-OFFICERS'
import { rgtDutyLawyer24h } from './RGT-DUTY-LAWYER-24H'
import { rgtDutyLawyer24hCentre } from './RGT-DUTY-LAWYER-24H-centre'
import { rgtDutyLawyerNotice } from './RGT-DUTY-LAWYER-NOTICE'
import { rgtInterpreter } from './RGT-INTERPRETER'
import { rgtInterpreterAdministrative } from './RGT-INTERPRETER-administrative'
import { rgtLawyerNotice } from './RGT-LAWYER-NOTICE'
import { rgtMinorFemale } from './RGT-MINOR-FEMALE'
import { rgtMinorGuardian } from './RGT-MINOR-GUARDIAN'
import { rgtMinorGuardianPartial } from './RGT-MINOR-GUARDIAN-PARTIAL'
import { rgtMinorGuardianPartialLate } from './RGT-MINOR-GUARDIAN-PARTIAL-late'
import { rgtMinorPal } from './RGT-MINOR-PAL'

/** The first day, in the order of the catalogue. */
export const checklistPlans: readonly Plan[] = [
  invTwoOfficers,
  invPlaceCustody,
  invPlaceCustodyHospital,
  invSeparate,
  invRightsNotice,
  rgtLawyerNotice,
  rgtDutyLawyer24h,
  rgtDutyLawyer24hCentre,
  rgtDutyLawyerNotice,
  rgtInterpreter,
  rgtInterpreterAdministrative,
  rgtMinorGuardian,
  rgtMinorGuardianPartial,
  rgtMinorGuardianPartialLate,
  rgtMinorPal,
  rgtMinorFemale,
  filRegOnspot,
  filReview3d,
  filNodecision,
  filApproval,
  filCoerceBeforeFiling,
  corGold24,
]
