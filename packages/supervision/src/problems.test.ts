import type { Problem } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { compile } from './compile'
import type { Check, Condition, Model } from './language'
import type { ModelProblemCode } from './problems'
import { parseModel } from './schema'
import { model, trialVocabulary } from './trial'

const compiling = (...models: readonly Model[]): readonly Problem[] => {
  const compiled = compile(models, trialVocabulary)
  return compiled.ok ? [] : compiled.problems
}
const reading = (json: unknown): readonly Problem[] => {
  const parsed = parseModel(json)
  return parsed.ok ? [] : parsed.problems
}
const checking = (check: Check, rest: Partial<Model> = {}) => compiling(model(check, rest))
const asking = (require: Condition) => checking({ field: { of: { event: 'opened' }, require } })

const plain: Check = { presence: { of: { event: 'opened' } } }
const within = { count: 'D', of: { days: 1 } } as const

/** How each problem comes about: by one model that has no other. */
const causes: Readonly<Record<ModelProblemCode, () => readonly Problem[]>> = {
  MODEL_FORM: () => reading({ ...model(plain), version: 0 }),
  MODEL_TWICE: () => compiling(model(plain), model(plain)),
  MODEL_OBJECT: () => checking(plain, { over: 'nobody' }),
  MODEL_EVENT: () => checking({ presence: { of: { event: 'unheard' } } }),
  MODEL_INTERVAL: () => checking({ overlap: { of: { interval: 'unheard' } } }),
  MODEL_PARAMETER: () =>
    checking({
      deadline: {
        from: { event: 'opened' },
        to: { event: 'answered' },
        within: { count: 'D', of: { var: 'param.x' } },
      },
    }),
  MODEL_FIELD: () => checking({ presence: { of: { event: 'opened', at: 'note' } } }),
  MODEL_SPAN: () => checking({ overlap: { of: { span: 'opened' } } }),
  MODEL_ROLE: () =>
    checking({ overlap: { of: { begin: { event: 'opened' }, end: { event: 'answered' }, key: ['nobody'] } } }),
  MODEL_PER: () => checking(plain, { per: 'nobody' }),
  MODEL_ROW: () => checking({ presence: { of: { row: 'tariffs' } } }),
  MODEL_ON: () =>
    checking({
      presence: {
        at: { event: 'opened' },
        of: { event: 'asked', pick: 'first' },
        window: 'ever',
        on: [['anchor.note', 'anchor.note']],
      },
    }),
  MODEL_DATASET: () => asking({ '==': [{ lookup: ['unheard', 'a', 'amount'] }, 1] }),
  MODEL_NEEDS: () => checking(plain, { needs: ['nobody'] }),
  MODEL_LENGTH: () =>
    checking({
      deadline: { from: { event: 'opened' }, to: { event: 'answered' }, within: { count: 'H', of: { months: 1 } } },
    }),
  MODEL_ANSWER: () => checking({ deadline: { from: { event: 'opened' }, within } }),
  MODEL_WINDOW: () => checking({ absence: { at: { event: 'opened' }, of: { event: 'answered' }, window: 'during' } }),
  MODEL_PERIOD: () => checking(plain, { effective: { from: '2026-05-06', to: '2026-05-05' } }),
  MODEL_BOUND: () => checking({ tally: { of: { event: 'opened' } } }),
  CONDITION_FORM: () => asking(null),
  CONDITION_PATH: () => asking({ '==': [{ var: 'event.nothing' }, 1] }),
  CONDITION_OPERATOR: () => asking({ xor: [true, false] }),
  CONDITION_TYPE: () => asking({ '==': [{ var: 'event.days' }, 'three'] }),
  CONDITION_VALUE: () => asking({ '==': [{ var: 'event.grade' }, 'highest'] }),
}

