import { criminalProcedure } from '@hengjian/facts'
import { builtInCalendar } from '@hengjian/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInModels } from './catalogue'
import { compile } from './compile'
import { judge } from './judge'
import type { Model, Pattern } from './language'
import { parseModel } from './schema'
import { fact, instant, model, trialVocabulary } from './trial'
import { createWorld } from './world/world'

const each = (pattern: Pattern, rest: Partial<Model> = {}) => model({ presence: { of: pattern } }, rest)

describe('compile', () => {
  it('reports all that is wrong at once, each at its place', () => {
    const compiled = compile(
      [
        each(
          { event: 'unheard', where: { '==': [{ var: 'event.x' }, 1] } },
          { over: 'nobody', per: 'nothing', needs: ['none'] },
        ),
      ],
      trialVocabulary,
    )
    expect(compiled.ok ? [] : compiled.problems.map(({ code, place }) => `${code} ${place}`)).toEqual([
      'MODEL_OBJECT TRIAL/over',
      'MODEL_NEEDS TRIAL/needs',
      'MODEL_EVENT TRIAL/check/presence/of',
      'CONDITION_PATH TRIAL/check/presence/of/where/==/0/var',
      'MODEL_PER TRIAL/per',
    ])
  })

  it('reports the same mistake of two models twice', () => {
    const wrong = { event: 'asked', where: { '==': [{ var: 'event.days' }, 'x'] } }
    const compiled = compile([each(wrong, { id: 'A' }), each(wrong, { id: 'B' })], trialVocabulary)
    expect(compiled.ok ? [] : compiled.problems.map(({ place }) => place)).toEqual([
      'A/check/presence/of/where/==',
      'B/check/presence/of/where/==',
    ])
  })

  it('tunes the numbers of the office and no others', () => {
    const limits = { max: { '+': [{ var: 'param.most' }, { var: 'param.local_more' }] } }
    const check = model({ tally: { of: { event: 'asked' }, ...limits } }, { params: { most: 1, local_more: 0 } })
    const facts = [fact('asked', '2026-05-06T09:00:00', { id: 'a' }), fact('asked', '2026-05-06T09:00:00', { id: 'b' })]
    const world = createWorld(trialVocabulary, facts)
    const state = (parameters: Record<string, number>) => {
      const compiled = compile([check], trialVocabulary, {
        parameters: { TRIAL: parameters, OTHER: { local_more: 5 } },
      })
      if (!compiled.ok) return compiled.problems
      const options = { asOf: instant('2026-06-01'), calendar: builtInCalendar }
      return [...judge(compiled.value, world, options)].map((one) => one.state)
    }
    expect(state({})).toEqual(['violated'])
    expect(state({ local_more: 1 })).toEqual(['satisfied'])
    expect(state({ most: 5, local_other: 5 })).toEqual(['violated'])
  })

  it('knows which objects it judges, and which kinds it looks at for them', () => {
    const compiled = compile(
      [each({ event: 'asked' }), each({ event: 'joined' }, { id: 'P', over: 'party' })],
      trialVocabulary,
    )
    if (!compiled.ok) throw new Error('it compiles')
    const kinds = (type: string) =>
      [...trialVocabulary.kinds.keys()].filter((_, code) => compiled.value.kindsOver(type)[code] === 1)
    expect(compiled.value.objectTypes).toEqual(['matter', 'party'])
    expect([kinds('matter'), kinds('party'), kinds('room')]).toEqual([['asked'], ['joined'], []])
    expect(compiled.value.modelsOver('room')).toEqual([])
  })
})

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Words of the language and its traps, so that random JSON comes close to meaning something. */
const words = fc.constantFrom<string[]>(
  'event',
  'where',
  'pick',
  'at',
  'all',
  'any',
  'due',
  'less',
  'row',
  'interval',
  'span',
  'begin',
  'end',
  'key',
  'count',
  'of',
  'cases',
  'term',
  'from',
  'to',
  'within',
  'extend',
  'when',
  'after',
  'restart',
  'suspend',
  'on',
  'by',
  'edge',
  'tolerance',
  'with',
  'max',
  'min',
  'value',
  'require',
  'window',
  'var',
  'and',
  'or',
  '!',
  '!!',
  'if',
  '==',
  '<',
  '+',
  '/',
  'in',
  'some',
  'filter',
  'map',
  'missing',
  'without',
  'ageAt',
  'isRestDay',
  'minutesBetween',
  'atLeast',
  'lookup',
  'days',
  'hours',
  'months',
  'constructor',
  '__proto__',
  'toString',
  'valueOf',
  'hasOwnProperty',
)
const texts = fc.oneof(
  words,
  fc.string(),
  fc.constantFrom(
    'event.note',
    'anchor.days',
    'object.grade',
    'param.x',
    'row.code',
    'asked',
    'words',
    '*',
    'pause',
    'visit',
    '',
  ),
)
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.oneof(texts, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(texts, tie('json'), { maxKeys: 3 }),
  ),
}))

