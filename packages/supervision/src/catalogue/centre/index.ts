import type { Model } from '../../language'
import { ctrAdmin8h } from './CTR-ADMIN-8H'
import { ctrAdmin8h2018 } from './CTR-ADMIN-8H-2018'
import { ctrAdminAv } from './CTR-ADMIN-AV'
import { ctrAdminFamily } from './CTR-ADMIN-FAMILY'
import { ctrAdminOneOfficer } from './CTR-ADMIN-ONE-OFFICER'
import { ctrAdminOneOfficerElsewhere } from './CTR-ADMIN-ONE-OFFICER-elsewhere'
import { ctrAvEdit } from './CTR-AV-EDIT'
import { ctrAvEditConverted } from './CTR-AV-EDIT-converted'
import { ctrAvFull } from './CTR-AV-FULL'
import { ctrAvFullStart } from './CTR-AV-FULL-start'
import { ctrAvMust } from './CTR-AV-MUST'
import { ctrAvMustAllCases } from './CTR-AV-MUST-allCases'
import { ctrAvMustTenYears } from './CTR-AV-MUST-tenYears'
import { ctrBioSample } from './CTR-BIO-SAMPLE'
import { ctrBioSampleAdministrative } from './CTR-BIO-SAMPLE-administrative'
import { ctrBioSampleConsent } from './CTR-BIO-SAMPLE-consent'
import { ctrBioSampleRepeat } from './CTR-BIO-SAMPLE-repeat'
import { ctrContq12h } from './CTR-CONTQ-12H'
import { ctrContq12hProtected } from './CTR-CONTQ-12H-protected'
import { ctrContqScope } from './CTR-CONTQ-SCOPE'
import { ctrContqScopeFamily } from './CTR-CONTQ-SCOPE-family'
import { ctrContqScopeFiled } from './CTR-CONTQ-SCOPE-filed'
import { ctrContqScopeUnit } from './CTR-CONTQ-SCOPE-unit'
import { ctrDrunkRestraint } from './CTR-DRUNK-RESTRAINT'
import { ctrDrunkRestraintGuard } from './CTR-DRUNK-RESTRAINT-guard'
import { ctrDrunkRestraintSober } from './CTR-DRUNK-RESTRAINT-sober'
import { ctrEntryDelay } from './CTR-ENTRY-DELAY'
import { ctrEntryReg } from './CTR-ENTRY-REG'
import { ctrExitNoReason } from './CTR-EXIT-NO-REASON'
import { ctrFemaleCheck } from './CTR-FEMALE-CHECK'
import { ctrFemaleCheckSearch } from './CTR-FEMALE-CHECK-search'
import { ctrFood } from './CTR-FOOD'
import { ctrIllnessPregnant } from './CTR-ILLNESS-PREGNANT'
import { ctrIllnessPregnantIntake } from './CTR-ILLNESS-PREGNANT-intake'
import { ctrInjuryDelta } from './CTR-INJURY-DELTA'
import { ctrLeftUnapproved } from './CTR-LEFT-UNAPPROVED'
import { ctrMinorMixed } from './CTR-MINOR-MIXED'
import { ctrMinorMixedCentre } from './CTR-MINOR-MIXED-centre'
import { ctrRest } from './CTR-REST'
import { ctrRoom } from './CTR-ROOM'
import { ctrSecurityCheck } from './CTR-SECURITY-CHECK'
import { ctrSummon12h } from './CTR-SUMMON-12H'
import { ctrSummon12hNoPaper } from './CTR-SUMMON-12H-noPaper'
import { ctrSummonConsec } from './CTR-SUMMON-CONSEC'
import { ctrSummonConsecControl } from './CTR-SUMMON-CONSEC-control'
import { ctrSummonExpiredHeld } from './CTR-SUMMON-EXPIRED-HELD'
import { ctrSummonExt } from './CTR-SUMMON-EXT'
import { ctrSummonExtLate } from './CTR-SUMMON-EXT-late'
import { ctrSummonTimes } from './CTR-SUMMON-TIMES'
import { ctrTrackGap } from './CTR-TRACK-GAP'

/** The models of the case-handling centre, in the order of the catalogue. */
export const centreModels: readonly Model[] = [
  ctrEntryDelay,
  ctrEntryReg,
  ctrLeftUnapproved,
  ctrSummon12h,
  ctrSummon12hNoPaper,
  ctrSummonExt,
  ctrSummonExtLate,
  ctrSummonConsec,
  ctrSummonConsecControl,
  ctrSummonExpiredHeld,
  ctrSummonTimes,
  ctrAdmin8h2018,
  ctrAdmin8h,
  ctrAdminAv,
  ctrAdminOneOfficer,
  ctrAdminOneOfficerElsewhere,
  ctrAdminFamily,
  ctrSecurityCheck,
  ctrFemaleCheck,
  ctrFemaleCheckSearch,
  ctrBioSample,
  ctrBioSampleAdministrative,
  ctrBioSampleRepeat,
  ctrBioSampleConsent,
  ctrFood,
  ctrRest,
  ctrTrackGap,
  ctrRoom,
  ctrAvMust,
  ctrAvMustTenYears,
  ctrAvMustAllCases,
  ctrAvFull,
  ctrAvFullStart,
  ctrAvEdit,
  ctrAvEditConverted,
  ctrDrunkRestraint,
  ctrDrunkRestraintGuard,
  ctrDrunkRestraintSober,
  ctrInjuryDelta,
  ctrIllnessPregnant,
  ctrIllnessPregnantIntake,
  ctrContq12h,
  ctrContq12hProtected,
  ctrContqScope,
  ctrContqScopeFiled,
  ctrContqScopeUnit,
  ctrContqScopeFamily,
  ctrExitNoReason,
  ctrMinorMixed,
  ctrMinorMixedCentre,
]
