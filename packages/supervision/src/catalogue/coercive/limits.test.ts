import { describe, expect, it } from 'vitest'
import type { Model } from '../../language'
import { cusChangeNotice } from '../custody/CUS-CHANGE-NOTICE'
import { cusChangeNoticeExtension } from '../custody/CUS-CHANGE-NOTICE-extension'
import { cusIdentity } from '../custody/CUS-IDENTITY'
import { fact, stateOf } from '../proof'
import { cmArrChangeNotice } from './CM-ARR-CHANGE-NOTICE'
import { cmArrExecExecute } from './CM-ARR-EXEC-execute'
import { cmArrExecReceipt } from './CM-ARR-EXEC-receipt'
import { cmArrRefused15d } from './CM-ARR-REFUSED-15D'
import { cmArrRefusedRelease } from './CM-ARR-REFUSED-RELEASE'
import { cmArrRefusedReleaseReceipt } from './CM-ARR-REFUSED-RELEASE-receipt'
import { cmArrReview7d } from './CM-ARR-REVIEW-7D'
import { cmArrSend } from './CM-ARR-SEND'
import { cmBailExpired } from './CM-BAIL-EXPIRED'
import { cmBailForfeit3d } from './CM-BAIL-FORFEIT-3D'
import { cmBailHandover7d } from './CM-BAIL-HANDOVER-7D'
import { cmBailIdle } from './CM-BAIL-IDLE'
import { cmBailRefund } from './CM-BAIL-REFUND'
import { cmChange3d } from './CM-CHANGE-3D'
import { cmDeputyCppcc } from './CM-DEPUTY-cppcc'
import { cmDeputyRedHanded } from './CM-DEPUTY-redHanded'
import { cmDeputyTownship } from './CM-DEPUTY-township'
import { cmDetExpired } from './CM-DET-EXPIRED'
import { cmDetFamilyResume } from './CM-DET-FAMILY-RESUME'
import { cmJcWarrantTimes } from './CM-JC-WARRANT-times'

type Facts = Parameters<typeof stateOf>[1]
type Row = readonly [model: Model, facts: Facts, lastPending: string, firstViolated: string]

const both = { person: 'p', case: 'c' }
const detention = (at: string) => fact('detentionBegan', at, { measure: 'm', ...both })
const bail = (at: string) =>
  fact('bailBegan', at, { measure: { id: 'b', kind: 'bail' }, ...both }, { data: { deposit: 5000 } })
const decision = (at: string, value: string) => fact('arrestDecisionReceived', at, both, { data: { decision: value } })
const deputy = (kind: string, person: Record<string, string>, data: Record<string, string> = {}) =>
  fact(kind, '2026-05-06T10:00:20+08:00', { measure: 'm', person: { id: 'p', ...person }, case: 'c' }, { data })

/** The office's own numbers are counted to the second from the act, and exactly the number is still on time. */
const LOCAL: readonly Row[] = [
  [
    cmDetFamilyResume,
    [fact('excuseEnded', '2026-05-06T10:00:20+08:00', both)],
    '2026-05-07T10:00:20+08:00',
    '2026-05-07T10:00:21+08:00',
  ],
  [
    cmArrRefusedRelease,
    [detention('2026-05-01T10:00:00+08:00'), decision('2026-05-06T10:00:20+08:00', 'refusedNoNeed')],
    '2026-05-06T16:00:20+08:00',
    '2026-05-06T16:00:21+08:00',
  ],
  [
    cmArrExecExecute,
    [decision('2026-05-06T10:00:20+08:00', 'approved')],
    '2026-05-07T10:00:20+08:00',
    '2026-05-07T10:00:21+08:00',
  ],
  [
    cmArrSend,
    [fact('arrestExecuted', '2026-05-06T10:00:20+08:00', { measure: 'a', ...both })],
    '2026-05-07T10:00:20+08:00',
    '2026-05-07T10:00:21+08:00',
  ],
  [
    cmArrChangeNotice,
    [fact('released', '2026-05-06T10:00:20+08:00', { measure: { id: 'a', kind: 'arrest' }, ...both })],
    '2026-05-09T10:00:20+08:00',
    '2026-05-09T10:00:21+08:00',
  ],
  [cmBailExpired, [bail('2025-03-10T10:00:00+08:00')], '2026-03-14T00:00:00+08:00', '2026-03-14T00:00:01+08:00'],
  [
    cmBailRefund,
    [
      bail('2025-11-10T10:00:00+08:00'),
      fact('bailEnded', '2026-05-06T10:00:20+08:00', { measure: { id: 'b', kind: 'bail' }, ...both }),
    ],
    '2026-05-13T10:00:20+08:00',
    '2026-05-13T10:00:21+08:00',
  ],
  [
    cmJcWarrantTimes,
    [fact('coercedSummonsEnded', '2026-05-06T10:00:20+08:00', { measure: 'j', ...both })],
    '2026-05-07T10:00:20+08:00',
    '2026-05-07T10:00:21+08:00',
  ],
  [
    cmDeputyRedHanded,
    [deputy('detentionBegan', { deputyLevel: 'county' }, { ground: 'redHanded' })],
    '2026-05-07T10:00:20+08:00',
    '2026-05-07T10:00:21+08:00',
  ],
  [
    cmDeputyTownship,
    [deputy('bailBegan', { deputyLevel: 'township' })],
    '2026-05-07T10:00:20+08:00',
    '2026-05-07T10:00:21+08:00',
  ],
  [
    cmDeputyCppcc,
    [deputy('bailBegan', { deputyLevel: 'city', deputyBody: 'cppcc' })],
    '2026-05-09T10:00:20+08:00',
    '2026-05-09T10:00:21+08:00',
  ],
  [
    cusChangeNotice,
    [
      fact('arrestExecuted', '2026-05-01T10:00:00+08:00', { measure: 'a', ...both }),
      fact('custodyRecalculated', '2026-05-06T10:00:20+08:00', both),
    ],
    '2026-05-09T10:00:20+08:00',
    '2026-05-09T10:00:21+08:00',
  ],
  [
    cusChangeNoticeExtension,
    [fact('measureExtended', '2026-05-06T10:00:20+08:00', { measure: { id: 'a', kind: 'arrest' }, ...both })],
    '2026-05-09T10:00:20+08:00',
    '2026-05-09T10:00:21+08:00',
  ],
]

