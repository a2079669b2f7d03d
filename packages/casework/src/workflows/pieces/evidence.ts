import { rules } from '../../source'
import type { ActionDefinition } from '../../workflow'
import { long, must, text } from './fields'
import { byTeam } from './handling'
import { headSigns } from './issuing'
import { step } from './writing'

const draftEvidenceRequest: ActionDefinition<'verification' | 'evidenceDraft', never> = {
  ...step('拟调取证据', 'Draft a request for evidence', ['verification'], 'evidenceDraft'),
  who: [byTeam],
  form: {
    evidenceHolder: must(text('证据持有人', 'Holder')),
    evidenceItems: must(long('调取内容', 'Items', 2)),
    legalBasis: must(long('依据', 'Basis', 4)),
  },
  document: { type: 'evidenceRequest', step: 'drafted' },
  source: rules('551'),
}

/** 调取证据: what somebody keeps and is asked for while facts are verified (Rules 551). */
export const requestingEvidence = {
  draftEvidenceRequest,
  signEvidenceRequest: headSigns({
    from: ['evidenceDraft'],
    to: 'verification',
    document: 'evidenceRequest',
    source: rules('551'),
    not: ['draftEvidenceRequest'],
  }),
}
