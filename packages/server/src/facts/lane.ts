import type { LaneDto } from '@hengjian/contract'
import type { Vocabulary } from '@hengjian/facts'

const CENTRE = new Set([
  ...['broughtIn', 'centreEntered', 'centreLeft', 'outcomeRecorded', 'outingBegan', 'outingEnded', 'tracked'],
  ...['roomEntered', 'roomLeft', 'bodySearched', 'healthChecked', 'sampleTaken', 'mealGiven', 'restBegan', 'restEnded'],
  ...['faultReported', 'incidentRecorded', 'recordingBegan', 'recordingEnded', 'recordingClosed'],
])
const MEASURES = new Set([
  ...['detentionCentreEntered', 'released', 'arrestExecuted', 'depositForfeited', 'depositRefunded'],
  ...['custodyRecalculated', 'identityUnknownDeclared', 'identityEstablished', 'custodyNecessityReviewed'],
])
const DOCUMENTS = new Set([
  ...[
    'documentIssued',
    'documentSigned',
    'documentPrinted',
    'documentServed',
    'notified',
    'noticeExcused',
    'excuseEnded',
  ],
])

/** The lane of the case timeline on which facts of a kind lie: 办案程序 · 强制措施 · 办案区 · 文书 · 监督. */
export function laneOf(kind: string, vocabulary: Vocabulary): LaneDto {
  const known = vocabulary.kinds.get(kind)
  if (known === undefined) return 'procedure'
  if (known.source === 'hengjian') return 'supervision'
  if (CENTRE.has(kind)) return 'centre'
  if (DOCUMENTS.has(kind)) return 'documents'
  if (MEASURES.has(kind) || known.roles.get('measure')?.required === true) return 'measures'
  return 'procedure'
}
