import { describe, expect, it } from 'vitest'
import { evaluate } from '../evaluate'
import type { Tally } from '../occurrence'
import type { Mark, OccurrenceKind } from '../occurrences/kinds'
import { type Fineness, type RatioForm, writeChange, writeFigure } from '../written'
import { METRICS } from './index'

const cell = (kind: OccurrenceKind, count: number, marks: readonly Mark[] = [], amount = 0): Tally => ({
  kind,
  marks,
  count,
  amount,
})

const metricOf = (code: string) => {
  const metric = METRICS.find((one) => one.code === code)
  if (metric === undefined) throw new Error(`there is no ${code}`)
  return metric
}
const written = (code: string, tallies: readonly Tally[], fineness: Fineness = 'analysis', form: RatioForm = 'plain') =>
  writeFigure(metricOf(code), evaluate(metricOf(code), tallies), fineness, form)

const returns = (count: number, mark: 'firstReturn' | 'secondReturn') => cell('extraActivity', count, [mark])

/** Reviews of ten cases in focus that nobody joined, of five joined early, and of twenty others. */
const JOINED = [
  cell('reviewClosed', 4, ['focus']),
  cell('reviewClosed', 2, ['focus', 'extended']),
  cell('reviewClosed', 3, ['focus', 'returned', 'returnedTwice']),
  cell('reviewClosed', 1, ['focus', 'returned', 'returnedTwice', 'extended', 'extendedThrice']),
  cell('reviewClosed', 3, ['focus', 'intervened']),
  cell('reviewClosed', 1, ['intervened']),
  cell('reviewClosed', 1, ['focus', 'intervened', 'returned', 'returnedTwice']),
  cell('reviewClosed', 20, ['returned']),
]

