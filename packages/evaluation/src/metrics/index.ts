import type { Bilingual } from '@hengjian/law'
import type { Metric } from '../metric'
import { caseActivityRatio, caseActivityRatioByAcceptance } from './caseActivityRatio'
import { conflictPersons, conflictsResolved } from './conflictResolution'
import { correctionAdoptionRate } from './correction'
import { coverageRate } from './coverage'
import { custodyProposalAdoptionRate } from './custodyNecessity'
import { diversionAdoptionRate, divertedRate, laterArrestRate } from './diversion'
import { adviceAdoptionRate, earlyInterventionRate } from './earlyIntervention'
import { fastTrackRate, fastTrackRateOfAll, fastTrackTrials } from './fastTrack'
import { clueSuccessRate, filedAfterSupervisionRate, supervisedFilingRate } from './filingSupervision'
import { goldenDayRate } from './goldenDay'
import { concealedIdentities, concealedIdentityRate, identitiesVerified, unitsNotified } from './identityCheck'
import { interventionPaths } from './interventionPaths'
import { laneExecutionDays, laneInvestigationDays, laneReviewDays, laneTrialDays } from './laneLength'
import { lightSentenceAfterArrestRate, lightSentenceUnderOneYearRate } from './lightSentence'
import { counsellingSessions, minorInterviews } from './minorsWork'
import { nonApprovalChallengeRate, nonApprovalChangeRate, nonApprovalRate } from './nonApproval'
import { nonProsecutionChallengeRate, nonProsecutionRate, notProsecutedAfterArrestRate } from './nonProsecution'
import { longestPaths, returnedTwiceRate, straightRate } from './paths'
import { lawyerParticipationRate, pleaLeniencyRate } from './pleaLeniency'
import { heldBeforeProsecutionRate, preProsecutionCustodyRate } from './preProsecutionCustody'
import { sevenDayReplyRate, threeMonthReplyRate } from './publicWindow'
import { missedArrestCorrectionRate, missedProsecutionCorrectionRate } from './pursuit'
import { clueReplyRate, documentFeedbackRate, documentOnTimeRate } from './replies'
import { reviewExtensionRate } from './reviewExtension'
import { averageFastTrackReviewDays, averageReviewDays } from './reviewLength'
import { reviewPaths } from './reviewPaths'
import { fixedProposalAdoptionRate, fixedProposalRate, proposalAdoptionRate } from './sentencingProposal'
import {
  averageFastTrackInvestigationDays,
  averageFastTrackTrialDays,
  averageInvestigationDays,
  averageTrialDays,
} from './stageLength'
import { supplementReturnRate, supplementReturnTimesRate } from './supplementReturn'

/** Metrics that are read together. */
export interface MetricGroup {
  readonly id: string
  readonly title: Bilingual
  readonly metrics: readonly Metric[]
}

/** Every metric there is, in the order in which they are read. */
export const METRIC_GROUPS: readonly MetricGroup[] = [
  {
    id: 'review',
    title: { zh: '审查质效', en: 'Review' },
    metrics: [
      caseActivityRatio,
      caseActivityRatioByAcceptance,
      supplementReturnRate,
      supplementReturnTimesRate,
      reviewExtensionRate,
      straightRate,
      returnedTwiceRate,
      longestPaths,
      ...reviewPaths,
    ],
  },
  {
    id: 'stages',
    title: { zh: '各环节用时', en: 'Days of each stage' },
    metrics: [
      averageInvestigationDays,
      averageReviewDays,
      averageTrialDays,
      averageFastTrackInvestigationDays,
      averageFastTrackReviewDays,
      averageFastTrackTrialDays,
      laneInvestigationDays,
      laneReviewDays,
      laneTrialDays,
      laneExecutionDays,
    ],
  },
  {
    id: 'arrest',
    title: { zh: '逮捕与羁押', en: 'Arrest and custody' },
    metrics: [
      preProsecutionCustodyRate,
      heldBeforeProsecutionRate,
      nonApprovalRate,
      nonApprovalChallengeRate,
      nonApprovalChangeRate,
      notProsecutedAfterArrestRate,
      lightSentenceAfterArrestRate,
      lightSentenceUnderOneYearRate,
      custodyProposalAdoptionRate,
    ],
  },
  {
    id: 'prosecution',
    title: { zh: '起诉与不起诉', en: 'Prosecution' },
    metrics: [nonProsecutionRate, nonProsecutionChallengeRate],
  },
  {
    id: 'plea',
    title: { zh: '认罪认罚与速裁', en: 'Plea leniency and fast track' },
    metrics: [
      pleaLeniencyRate,
      lawyerParticipationRate,
      fixedProposalRate,
      proposalAdoptionRate,
      fixedProposalAdoptionRate,
      fastTrackRate,
      fastTrackRateOfAll,
      fastTrackTrials,
    ],
  },
  {
    id: 'supervision',
    title: { zh: '两项监督', en: 'Supervision' },
    metrics: [
      clueSuccessRate,
      filedAfterSupervisionRate,
      supervisedFilingRate,
      correctionAdoptionRate,
      clueReplyRate,
      documentFeedbackRate,
      documentOnTimeRate,
      missedArrestCorrectionRate,
      missedProsecutionCorrectionRate,
    ],
  },
  {
    id: 'front',
    title: { zh: '前移与办案中心', en: 'At the front' },
    metrics: [
      earlyInterventionRate,
      adviceAdoptionRate,
      ...interventionPaths,
      divertedRate,
      diversionAdoptionRate,
      laterArrestRate,
      goldenDayRate,
      coverageRate,
    ],
  },
  {
    id: 'protection',
    title: { zh: '保护、化解与核查', en: 'Protection, conflicts, identities' },
    metrics: [
      minorInterviews,
      counsellingSessions,
      conflictsResolved,
      conflictPersons,
      identitiesVerified,
      concealedIdentities,
      concealedIdentityRate,
      unitsNotified,
    ],
  },
  { id: 'window', title: { zh: '群众窗口', en: 'Public window' }, metrics: [sevenDayReplyRate, threeMonthReplyRate] },
]

export const METRICS: readonly Metric[] = METRIC_GROUPS.flatMap(({ metrics }) => metrics)

/** The metric of that name, as it is defined now. */
export const metricNamed = (id: string): Metric | undefined => METRICS.find((one) => one.id === id)
