import { describe, expect, it } from 'vitest'
import { fact, instantOf, stateOf, verdictsOf } from '../proof'
import { cus2m } from './CUS-2M'
import { cusDhWarn7d } from './CUS-DH-WARN-7D'
import { cusExtReq7d } from './CUS-EXT-REQ-7D'
import { cusExtReq7dSecond } from './CUS-EXT-REQ-7D-second'
import { cusExtReq7dThird } from './CUS-EXT-REQ-7D-third'
import { cusOver } from './CUS-OVER'

type Data = Record<string, string | number>
const both = { person: 'p', case: 'c' }
const a = { id: 'a', kind: 'arrest' }
const arrest = (at = '2026-03-10T10:00:00+08:00') => fact('arrestExecuted', at, { measure: a, ...both })
const extended = (at: string, data: Data, measure: { id: string; kind: string } = a) =>
  fact('measureExtended', at, { measure, ...both }, { data })
const city = { totalMonths: 3, organLevel: 'city' }
const five = { totalMonths: 5, organLevel: 'province' }
const seven = { totalMonths: 7, organLevel: 'province' }
const appraisal = (appraisalKind: string) => [
  fact('appraisalBegan', '2026-04-01T09:00:00+08:00', both, { data: { appraisalKind } }),
  fact('appraisalEnded', '2026-04-20T09:00:00+08:00', both, { data: { appraisalKind } }),
]
const recalculated = fact('custodyRecalculated', '2026-04-18T10:00:00+08:00', both, {
  data: { discoveredAt: '2026-04-15T09:00:00+08:00' },
})
const unknown = (approverLevel: string) => [
  fact('identityUnknownDeclared', '2026-03-10T11:00:00+08:00', both, { data: { approverLevel } }),
  fact('identityEstablished', '2026-04-20T10:00:00+08:00', both),
]

/** What moves the end of custody, and to where. */
const COURSES = [
  { name: 'nothing', facts: [arrest()], end: '2026-05-11T00:00:00+08:00' },
  {
    name: 'the first extension',
    facts: [arrest(), extended('2026-05-02T10:00:00+08:00', city)],
    end: '2026-06-11T00:00:00+08:00',
  },
  {
    name: 'all three extensions',
    facts: [
      arrest(),
      extended('2026-05-02T10:00:00+08:00', city),
      extended('2026-06-02T10:00:00+08:00', five),
      extended('2026-08-02T10:00:00+08:00', seven),
    ],
    end: '2026-10-11T00:00:00+08:00',
  },
  {
    name: 'a second extension granted by the city',
    facts: [
      arrest(),
      extended('2026-05-02T10:00:00+08:00', city),
      extended('2026-06-02T10:00:00+08:00', { ...five, organLevel: 'city' }),
    ],
    end: '2026-06-11T00:00:00+08:00',
  },
  {
    name: 'a third extension granted by the city',
    facts: [
      arrest(),
      extended('2026-05-02T10:00:00+08:00', city),
      extended('2026-06-02T10:00:00+08:00', five),
      extended('2026-08-02T10:00:00+08:00', { ...seven, organLevel: 'city' }),
    ],
    end: '2026-08-11T00:00:00+08:00',
  },
  {
    name: 'a first extension granted by the county',
    facts: [arrest(), extended('2026-05-02T10:00:00+08:00', { ...city, organLevel: 'county' })],
    end: '2026-05-11T00:00:00+08:00',
  },
  {
    name: 'extensions of another measure',
    facts: [
      arrest(),
      ...[city, five, seven].map((data) => extended('2026-05-02T10:00:00+08:00', data, { id: 'f', kind: 'freeze' })),
    ],
    end: '2026-05-11T00:00:00+08:00',
  },
  {
    name: 'an extension to four months, which does not exist',
    facts: [arrest(), extended('2026-05-02T10:00:00+08:00', { totalMonths: 4, organLevel: 'province' })],
    end: '2026-05-11T00:00:00+08:00',
  },
  { name: 'a psychiatric appraisal', facts: [arrest(), ...appraisal('psychiatric')], end: '2026-05-31T00:00:00+08:00' },
  { name: 'a DNA appraisal', facts: [arrest(), ...appraisal('dna')], end: '2026-05-11T00:00:00+08:00' },
  { name: 'another crime', facts: [arrest(), recalculated], end: '2026-06-16T00:00:00+08:00' },
  { name: 'an unknown identity', facts: [arrest(), ...unknown('countyHead')], end: '2026-06-21T00:00:00+08:00' },
  {
    name: 'an unknown identity declared by the unit itself',
    facts: [arrest(), ...unknown('departmentHead')],
    end: '2026-05-11T00:00:00+08:00',
  },
  {
    name: 'an identity unknown for longer than two months',
    facts: [
      arrest(),
      fact('identityUnknownDeclared', '2026-03-10T11:00:00+08:00', both, { data: { approverLevel: 'countyHead' } }),
      fact('identityEstablished', '2026-07-20T10:00:00+08:00', both),
    ],
    end: '2026-09-21T00:00:00+08:00',
  },
  {
    name: 'an identity that was never declared unknown',
    facts: [arrest(), fact('identityEstablished', '2026-04-20T10:00:00+08:00', both)],
    end: '2026-05-11T00:00:00+08:00',
  },
  {
    name: 'extensions after another crime',
    facts: [arrest(), recalculated, extended('2026-06-10T10:00:00+08:00', city)],
    end: '2026-07-16T00:00:00+08:00',
  },
  {
    name: 'a holiday, with which custody does not end later',
    facts: [arrest('2026-08-03T10:00:00+08:00')],
    end: '2026-10-04T00:00:00+08:00',
  },
  {
    name: 'holidays at the end of each extension',
    facts: [arrest('2026-07-03T10:00:00+08:00'), extended('2026-08-28T10:00:00+08:00', city)],
    end: '2026-10-04T00:00:00+08:00',
  },
  {
    name: 'holidays at the end of the second extension',
    facts: [
      arrest('2026-05-03T10:00:00+08:00'),
      extended('2026-06-28T10:00:00+08:00', city),
      extended('2026-07-28T10:00:00+08:00', five),
    ],
    end: '2026-10-04T00:00:00+08:00',
  },
  {
    name: 'holidays at the end of the third extension',
    facts: [
      arrest('2026-03-03T10:00:00+08:00'),
      extended('2026-04-28T10:00:00+08:00', city),
      extended('2026-05-28T10:00:00+08:00', five),
      extended('2026-07-28T10:00:00+08:00', seven),
    ],
    end: '2026-10-04T00:00:00+08:00',
  },
] as const