/** What section 3 of the practice gives as examples, with figures that were really published where it says so. */
const VECTORS: readonly (readonly [code: string, says: string, tallies: readonly Tally[], fineness?: Fineness])[] = [
  [
    'M2',
    '30.00%',
    [
      cell('arrestDecided', 60, ['approved']),
      cell('prosecutionDecided', 150, ['prosecuted']),
      cell('prosecutionDecided', 50, ['doubtNonProsecution']),
    ],
  ],
  [
    'M3',
    '22.2%',
    [cell('arrestDecided', 551_002, ['approved']), cell('arrestDecided', 156_877, ['refusedNoNeed'])],
    'bulletin',
  ],
  ['M3', '22.16%', [cell('arrestDecided', 551_002, ['approved']), cell('arrestDecided', 156_877, ['refusedNoNeed'])]],
  [
    'M3',
    '16.95%',
    [
      cell('arrestDecided', 196, ['approved']),
      cell('arrestDecided', 30, ['refusedEvidence']),
      cell('arrestDecided', 10, ['refusedNoCrime']),
    ],
  ],
  [
    'M4',
    '2.4%',
    [
      cell('nonApprovalChallenged', 3689),
      cell('arrestDecided', 156_877, ['refusedEvidence']),
      cell('arrestDecided', 551_002, ['approved']),
    ],
    'bulletin',
  ],
  ['M4b', '7.50%', [cell('nonApprovalChallenged', 37), cell('nonApprovalChallenged', 3, ['changed'])]],
  [
    'M5',
    '13.5%',
    [
      cell('prosecutionDecided', 1_106_202, ['prosecuted']),
      cell('prosecutionDecided', 173_068, ['discretionaryNonProsecution']),
    ],
    'bulletin',
  ],
  [
    'M5',
    '20.1%',
    [
      cell('prosecutionDecided', 329_000, ['prosecuted']),
      cell('prosecutionDecided', 83_000, ['discretionaryNonProsecution']),
    ],
    'bulletin',
  ],
  [
    'M6',
    '1.5%',
    [cell('nonProsecutionChallenged', 2592), cell('prosecutionDecided', 173_068, ['statutoryNonProsecution'])],
    'bulletin',
  ],
  [
    'M7',
    '5.00%',
    [
      cell('prosecutionDecided', 4, ['arrested', 'doubtNonProsecution']),
      cell('prosecutionDecided', 76, ['arrested', 'prosecuted']),
      cell('prosecutionDecided', 9, ['doubtNonProsecution']),
    ],
  ],
  [
    'M8',
    '25.00%',
    [
      cell('judgmentEffective', 18, ['arrested', 'probation']),
      cell('judgmentEffective', 54, ['arrested']),
      cell('judgmentEffective', 30, ['probation']),
    ],
  ],
  [
    'M8b',
    '50.00%',
    [
      cell('judgmentEffective', 18, ['arrested', 'probation']),
      cell('judgmentEffective', 18, ['arrested', 'underOneYear']),
      cell('judgmentEffective', 36, ['arrested']),
    ],
  ],
  [
    'M9',
    '91.08%',
    [cell('prosecutionDecided', 439, ['plea', 'prosecuted']), cell('prosecutionDecided', 43, ['prosecuted'])],
  ],
  [
    'M10',
    '67.0%',
    [cell('sentencingProposed', 493_762, ['fixed']), cell('sentencingProposed', 243_357, ['range'])],
    'bulletin',
  ],
  [
    'M11',
    '93.3%',
    [
      cell('proposalJudged', 687_900, ['fixed', 'adopted']),
      cell('proposalJudged', 7, ['adjusted', 'adopted', 'fixed']),
      cell('proposalJudged', 49_212, ['range']),
    ],
    'bulletin',
  ],
  ['M11b', '100.00%', [cell('proposalJudged', 14, ['fixed', 'adopted']), cell('proposalJudged', 3, ['range'])]],
  [
    'M12',
    '35.00%',
    [
      cell('personTried', 14, ['fastTrack']),
      cell('prosecutionDecided', 40, ['plea', 'prosecuted']),
      cell('prosecutionDecided', 60, ['prosecuted']),
    ],
  ],
  [
    'M12b',
    '14.00%',
    [
      cell('personTried', 14, ['fastTrack']),
      cell('prosecutionDecided', 40, ['plea', 'prosecuted']),
      cell('prosecutionDecided', 60, ['prosecuted']),
    ],
  ],
  [
    'M13',
    '97.50%',
    [
      cell('prosecutionDecided', 39, ['plea', 'lawyerPresent', 'prosecuted']),
      cell('prosecutionDecided', 1, ['plea', 'prosecuted']),
    ],
  ],
  ['M14', '4.32', [cell('reviewClosed', 25, ['fastTrack'], 108)]],
  ['M14b', '4.32', [cell('reviewClosed', 25, ['fastTrack'], 108), cell('reviewClosed', 10, [], 300)]],
  ['M15', '4.00%', [cell('reviewClosed', 12, ['returned']), cell('reviewClosed', 288)]],
  ['M15b', '5.00%', [cell('reviewClosed', 300), returns(12, 'firstReturn'), returns(3, 'secondReturn')]],
  ['M16', '3.00%', [cell('reviewClosed', 9, ['extended']), cell('reviewClosed', 291)]],
  ['S22a', '61.50', [cell('investigationClosed', 2, [], 123)]],
  ['S22b', '9.00', [cell('investigationClosed', 2, [], 123), cell('investigationClosed', 1, ['fastTrack'], 9)]],
  ['S22c', '13.00', [cell('caseTried', 1, ['fastTrack', 'inCourt'], 6), cell('caseTried', 1, ['summary'], 20)]],
  ['S22d', '6.00', [cell('caseTried', 1, ['fastTrack', 'inCourt'], 6), cell('caseTried', 1, ['summary'], 20)]],
  [
    'S66',
    '95.00%',
    [cell('reviewClosed', 9, ['extended']), cell('reviewClosed', 6, ['returned']), cell('reviewClosed', 285)],
  ],
  ['S66b', '1.00%', [cell('reviewClosed', 3, ['returned', 'returnedTwice']), cell('reviewClosed', 297)]],
  [
    'S66c',
    '2',
    [
      cell('reviewClosed', 2, ['extended', 'extendedThrice', 'returned', 'returnedTwice']),
      cell('reviewClosed', 1, ['extended', 'extendedThrice']),
    ],
  ],
  ['M17a', '88.3%', [cell('clueHandled', 106, ['led']), cell('clueHandled', 14)], 'bulletin'],
  [
    'M17b',
    '90.1%',
    [
      cell('supervisedFiling', 60_000, ['filed']),
      cell('supervisedFiling', 4000, ['withdrawn']),
      cell('filingSupervised', 71_000),
    ],
    'bulletin',
  ],
  [
    'M17c',
    '1.25%',
    [
      cell('supervisedFiling', 5, ['filed']),
      cell('supervisedFiling', 2, ['withdrawn']),
      cell('arrestReviewClosed', 150),
      cell('reviewClosed', 250),
    ],
  ],
  ['M18', '94.4%', [cell('correctionDue', 17, ['answered', 'adopted']), cell('correctionDue', 1)], 'bulletin'],
  ['M19a', '100.00%', [cell('clueDue', 45, ['answered'])]],
  [
    'M19b',
    '96.7%',
    [cell('documentDue', 27, ['answered', 'onTime']), cell('documentDue', 2, ['answered']), cell('documentDue', 1)],
    'bulletin',
  ],
  [
    'M19c',
    '90.0%',
    [cell('documentDue', 27, ['answered', 'onTime']), cell('documentDue', 2, ['answered']), cell('documentDue', 1)],
    'bulletin',
  ],
  [
    'M20',
    '2.00%',
    [cell('arrestPursued', 3), cell('arrestDecided', 150, ['approved']), cell('arrestDecided', 9, ['refusedNoNeed'])],
  ],
  ['M21', '2.00%', [cell('prosecutionPursued', 6), cell('prosecutionDecided', 300, ['prosecuted'])]],
  ['M22', '7.50%', [cell('intervened', 12), cell('arrestReviewAccepted', 160)]],
  ['M22b', '90.00%', [cell('evidenceAdvised', 27, ['done']), cell('evidenceAdvised', 3)]],
  ['M22c', '20.00%', JOINED],
  ['M22d', '60.00%', JOINED],
  ['M22e', '20.00%', JOINED],
  ['M22f', '40.00%', JOINED],
  ['M22g', '0.00%', JOINED],
  ['M22h', '10.00%', JOINED],
  [
    'M23a',
    '55.00%',
    [
      cell('diversionScreened', 43, ['diverted']),
      cell('diversionScreened', 1, ['diverted', 'laterArrested']),
      cell('diversionScreened', 36),
    ],
  ],
  ['M23b', '95.5%', [cell('diversionAdvised', 42, ['adopted']), cell('diversionAdvised', 2)], 'bulletin'],
  [
    'M23c',
    '2.3%',
    [
      cell('diversionScreened', 43, ['diverted']),
      cell('diversionScreened', 1, ['diverted', 'laterArrested']),
      cell('diversionScreened', 36),
    ],
    'bulletin',
  ],
  ['M24', '96.00%', [cell('firstDayEnded', 96, ['kept']), cell('firstDayEnded', 4)]],
  ['M25', '96.9%', [cell('caseFiled', 310, ['touched']), cell('caseFiled', 10)], 'bulletin'],
  [
    'M26a',
    '100.00%',
    [cell('petitionReceived', 46, ['acceptanceAnswered']), cell('petitionReceived', 4, ['unreachable'])],
  ],
  [
    'M26b',
    '50.00%',
    [
      cell('petitionReceived', 23, ['acceptanceAnswered', 'substanceAnswered']),
      cell('petitionReceived', 23, ['acceptanceAnswered']),
    ],
  ],
  ['S16a', '3.50', [cell('laneStageEnded', 2, ['investigation'], 7), cell('laneStageEnded', 2, ['review'], 30)]],
  ['S16b', '15.00', [cell('laneStageEnded', 2, ['investigation'], 7), cell('laneStageEnded', 2, ['review'], 30)]],
  ['S16c', '0.00', [cell('laneStageEnded', 3, ['trial'], 0)]],
  ['S16d', '2.00', [cell('laneStageEnded', 1, ['execution'], 2)]],
  ['M27a', '12', [cell('identityVerified', 12, ['concealed']), cell('identityVerified', 588)]],
  ['M27b', '2.00%', [cell('identityVerified', 12, ['concealed']), cell('identityVerified', 588)]],
  ['M27c', '12', [cell('unitNotified', 12)]],
  [
    'M28',
    '90.00%',
    [cell('custodyProposalDue', 9, ['answered', 'adopted'] as readonly Mark[]), cell('custodyProposalDue', 1)],
  ],
]

