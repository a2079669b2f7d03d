import { criminalProcedure, type Fact } from '@hengjian/facts'
import { builtInCalendar } from '@hengjian/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInModels } from '../catalogue'
import type { Program } from '../compile'
import { judge } from '../judge'
import type { Check } from '../language'
import { factsOf, kindsSeenBy, programOf, smallModels } from '../tellings'
import { fact, instant, model, trialVocabulary } from '../trial'
import { createWorld } from '../world/world'
import { directOf } from './compile'
import { checks, modelsOf, others, times, toldBriefly, toldInFull } from './forms'
import { judgeStates } from './states'

const options = { asOf: instant('2026-05-10T12:00:00'), calendar: builtInCalendar, clockSkew: 60_000 }

/** The states as they are told in a few words, one line an anchor. */
function briefly(program: Program, facts: readonly Fact[]): readonly string[] {
  const world = createWorld(program.vocabulary, facts)
  const told: string[] = []
  judgeStates(program, world, options, ({ model: { id } }, object, anchor, state, per) => {
    const identity = anchor < 0 ? null : world.identityOf(anchor)
    told.push(JSON.stringify([id, world.facts.objectId(object), per ?? null, identity, state]))
  })
  return told
}

/** The same from the whole verdicts. */
const fully = (program: Program, facts: readonly Fact[]): readonly string[] =>
  [...judge(program, createWorld(program.vocabulary, facts), options)].map(
    ({ model: id, object, per, anchor, state }) => JSON.stringify([id, object.id, per ?? null, anchor, state]),
  )

const builtIn = programOf(builtInModels, criminalProcedure)

describe('the states told in a few words', () => {
  it.each<readonly [string, fc.Arbitrary<Check>, fc.Arbitrary<readonly Fact[]>]>([
    ['facts, their order and plain deadlines', checks, toldBriefly],
    ['intervals, moving clocks and instants from fields', others, toldInFull],
  ])('are those of the whole verdicts, for models of %s', (_, written, told) => {
    fc.assert(
      fc.property(fc.array(modelsOf(written), { minLength: 1, maxLength: 6 }), told, (some, facts) => {
        const program = programOf(
          some.map((one, index) => ({ ...one, id: `TRIAL ${index}` })),
          trialVocabulary,
        )
        expect(directOf(program).size).toBe(some.length)
        expect(briefly(program, facts)).toEqual(fully(program, facts))
      }),
      { numRuns: 1000 },
    )
  })

  it('are those of the whole verdicts, for small models of every check', () => {
    fc.assert(
      fc.property(
        fc.array(smallModels, { minLength: 1, maxLength: 4 }),
        factsOf(trialVocabulary, undefined, times),
        (written, facts) => {
          const program = programOf(
            written.map((one, index) => ({ ...one, id: `TRIAL ${index}` })),
            trialVocabulary,
          )
          expect(briefly(program, facts)).toEqual(fully(program, facts))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('are those of the whole verdicts, for every built-in model', () => {
    const cases = fc
      .constantFrom(...builtInModels)
      .chain((one) => factsOf(criminalProcedure, kindsSeenBy(builtIn, one), times))
    fc.assert(
      fc.property(cases, (facts) => {
        expect(briefly(builtIn, facts)).toEqual(fully(builtIn, facts))
      }),
      { numRuns: 400 },
    )
  })

  it('count an extension once, under the restart that stands before it', () => {
    const length = { count: 'elapsed', of: { hours: 5 } } as const
    const extend = [{ when: { event: 'extended' }, within: length, after: 'due' }] as const
    const program = programOf(
      [
        model({
          deadline: {
            from: { event: 'opened' },
            to: { event: 'answered' },
            within: length,
            restart: [{ when: { event: 'restarted' }, extend }],
          },
        }),
      ],
      trialVocabulary,
    )
    const states = (answered: string) =>
      briefly(program, [
        fact('opened', '2026-05-06T09:00:00', { id: 'opened' }),
        fact('restarted', '2026-05-06T10:00:00'),
        fact('restarted', '2026-05-06T11:00:00'),
        fact('extended', '2026-05-06T12:00:00'),
        fact('answered', answered),
      ])
    expect(states('2026-05-06T21:00:00')).toEqual(['["TRIAL","m",null,"opened","satisfied"]'])
    expect(states('2026-05-06T21:00:01')).toEqual(['["TRIAL","m",null,"opened","violated"]'])
  })

  it('are told directly where a timeline is plain, and in the full way where it is not', () => {
    const program = programOf(
      [model({ deadline: { from: { event: 'asked' }, to: { event: 'answered' }, within: DAY } })],
      trialVocabulary,
    )
    const asked = (at: string) => fact('asked', at, { id: 'asked' })
    const states = (...facts: readonly Fact[]) => briefly(program, facts)
    expect(states(asked('2026-05-06T09:00:00'), fact('answered', '2026-05-07T09:00:00'))).toEqual([
      '["TRIAL","m",null,"asked","satisfied"]',
    ])
    expect(states(asked('2026-05-06T09:00:00'), fact('answered', '2026-05-07T09:00:01'))).toEqual([
      '["TRIAL","m",null,"asked","violated"]',
    ])
    expect(states(asked('2026-05-06T09:00'), fact('answered', '2026-05-07T09:00:30'))).toEqual([
      '["TRIAL","m",null,"asked","unknown"]',
    ])
  })
})

const DAY = { count: 'elapsed', of: { days: 1 } } as const
