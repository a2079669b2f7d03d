import { PROCURATORS } from '../../roles'
import { rules } from '../../source'
import type { ActionDefinition } from '../../workflow'
import { RECHECK_RESULTS } from './choices'
import { attachments, choice, long, must, toldPolice } from './fields'
import { byChief, byHandler } from './handling'
import { serve, voidDocument } from './issuing'
import { step } from './writing'

/** Who had a hand in a correction, and so has none in its recheck. */
const CORRECTORS = ['verify', 'draftNotice', 'signNotice', 'draftCorrection', 'agreeCorrection'] as const
type Corrector = (typeof CORRECTORS)[number]

type Rechecked = 'recheckUpheld' | 'verified' | 'closed'

/** Another procurator looks at what the unit objects to, the chief decides, and the unit is told (Rules 554). */
const reviewObjection: ActionDefinition<'recheck' | 'recheckDecision', Corrector> = {
  ...step('复查', 'Recheck', ['recheck'], 'recheckDecision'),
  who: [{ roles: [...PROCURATORS, 'departmentHead'] }],
  not: CORRECTORS,
  form: { recheckReport: must(long('复查意见', 'Opinion', 10)) },
  makes: 'verifier',
  source: rules('554'),
}

const decideRecheck: ActionDefinition<'recheckDecision' | 'recheckSigned', 'reviewObjection'> = {
  ...step('复查决定', 'Decide on the recheck', ['recheckDecision'], 'recheckSigned'),
  who: [byChief],
  not: ['reviewObjection'],
  form: {
    recheckResult: toldPolice(choice('复查结果', 'Result', RECHECK_RESULTS)),
    recheckReason: toldPolice(long('理由', 'Reasons', 4)),
  },
  document: { type: 'recheckDecision', step: 'signed' },
  answers: 'reply',
  source: rules('554'),
}

const serveRecheck: ActionDefinition<'recheckSigned' | Rechecked, never> = {
  ...serve(
    ['recheckSigned'],
    { by: 'recheckResult', cases: { upheld: 'recheckUpheld', changed: 'verified', revoked: 'closed' } },
    'recheckDecision',
  ),
  title: { zh: '送达复查决定', en: 'Serve the decision on the recheck' },
  source: rules('554'),
}

/** What the higher procuratorate thinks of a correction that was reported to it; a wrong one is taken back, and the unit told. */
const recordHigherOpinion: ActionDefinition<'reportedUp' | 'closed', never> = {
  ...step('登记上级意见', "Record the higher procuratorate's opinion", ['reportedUp'], {
    by: 'higherOpinion',
    cases: { right: 'reportedUp', wrong: 'closed' },
  }),
  who: [byHandler],
  form: {
    higherOpinion: toldPolice(
      choice('上级意见', 'Opinion', {
        right: { zh: '纠正意见正确，通报其上级机关督促纠正', en: 'Right: the superior agency is told' },
        wrong: { zh: '纠正意见错误，通知撤销', en: 'Wrong: to be revoked' },
      }),
    ),
    higherWords: toldPolice(
      long('上级意见内容，向被监督单位说明的情况', 'What it says, and what the unit was told', 4),
    ),
    attachments: attachments(),
  },
  answers: 'reply',
  source: rules('554'),
}

/** From an objection to a correction to what the higher procuratorate thinks of it. */
export const rechecking = {
  reviewObjection,
  decideRecheck,
  voidRecheck: voidDocument(['recheckSigned'], 'recheckDecision', 'recheckDecision'),
  serveRecheck,
  recordHigherOpinion,
}