/** Puts something else in one place of a JSON value, or takes the place away. */
function mutated(value: Json, path: readonly number[], put: Json | undefined): Json {
  const [step = 0, ...rest] = path
  if (typeof value !== 'object' || value === null || path.length === 0) return put ?? null
  const names = Object.keys(value)
  const at = names[step % Math.max(1, names.length)]
  if (at === undefined) return put ?? null
  const inner: Json | undefined = Object.entries(value).find(([name]) => name === at)?.[1]
  const changed = mutated(inner ?? null, rest, put)
  if (Array.isArray(value)) return value.map((one: Json, index) => (`${index}` === at ? changed : one))
  const others = Object.entries(value).filter(([name]) => name !== at)
  return Object.fromEntries(put === undefined && rest.length === 0 ? others : [...others, [at, changed]])
}
const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value))
const mutants = fc
  .record({
    of: fc.constantFrom(...builtInModels),
    path: fc.array(fc.nat(9), { minLength: 1, maxLength: 8 }),
    put: fc.option(json, { nil: undefined }),
  })
  .map(({ of, path, put }) => mutated(asJson(of), path, put))
/** A model of the right form, with anything for its condition, its patterns' names and its length. */
const made = fc
  .record({ require: json, where: json, names: fc.array(texts, { minLength: 3, maxLength: 3 }), length: json })
  .map(({ require, where, names, length }) => {
    const [one = '', other = '', third = ''] = names
    const of = { event: one, where }
    const checks: readonly Json[] = [
      { field: { of, require } },
      { tally: { of, value: require, max: where } },
      { deadline: { from: of, to: { event: other }, within: { count: 'D', of: { days: length } } } },
      { absence: { at: { interval: other, where }, of, window: 'during', tolerance: { minutes: length } } },
      { presence: { at: of, of: { event: other }, window: 'ever', on: [[third, require, 'similar', length]] } },
      { coverage: { of: { begin: of, end: { event: other }, key: [third] }, by: [{ span: one, where }] } },
    ]
    return checks.map((check): Json => ({ ...PLAIN, check }))
  })
const PLAIN: { readonly [key: string]: Json } = { ...JSON.parse(JSON.stringify(each({ event: 'asked' }))) }

const facts = [
  fact('opened', '2026-05-06T09:00:00'),
  fact('asked', '2026-05-06'),
  fact('answered', '2026-05-07T09:00'),
  fact('visited', '2026-05-06T09:00:00', { endedAt: '2026-05-07' }),
]

describe('whatever comes', () => {
  it('is read, or refused with places, words and cures', () => {
    fc.assert(
      fc.property(fc.oneof(json, mutants), (given) => {
        const parsed = parseModel(given)
        for (const { code, message, cure } of parsed.ok ? [] : parsed.problems) {
          expect(code).toBe('MODEL_FORM')
          expect([message.zh, message.en, cure.zh, cure.en].every((text) => text.length > 0)).toBe(true)
        }
        expect(parsed.ok || parsed.problems.length > 0).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('is compiled, or refused; and what compiles judges', () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(mutants), made), (given) => {
        const models = given.map(parseModel).flatMap((parsed) => (parsed.ok ? [parsed.value] : []))
        for (const one of models) {
          for (const vocabulary of [trialVocabulary, criminalProcedure]) {
            const compiled = compile([one], vocabulary)
            if (!compiled.ok) continue
            const options = { asOf: instant('2026-06-01'), calendar: builtInCalendar }
            expect([...judge(compiled.value, createWorld(vocabulary, facts), options)].length).toBeLessThan(99)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})