describe('every problem of a model', () => {
  it.each(Object.entries(causes))(
    '%s comes about, with its place, in both languages and with a cure',
    (code, cause) => {
      const problems = cause()
      expect(problems.map((one) => one.code)).toEqual([code])
      const [problem] = problems
      expect(problem?.place).toMatch(/^TRIAL/)
      expect(problem?.message.zh).toMatch(/^[^{}]*[\u4e00-\u9fff][^{}]*。$/)
      expect(problem?.message.en).toMatch(/^[A-Z“][^{}\u4e00-\u9fff]*\.$/)
      expect(problem?.cure.zh).toMatch(/[\u4e00-\u9fff].*。$/)
      expect(problem?.cure.en).toMatch(/^[A-Z].*\.$/)
    },
  )

  it('names what was found, whatever it looks like', () => {
    expect(checking(plain, { over: '$&{}' })[0]?.message.en).toBe('The vocabulary has no object type “$&{}”.')
  })
})

describe('what a model would say in vain', () => {
  const windows = (check: Check) => compiling(model(check)).map(({ code, message }) => `${code} ${message.en}`)
  const at = { event: 'opened' } as const
  const of = { event: 'answered' } as const

  it('is refused beside its window', () => {
    const idle = (name: string) => [`MODEL_WINDOW “${name}” does not go with this window.`]
    expect(windows({ absence: { at: { interval: 'pause' }, of, window: 'during', within } })).toEqual(idle('within'))
    expect(windows({ absence: { at, of, window: 'next', within } })).toEqual(idle('within'))
    expect(windows({ presence: { at, of, window: 'ever', within } })).toEqual(idle('within'))
    expect(windows({ presence: { at, of, within } })).toEqual(idle('within'))
    expect(windows({ absence: { at, of, window: 'ever', tolerance: { minutes: 1 } } })).toEqual(idle('tolerance'))
    expect(windows({ presence: { of, window: 'before' } })).toEqual(idle('window'))
    expect(windows({ absence: { at, of, window: 'ever', within } })).toEqual([])
  })

  it('is refused beside an interval that answers itself', () => {
    expect(windows({ deadline: { from: { interval: 'pause' }, to: of, within } })).toHaveLength(1)
  })

  it('is refused in a tally that counts no numbers, or to two bounds', () => {
    const tally = (rest: object) => windows({ tally: { of, ...rest } }).map((one) => one.split(' ')[0])
    expect(tally({ max: 1, min: 1 })).toEqual(['MODEL_BOUND'])
    expect(tally({ max: { var: 'object.note' } })).toEqual(['CONDITION_TYPE'])
    expect(tally({ max: 1, value: { var: 'event.note' } })).toEqual(['CONDITION_TYPE'])
  })

  it('is refused in cases after the one without a condition, or without such a one', () => {
    const cases = (...list: readonly (readonly [where: boolean | undefined, days: number])[]) =>
      windows({
        deadline: {
          from: at,
          to: of,
          within: {
            cases: list.map(([where, days]) => ({
              ...(where === undefined ? {} : { where }),
              term: { count: 'D', of: { days } },
            })),
          },
        },
      })
    expect(cases([true, 1], [undefined, 2])).toEqual([])
    expect(cases([true, 1])).toHaveLength(1)
    expect(cases([undefined, 1], [undefined, 2])).toHaveLength(1)
  })

  it('is refused in versions that are in force on one day', () => {
    const version = (number: number, from: string, to?: string) =>
      model(plain, { version: number, effective: { from, ...(to === undefined ? {} : { to }) } })
    const codes = (...models: readonly Model[]) =>
      compiling(...models).map(({ code, message }) => `${code} ${message.zh}`)
    expect(codes(version(1, '2026-01-01', '2026-05-06'), version(2, '2026-05-07'))).toEqual([])
    expect(codes(version(1, '2026-01-01', '2026-05-07'), version(2, '2026-05-07'))).toEqual([
      'MODEL_PERIOD 模型的施行期间有误：v1, v2。',
    ])
    expect(codes(version(1, '2026-01-01'), version(2, '2026-05-07'))).toHaveLength(1)
  })
})