describe('the worked examples', () => {
  it.each(VECTORS.map(([code, says, tallies, fineness]) => ({ code, says, tallies, fineness })))(
    '$code gives $says',
    ({ code, says, tallies, fineness }) => {
      expect(written(code, tallies, fineness)).toBe(says)
    },
  )

  it('writes the case-activity ratio of both years, of the worst path, and as others write it', () => {
    const lastYear = [
      cell('criminalMatter', 200),
      cell('extraActivity', 6, ['firstExtension']),
      returns(5, 'firstReturn'),
      returns(2, 'secondReturn'),
      cell('extraActivity', 1, ['appeal']),
    ]
    const thisYear = [
      cell('criminalMatter', 250),
      cell('extraActivity', 3, ['firstExtension']),
      returns(2, 'firstReturn'),
    ]
    const worst = [
      ...(['firstExtension', 'secondExtension', 'thirdExtension'] as const).map((one) =>
        cell('extraActivity', 1, [one]),
      ),
      returns(1, 'firstReturn'),
      returns(1, 'secondReturn'),
      cell('criminalMatter', 1),
    ]
    expect(written('M1', lastYear)).toBe('1.07')
    expect(written('M1', thisYear)).toBe('1.02')
    expect(written('M1', thisYear, 'bulletin', 'toOne')).toBe('1:1.02')
    expect(written('M1', thisYear, 'bulletin', 'hundred')).toBe('102.00')
    expect(written('M1', worst)).toBe('6.00')
  })

  it('tells a fall of the custody rate in percentage points', () => {
    const decided = (arrests: number) => [
      cell('arrestDecided', arrests, ['approved']),
      cell('prosecutionDecided', 200, ['prosecuted']),
    ]
    const of = (arrests: number) => evaluate(metricOf('M2'), decided(arrests))
    expect(writeChange(metricOf('M2'), of(60), of(104))).toBe('−22.0')
  })

  it('gives no number where there is nothing to divide by, and a count of nothing is nought', () => {
    const empty = METRICS.map((metric) => [metric.code, writeFigure(metric, evaluate(metric, []))])
    expect(empty.filter(([, says]) => says !== '—')).toEqual([
      ['S66c', '0'],
      ['S66d', '0'],
      ['S66e', '0'],
      ['S66f', '0'],
      ['S66g', '0'],
      ['S66h', '0'],
      ['S66i', '0'],
      ['S19', '0'],
      ['S71', '0'],
      ['S71b', '0'],
      ['S73', '0'],
      ['S73b', '0'],
      ['M27', '0'],
      ['M27a', '0'],
      ['M27c', '0'],
    ])
    const [m2] = [metricOf('M2')]
    expect(writeChange(m2, evaluate(m2, []), evaluate(m2, [cell('prosecutionDecided', 2)]))).toBeNull()
  })
})

describe('the list of metrics', () => {
  it('has M1 to M28, each under one name and one code', () => {
    const codes = METRICS.map(({ code }) => code)
    for (let number = 1; number <= 28; number += 1)
      expect(codes.some((code) => code.replace(/[a-z]$/, '') === `M${number}`)).toBe(true)
    expect(new Set(codes).size).toBe(codes.length)
    expect(new Set(METRICS.map(({ id }) => id)).size).toBe(METRICS.length)
  })

  it('says of each in both languages what it counts and where that comes from', () => {
    for (const { title, meaning, source } of METRICS)
      for (const { zh, en } of [title, meaning, source.words]) {
        expect(zh).toMatch(/[\u4e00-\u9fff]/)
        expect(en).toMatch(/[a-z]/i)
      }
  })
})
