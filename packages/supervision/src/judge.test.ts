import { builtInCalendar } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { compile } from './compile'
import { type JudgeOptions, judge, verdictKey } from './judge'
import type { Model } from './language'
import { fact, instant, model, problemsOf, states, trialVocabulary, verdict, verdicts } from './trial'
import { createWorld } from './world/world'

type Facts = readonly ReturnType<typeof fact>[]
const LATE = '2026-06-01T00:00:00'
const at = (time: string) => `2026-05-06T${time}`
const opened = (time: string, matter: object | string = 'm', extras: object = {}) =>
  fact('opened', at(time), { roles: { matter: matter as string }, id: `${time}`, ...extras })
const each = { presence: { of: { event: 'opened' } } }

describe('where of a model', () => {
  const low = model(each, { where: { '==': [{ var: 'object.grade' }, 'low'] } })
  const graded = (time: string, grade?: string) => opened(time, grade === undefined ? 'm' : { id: 'm', grade })

  it('lets it apply only where it is true, as of the anchor', () => {
    expect(states(low, [graded('09:00:00', 'low')], LATE)).toEqual(['violated'])
    expect(states(low, [graded('09:00:00', 'high')], LATE)).toEqual([])
    expect(
      verdicts(low, [graded('09:00:00', 'low'), graded('10:00:00', 'high')], LATE).map(({ anchor }) => anchor),
    ).toEqual(['09:00:00'])
  })

  it('that is unknown leaves the verdict unknown, and names what is missing', () => {
    expect(verdict(low, [graded('09:00:00')], LATE)).toMatchObject({
      state: 'unknown',
      missing: [{ kind: 'field', path: 'object.grade' }],
    })
    const late = model(
      { deadline: { from: { event: 'opened' }, to: { event: 'answered' }, within: { count: 'D', of: { days: 1 } } } },
      { where: { '==': [{ var: 'object.grade' }, 'low'] } },
    )
    expect(verdict(late, [graded('09:00:00')], LATE).lateBy).toBeUndefined()
  })

  it('of an object that is judged itself is read as of the instant judged', () => {
    const tally = model(
      { tally: { of: { event: 'asked' }, max: 0 } },
      { where: { '==': [{ var: 'object.grade' }, 'low'] } },
    )
    const facts = [graded('09:00:00', 'low'), graded('10:00:00', 'high'), fact('asked', at('09:30:00'))]
    expect(states(tally, facts, at('09:45:00'))).toEqual(['violated'])
    expect(states(tally, facts, LATE)).toEqual([])
  })

  it('speaks of the object alone', () => {
    expect(problemsOf(model(each, { where: { '==': [{ var: 'event.note' }, 'x'] } }))).toEqual([
      'CONDITION_PATH TRIAL/where/==/0/var',
    ])
    expect(problemsOf(model(each, { where: { '==': [{ var: 'anchor.note' }, 'x'] } }))).toEqual([
      'CONDITION_PATH TRIAL/where/==/0/var',
    ])
  })
})

describe('versions of a model', () => {
  const versions = [
    model(each, { version: 1, effective: { from: '2026-01-01', to: '2026-05-06' } }),
    model(each, { version: 2, effective: { from: '2026-05-07' } }),
  ]
  const on = (time: string) => verdicts(versions, [fact('opened', time)], LATE).map(({ version }) => version)

  it('judge each anchor by the one in force on its date', () => {
    expect(on('2025-12-31T23:59:59')).toEqual([])
    expect(on('2026-05-06T23:59:59')).toEqual([1])
    expect(on('2026-05-07T00:00:00')).toEqual([2])
    // On the wall clock of the record it is still the sixth.
    expect(on('2026-05-06T23:00:00-05:00')).toEqual([1])
  })

  it('are no part of what a verdict is known by', () => {
    const [first] = verdicts(versions, [fact('opened', '2026-05-06T09:00:00', { id: 'x' })], LATE)
    const [second] = verdicts(versions, [fact('opened', '2026-05-08T09:00:00', { id: 'x' })], LATE)
    expect(first && verdictKey(first)).toBe('["TRIAL","matter","m",null,"x"]')
    expect(second && verdictKey(second)).toBe('["TRIAL","matter","m",null,"x"]')
  })
})

