import { describe, expect, it } from 'vitest'
import type { Model } from '../../language'
import { cus2m } from '../custody/CUS-2M'
import { cusChangeNotice } from '../custody/CUS-CHANGE-NOTICE'
import { cusChangeNoticeExtension } from '../custody/CUS-CHANGE-NOTICE-extension'
import { cusDhWarn7d } from '../custody/CUS-DH-WARN-7D'
import { cusExceedsSentence } from '../custody/CUS-EXCEEDS-SENTENCE'
import { cusOver } from '../custody/CUS-OVER'
import { cusRecalc } from '../custody/CUS-RECALC'
import { fact, verdictsOf } from '../proof'
import { cmArrChangeNotice } from './CM-ARR-CHANGE-NOTICE'
import { cmArrExecExecute } from './CM-ARR-EXEC-execute'
import { cmArrExecReceipt } from './CM-ARR-EXEC-receipt'
import { cmArrRefused15d } from './CM-ARR-REFUSED-15D'
import { cmArrRefusedRelease } from './CM-ARR-REFUSED-RELEASE'
import { cmArrReview7d } from './CM-ARR-REVIEW-7D'
import { cmBail12m } from './CM-BAIL-12M'
import { cmBailExpired } from './CM-BAIL-EXPIRED'
import { cmDeputy } from './CM-DEPUTY'
import { cmDeputyRedHanded } from './CM-DEPUTY-redHanded'
import { cmDetExpired } from './CM-DET-EXPIRED'
import { cmDetReq3d } from './CM-DET-REQ-3D'
import { cmRs6m } from './CM-RS-6M'

type Facts = Parameters<typeof verdictsOf>[1]
type Row = readonly [model: Model, opened: Facts, elsewhere: Facts]

const here = { person: 'p', case: 'c' }
const there = { person: 'p', case: 'd' }
const AT = '2026-03-10T10:00:00+08:00'
const SOON = '2026-03-11T10:00:00+08:00'
const detention = fact('detentionBegan', AT, { measure: { id: 'm', kind: 'detention' }, ...here })
const arrest = fact('arrestExecuted', AT, { measure: { id: 'a', kind: 'arrest' }, ...here })
const receipt = fact('documentServed', SOON, { document: { id: 'x', kind: 'executionReceipt' }, ...there })
const told = (recipient: string) => fact('notified', SOON, there, { data: { recipient, subject: 'custodyExpiry' } })
const deputy = { id: 'p', deputyLevel: 'county' }

/** What happens in one case of a person answers nothing in another. */
const ROWS: readonly Row[] = [
  [cmDetReq3d, [detention], [fact('arrestRequestSent', SOON, there)]],
  [cmDetExpired, [detention], [fact('arrestExecuted', SOON, { measure: 'x', ...there })]],
  [cmArrReview7d, [fact('arrestRequested', AT, here)], [fact('arrestDecided', SOON, there)]],
  [
    cmArrRefusedRelease,
    [
      detention,
      fact('arrestDecisionReceived', '2026-03-18T10:00:00+08:00', here, { data: { decision: 'refusedNoNeed' } }),
    ],
    [fact('released', '2026-03-18T11:00:00+08:00', there)],
  ],
  [
    cmArrRefused15d,
    [fact('arrestDecisionReceived', AT, here, { data: { decision: 'refusedNoCrime' } })],
    [fact('caseWithdrawn', SOON, { case: 'd', persons: ['p'] })],
  ],
  [
    cmArrExecExecute,
    [fact('arrestDecisionReceived', AT, here, { data: { decision: 'approved' } })],
    [fact('arrestExecuted', '2026-03-10T12:00:00+08:00', { measure: 'x', ...there })],
  ],
  [cmArrExecReceipt, [arrest], [receipt]],
  [
    cmArrChangeNotice,
    [fact('released', AT, { measure: { id: 'a', kind: 'arrest' }, ...here })],
    [told('procuratorate')],
  ],
  [
    cmBail12m,
    [fact('bailBegan', '2025-03-10T10:00:00+08:00', { measure: 'b', ...here })],
    [fact('judgmentEffective', '2025-09-10T10:00:00+08:00', there)],
  ],
  [
    cmBailExpired,
    [fact('bailBegan', '2025-03-10T10:00:00+08:00', { measure: 'b', ...here })],
    [fact('judgmentEffective', '2025-09-10T10:00:00+08:00', there)],
  ],
  [
    cmRs6m,
    [fact('surveillanceBegan', '2025-03-10T10:00:00+08:00', { measure: 's', ...here })],
    [fact('bailBegan', '2025-05-10T10:00:00+08:00', { measure: 'b', ...there })],
  ],
  [
    cmDeputy,
    [fact('bailBegan', SOON, { measure: 'b', person: deputy, case: 'c' })],
    [fact('permissionGranted', AT, { person: deputy, case: 'd' })],
  ],
  [
    cmDeputyRedHanded,
    [fact('detentionBegan', AT, { measure: 'm', person: deputy, case: 'c' }, { data: { ground: 'redHanded' } })],
    [fact('notified', '2026-03-10T12:00:00+08:00', { person: deputy, case: 'd' }, { data: { recipient: 'congress' } })],
  ],
  [cus2m, [arrest], [fact('prosecutionTransferred', SOON, { case: 'd', persons: ['p'] })]],
  [cusOver, [arrest], [fact('judgmentGiven', SOON, { case: 'd', persons: ['p'] })]],
  [cusDhWarn7d, [arrest], [told('police')]],
  [cusChangeNotice, [arrest, fact('custodyRecalculated', AT, here)], [told('procuratorate'), told('detentionCentre')]],
  [
    cusChangeNoticeExtension,
    [fact('measureExtended', AT, { measure: { id: 'a', kind: 'arrest' }, ...here })],
    [told('detentionCentre')],
  ],
  [
    cusExceedsSentence,
    [fact('detentionBegan', AT, { measure: 'm', person: 'p', case: { id: 'c', expectedMonths: 2 } })],
    [fact('judgmentEffective', SOON, there)],
  ],
  [
    cusRecalc,
    [
      fact('otherCrimeFound', AT, here),
      fact('custodyRecalculated', '2026-03-25T10:00:00+08:00', here, {
        data: { submittedAt: '2026-03-25T10:00:00+08:00' },
      }),
    ],
    [fact('custodyRecalculated', SOON, there, { data: { submittedAt: SOON } })],
  ],
]

describe('an act in another case of the same person', () => {
  it.each(ROWS.map(([model, opened, elsewhere]) => ({ id: model.id, model, opened, elsewhere })))(
    'answers nothing for $id',
    ({ model, opened, elsewhere }) => {
      const states = verdictsOf(model, [...opened, ...elsewhere], '2026-12-01T00:00:00+08:00')
        .filter(({ per }) => per?.['case'] === 'c')
        .map(({ state }) => state)
      expect(states).toEqual(['violated'])
    },
  )
})