describe('custody during investigation', () => {
  it.each(COURSES)('with $name ends at $end', ({ facts, end }) => {
    const LATER = '2027-03-01T00:00:00+08:00'
    expect(verdictsOf(cus2m, facts, LATER)[0]?.due?.latest).toBe(instantOf(end))
    expect(verdictsOf(cusOver, facts, LATER)[0]?.due?.latest).toBe(instantOf(end))
    const notice = fact('notified', end.replace('T00:00:00', 'T00:00:01'), both, { data: { subject: 'custodyExpiry' } })
    expect(stateOf(cusDhWarn7d, [...facts, notice], end)).toBe('violated')
    expect(stateOf(cusDhWarn7d, facts, '2026-04-21T00:00:00+08:00')).toBe('none')
  })
})

describe('the notice of the detention house', () => {
  const long = [
    fact('identityUnknownDeclared', '2026-03-10T11:00:00+08:00', both, { data: { approverLevel: 'countyHead' } }),
    fact('identityEstablished', '2026-07-20T10:00:00+08:00', both),
  ]

  it.each([
    {
      name: 'a psychiatric appraisal',
      facts: appraisal('psychiatric'),
      last: '2026-05-30T23:59:59+08:00',
      over: '2026-05-31T00:00:00+08:00',
    },
    {
      name: 'another crime',
      facts: [recalculated],
      last: '2026-06-15T23:59:59+08:00',
      over: '2026-06-16T00:00:00+08:00',
    },
    {
      name: 'an unknown identity',
      facts: unknown('countyHead'),
      last: '2026-06-20T23:59:59+08:00',
      over: '2026-06-21T00:00:00+08:00',
    },
    {
      name: 'an identity unknown for long',
      facts: long,
      last: '2026-09-20T23:59:59+08:00',
      over: '2026-09-21T00:00:00+08:00',
    },
  ])('with $name is not missed before $over', ({ facts, last, over }) => {
    expect(stateOf(cusDhWarn7d, [arrest(), ...facts], last)).toBe('none')
    expect(stateOf(cusDhWarn7d, [arrest(), ...facts], over)).toBe('violated')
  })
})

describe.each([
  ['first', cusExtReq7d, [], '2026-05-03', '2026-05-23', '2026-06-08', '2026-06-13', '2027-01-13'],
  ['second', cusExtReq7dSecond, ['2026-03-20'], '2026-06-03', '2026-06-23', '2026-07-08', '2026-07-13', '2027-02-13'],
  [
    'third',
    cusExtReq7dThird,
    ['2026-03-20', '2026-03-21'],
    '2026-08-03',
    '2026-08-23',
    '2026-09-08',
    '2026-09-13',
    '2027-04-13',
  ],
] as const)(
  'the %s request to extend custody',
  (_name, model, earlier, plain, appraised, discovered, identified, established) => {
    const request = (at: string) =>
      fact('applicationReceived', at, { application: { id: at, matter: 'custodyExtension' }, ...both })
    const onTime = (facts: Parameters<typeof stateOf>[1], day: string) => {
      const before = earlier.map((date) => request(`${date}T10:00:00+08:00`))
      const last = instantOf(`${day}T00:00:00+08:00`) + 86_400_000
      const [verdict] = verdictsOf(
        model,
        [...facts, ...before, request(`${day}T23:59:59+08:00`)],
        '2027-06-01T00:00:00+08:00',
      )
      expect(verdict?.state).toBe('satisfied')
      expect(verdict?.due?.latest).toBe(last)
    }

    it('is due seven days before custody ends, whatever moves its end', () => {
      onTime([arrest()], plain)
      onTime([arrest(), ...appraisal('psychiatric')], appraised)
      onTime([arrest(), ...appraisal('dna')], plain)
      onTime([arrest(), recalculated], discovered)
      onTime([arrest(), ...unknown('countyHead')], identified)
      onTime([arrest(), ...unknown('departmentHead')], plain)
      const long = [
        fact('identityUnknownDeclared', '2026-03-10T11:00:00+08:00', both, { data: { approverLevel: 'countyHead' } }),
        fact('identityEstablished', '2026-11-20T10:00:00+08:00', both),
      ]
      onTime([arrest(), ...long], established)
    })
  },
)
