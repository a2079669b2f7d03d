import type { WrittenInterval } from '../written'

/** What is open from one fact to another; for one set of `key` objects an interval is open or not. */
export const intervals = {
  filing: { begin: 'caseFiled', end: 'caseWithdrawn', key: ['case'] },
  custodyByPolice: { begin: 'broughtIn', end: ['released', 'detentionCentreEntered'], key: ['person'] },
  visit: { begin: 'centreEntered', end: 'centreLeft', key: ['visit'] },
  outing: { begin: 'outingBegan', end: 'outingEnded', key: ['person'] },
  tracking: { span: 'tracked', key: ['person'] },
  stay: { begin: 'roomEntered', end: 'roomLeft', key: ['room', 'person'] },
  rest: { begin: 'restBegan', end: 'restEnded', key: ['person'] },
  fault: { span: 'faultReported', key: ['visit'] },
  summons: {
    begin: 'summonsBegan',
    end: ['summonsEnded', 'detentionBegan', 'bailBegan', 'surveillanceBegan'],
    key: ['person'],
  },
  coercedSummons: {
    begin: 'coercedSummonsBegan',
    end: ['coercedSummonsEnded', 'detentionBegan', 'bailBegan', 'surveillanceBegan'],
    key: ['person'],
  },
  continuedQuestioning: { begin: 'continuedQuestioningBegan', end: 'continuedQuestioningEnded', key: ['measure'] },
  restraint: { begin: 'restraintBegan', end: 'restraintEnded', key: ['measure'] },
  // A change of measure ends what it changes from: into detention or arrest a person stays in custody.
  detention: {
    begin: 'detentionBegan',
    end: ['custodyEnded', 'arrestExecuted'],
    key: ['person', 'case'],
    except: { measureChanged: { 'next.kind': ['detention'] } },
  },
  arrest: {
    begin: 'arrestExecuted',
    end: 'custodyEnded',
    key: ['person', 'case'],
    except: { measureChanged: { 'next.kind': ['arrest'] } },
  },
  custody: {
    begin: 'custodyBegan',
    end: 'custodyEnded',
    key: ['person', 'case'],
    except: { measureChanged: { 'next.kind': ['detention', 'arrest'] } },
  },
  // Who is refused never was inside.
  detentionCentreStay: {
    begin: 'detentionCentreEntered',
    end: 'custodyEnded',
    key: ['person'],
    except: {
      detentionCentreEntered: { refused: [true] },
      measureChanged: { 'next.kind': ['detention', 'arrest'] },
    },
  },
  bail: {
    begin: 'bailBegan',
    end: ['bailBegan', 'bailEnded', 'detentionBegan', 'arrestExecuted', 'surveillanceBegan', 'judgmentEffective'],
    key: ['person', 'case'],
  },
  residentialSurveillance: {
    begin: 'surveillanceBegan',
    end: ['surveillanceBegan', 'surveillanceEnded', 'detentionBegan', 'arrestExecuted', 'bailBegan'],
    key: ['person', 'case'],
  },
  identityUnknown: { begin: 'identityUnknownDeclared', end: 'identityEstablished', key: ['person'] },
  interrogation: { begin: 'interrogationBegan', end: 'interrogationEnded', key: ['interrogation'] },
  attendance: { begin: 'attendanceBegan', end: 'attendanceEnded', key: ['attendant'] },
  recording: { begin: 'recordingBegan', end: 'recordingEnded', key: ['recording'] },
  seizure: { begin: 'seized', end: ['propertyReleased', 'propertyDisposed'], key: ['property'] },
  freeze: { begin: 'freezeBegan', end: 'freezeEnded', key: ['measure', 'property'] },
  appraisal: { begin: 'appraisalBegan', end: 'appraisalEnded', key: ['case', 'person'] },
  lineup: { begin: 'lineupBegan', end: 'lineupEnded', key: ['document'] },
  technicalInvestigation: {
    begin: 'technicalInvestigationBegan',
    end: 'technicalInvestigationEnded',
    key: ['measure'],
  },
  noticeExcuse: { begin: 'noticeExcused', end: 'excuseEnded', key: ['person'] },
  defence: { begin: 'counselRetained', key: ['person'] },
  pleaSigning: { begin: 'pleaSigningBegan', end: 'pleaSigningEnded', key: ['document'] },
  supplement: { begin: 'supplementReturned', end: 'resubmitted', key: ['case'] },
  hearing: { begin: 'hearingBegan', end: 'hearingEnded', key: ['case'] },
  sealing: { begin: 'recordSealed', key: ['person', 'case'] },
} as const satisfies Readonly<Record<string, WrittenInterval>>