describe('a verdict', () => {
  it('tells as of when, and what was known', () => {
    const check = model(each)
    const late = opened('09:00:00', 'm', { receivedAt: '2026-05-20T00:00:00' })
    expect(verdicts(check, [late], LATE, { knownAt: '2026-05-10T00:00:00' })).toEqual([])
    expect(verdict(check, [late], LATE, { knownAt: '2026-05-21T00:00:00' })).toMatchObject({
      asOf: instant(LATE),
      knownAt: instant('2026-05-21T00:00:00'),
    })
    expect(verdict(check, [late], LATE).knownAt).toBe(instant('2026-05-20T00:00:00'))
  })

  it('is known by model, object, part and anchor', () => {
    const parted = verdict(
      model(each, { per: 'party' }),
      [fact('opened', at('09:00:00'), { id: 'x', roles: { party: 'p' } })],
      LATE,
    )
    expect(verdictKey(parted)).toBe('["TRIAL","matter","m",[["party","p"]],"x"]')
  })
})

describe('judging', () => {
  const program = (...models: readonly Model[]) => {
    const compiled = compile(models, trialVocabulary)
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
    return compiled.value
  }
  const options: JudgeOptions = { asOf: instant(LATE), calendar: builtInCalendar }
  const worldOf = (facts: Facts) => createWorld(trialVocabulary, facts)

  it('takes all objects of a type, or those asked for', () => {
    const world = worldOf([opened('09:00:00', 'm'), opened('10:00:00', 'n')])
    const over = (objects?: JudgeOptions['objects']) =>
      [...judge(program(model(each)), world, objects === undefined ? options : { ...options, objects })].map(
        ({ object }) => object.id,
      )
    expect(over()).toEqual(['m', 'n'])
    expect(
      over([
        { type: 'matter', id: 'n' },
        { type: 'matter', id: 'nobody' },
        { type: 'nothing', id: 'm' },
      ]),
    ).toEqual(['n'])
  })

  it('says nothing of an object that no fact names yet', () => {
    const tally = model({ tally: { of: { event: 'asked' }, max: 0 } })
    const facts = [opened('09:00:00', 'm'), opened('10:00:00', 'n', { receivedAt: '2026-05-20T00:00:00' })]
    const over = (asOf: string, options = {}) => verdicts(tally, facts, asOf, options).map(({ object }) => object.id)
    expect(over(LATE)).toEqual(['m', 'n'])
    expect(over(at('09:30:00'))).toEqual(['m'])
    expect(over(LATE, { knownAt: '2026-05-10T00:00:00' })).toEqual(['m'])
  })

  const loop: Model = model(
    {
      deadline: {
        from: { event: 'asked' },
        to: { event: 'answered', where: { '==': [{ var: 'event.note' }, { var: 'anchor.note' }] } },
        within: { count: 'D', of: { days: 1 } },
      },
    },
    { id: 'LOOP' },
  )
  const many = Array.from({ length: 100 }, (_, index) => [
    fact('asked', at('09:00:00'), { id: `q${index}`, data: { note: 'x' } }),
    fact('answered', at('10:00:00'), { id: `a${index}`, data: { note: 'y' } }),
  ]).flat()

  it('stops a model that spends more effort than it may, and goes on with the others', () => {
    const failures: unknown[] = []
    const found = judge(program(loop, model(each)), worldOf([...many, opened('09:00:00'), opened('10:00:00', 'n')]), {
      ...options,
      effort: 5000,
      onFailure: (...failure) => failures.push(failure),
    })
    expect([...found].map(({ model: id, object }) => `${id} ${object.id}`)).toEqual(['TRIAL m', 'TRIAL n'])
    expect(failures).toMatchObject([['LOOP', { type: 'matter', id: 'm' }, { name: 'EffortExceeded', most: 5000 }]])
  })

  it('ends with the failure where nobody is told of it', () => {
    expect(() => [...judge(program(loop), worldOf(many), { ...options, effort: 5000 })]).toThrow(/more than 5000 looks/)
    expect([...judge(program(loop), worldOf(many), options)]).toHaveLength(100)
  })

  it('stops a model that throws, and goes on with the others', () => {
    const days = model(
      { deadline: { from: { event: 'opened' }, to: { event: 'answered' }, within: { count: 'D', of: { days: 1 } } } },
      { id: 'DAYS' },
    )
    const torn = {
      ...builtInCalendar,
      isKnownAt: () => {
        throw new RangeError('a page is missing')
      },
    }
    const failures: unknown[] = []
    const found = judge(program(days, model(each)), worldOf([opened('09:00:00')]), {
      ...options,
      calendar: torn,
      onFailure: (...failure) => failures.push(failure),
    })
    expect([...found].map(({ model: id }) => id)).toEqual(['TRIAL'])
    expect(failures).toEqual([['DAYS', { type: 'matter', id: 'm' }, new RangeError('a page is missing')]])
  })
})