/** Days of a duty end on a working day: these all end in National Day, whose first working day after is 8 October. */
const MOVED: readonly Row[] = [
  [
    cmArrReview7d,
    [fact('arrestRequested', '2026-09-11T10:00:00+08:00', { person: 'p', case: { id: 'c', complex: true } })],
    '2026-10-08T23:59:59+08:00',
    '2026-10-09T00:00:00+08:00',
  ],
  [
    cmArrRefusedReleaseReceipt,
    [
      detention('2026-09-20T10:00:00+08:00'),
      decision('2026-09-28T10:00:00+08:00', 'refusedEvidence'),
      fact('released', '2026-09-28T11:00:00+08:00', both),
    ],
    '2026-10-08T23:59:59+08:00',
    '2026-10-09T00:00:00+08:00',
  ],
  [
    cmArrRefused15d,
    [decision('2026-09-16T10:00:00+08:00', 'refusedNoCrime')],
    '2026-10-08T23:59:59+08:00',
    '2026-10-09T00:00:00+08:00',
  ],
  [
    cmArrExecReceipt,
    [fact('arrestExecuted', '2026-09-28T10:00:00+08:00', { measure: 'a', ...both })],
    '2026-10-08T23:59:59+08:00',
    '2026-10-09T00:00:00+08:00',
  ],
  [
    cmBailHandover7d,
    [
      bail('2026-06-10T10:00:00+08:00'),
      fact('caseReceived', '2026-09-24T10:00:00+08:00', { case: 'c', persons: ['p'] }),
    ],
    '2026-10-08T23:59:59+08:00',
    '2026-10-09T00:00:00+08:00',
  ],
  [cmBailIdle, [bail('2026-08-03T10:00:00+08:00')], '2026-10-08T23:59:59+08:00', '2026-10-09T00:00:00+08:00'],
  [
    cusIdentity,
    [fact('identityUnknownDeclared', '2026-09-16T10:00:00+08:00', both)],
    '2026-10-08T23:59:59+08:00',
    '2026-10-09T00:00:00+08:00',
  ],
]

/** The same duties away from any holiday. */
const PLAIN_DAYS: readonly Row[] = [
  [
    cmArrReview7d,
    [fact('arrestRequested', '2026-05-06T10:00:00+08:00', { person: 'p', case: { id: 'c', complex: false } })],
    '2026-05-21T23:59:59+08:00',
    '2026-05-22T00:00:00+08:00',
  ],
  [
    cmArrRefusedReleaseReceipt,
    [
      detention('2026-05-01T10:00:00+08:00'),
      decision('2026-05-11T10:00:00+08:00', 'refusedEvidence'),
      fact('released', '2026-05-11T11:00:00+08:00', both),
    ],
    '2026-05-14T23:59:59+08:00',
    '2026-05-15T00:00:00+08:00',
  ],
  [
    cmBailForfeit3d,
    [fact('depositForfeited', '2026-05-11T10:00:00+08:00', { measure: 'b', person: 'p' })],
    '2026-05-14T23:59:59+08:00',
    '2026-05-15T00:00:00+08:00',
  ],
  [
    cmChange3d,
    [
      fact('applicationReceived', '2026-05-11T10:00:00+08:00', {
        application: { id: 'a', matter: 'measureChange' },
        person: 'p',
      }),
    ],
    '2026-05-14T23:59:59+08:00',
    '2026-05-15T00:00:00+08:00',
  ],
  [cmBailIdle, [bail('2026-05-11T10:00:00+08:00')], '2026-07-10T23:59:59+08:00', '2026-07-11T00:00:00+08:00'],
  [
    cusIdentity,
    [fact('identityUnknownDeclared', '2026-05-11T10:00:00+08:00', both)],
    '2026-05-26T23:59:59+08:00',
    '2026-05-27T00:00:00+08:00',
  ],
]

/** Custody ends on its day, holiday or not. */
const UNMOVED: readonly Row[] = [
  [cmDetExpired, [detention('2026-09-28T10:00:00+08:00')], '2026-10-01T23:59:59+08:00', '2026-10-02T00:00:00+08:00'],
  [
    cmDetExpired,
    [
      detention('2026-09-24T10:00:00+08:00'),
      fact('arrestRequestSent', '2026-09-26T10:00:00+08:00', both),
      fact('arrestRequested', '2026-09-27T10:00:00+08:00', both),
    ],
    '2026-10-04T23:59:59+08:00',
    '2026-10-05T00:00:00+08:00',
  ],
]

describe.each([
  ['on the office’s own number', LOCAL],
  ['on days that end in a holiday', MOVED],
  ['on plain days', PLAIN_DAYS],
  ['in custody over a holiday', UNMOVED],
] as const)('a duty unanswered %s', (_name, rows) => {
  it.each(rows.map(([model, facts, last, first]) => ({ id: model.id, model, facts, last, first })))(
    '$id is pending up to $last and late from $first',
    ({ model, facts, last, first }) => {
      expect(stateOf(model, facts, last)).toBe('pending')
      expect(stateOf(model, facts, first)).toBe('violated')
    },
  )
})
