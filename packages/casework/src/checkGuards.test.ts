import { describe, expect, it } from 'vitest'
import { act } from './act'
import { checkWorkflow } from './checkWorkflow'
import type { Field, Form } from './form'
import type { Guard } from './guard'
import type { Matter } from './matter'
import { local } from './source'
import { at, somebody } from './trial'
import type { Workflow } from './workflow'

const title = { zh: '甲', en: 'A' }
const FORM: Readonly<Record<string, Field>> = {
  words: { kind: 'long', title },
  first: { kind: 'moment', title, future: true },
  then: { kind: 'moment', title, future: true },
  day: { kind: 'date', title, future: true },
  birth: { kind: 'date', title },
  minor: { kind: 'yesNo', title },
  link: { kind: 'text', title },
  unit: { kind: 'unit', title },
  which: { kind: 'choice', title, options: { left: title, right: title } },
  item: { kind: 'number', title, least: 1, most: 99 },
  evidenceOfCrime: { kind: 'yesNo', title },
  likelySentence: { kind: 'text', title },
  formerIntentionalCrime: { kind: 'yesNo', title },
  identityUnknown: { kind: 'yesNo', title },
  indicators: { kind: 'evidenced', title, options: { a1: title, c3: title } },
  dangerScore: { kind: 'number', title, least: 0, most: 50 },
  dangerGrade: { kind: 'text', title },
  overrideReason: { kind: 'long', title },
}

const guarded = (...guards: readonly Guard[]): Workflow => ({
  id: 'guarded',
  version: 1,
  title,
  meaning: title,
  readers: [{ roles: ['clerk'] }],
  states: {
    open: { title, turn: 'office', next: 'end' },
    over: { title, turn: null, ends: true },
  },
  actions: {
    begin: {
      title,
      from: 'opening',
      to: 'open',
      who: [{ roles: ['clerk', 'policeLiaison'] }],
      form: FORM,
      guards,
      source: local,
    },
    again: { title, from: ['open'], to: 'same', who: [{ roles: ['clerk'] }], form: FORM, guards, source: local },
    end: {
      title,
      from: ['open'],
      to: 'over',
      who: [{ roles: ['clerk'] }],
      form: { answer: { kind: 'long', title, required: true } },
      answers: 'reply',
      source: local,
    },
  },
  clocks: {},
  closing: [],
})

const CODE = { code: 'HEARING_REST_DAY', source: local } as const
const clerk = somebody('c', 'clerk')

const tried = (guard: Guard, form: Form, actor = clerk) => {
  const outcome = act(guarded(guard), null, {
    action: 'begin',
    actor,
    at: at('2026-11-02T10:00:00+08:00'),
    form,
    reason: null,
    expectedVersion: 0,
  })
  return outcome.ok ? [] : outcome.refusals.map(({ code, place }) => `${code} ${place ?? ''}`.trim())
}

describe('a guard', () => {
  it('refuses outright, or some choices only, where its condition holds and is known', () => {
    const never: Guard = { ...CODE, rule: 'never', when: { field: 'minor', is: [true] } }
    expect([tried(never, { minor: true }), tried(never, { minor: false }), tried(never, {})]).toEqual([
      ['HEARING_REST_DAY'],
      [],
      [],
    ])
    const only: Guard = {
      ...CODE,
      rule: 'only',
      field: 'which',
      options: ['left'],
      when: { field: 'minor', is: [true] },
    }
    expect([
      tried(only, { minor: true, which: 'right' }),
      tried(only, { minor: true, which: 'left' }),
      tried(only, { which: 'right' }),
    ]).toEqual([['HEARING_REST_DAY which'], [], []])
  })

  it('refuses what lies before another time, by instants or by days', () => {
    const guard: Guard = { ...CODE, rule: 'notBefore', field: 'then', than: 'first' }
    const first = '2026-11-02T09:00:00+08:00'
    expect(tried(guard, { first, then: '2026-11-02T08:59:59+08:00' })).toEqual(['HEARING_REST_DAY then'])
    expect(tried(guard, { first, then: first })).toEqual([])
    const days: Guard = { ...CODE, rule: 'notBefore', field: 'day', than: 'first' }
    expect([tried(days, { first, day: '2026-11-02' }), tried(days, { first, day: '2026-11-01' })]).toEqual([
      [],
      ['HEARING_REST_DAY day'],
    ])
  })

  it('refuses rest days: a Saturday, a holiday, but not a Sunday made a working day', () => {
    const guard: Guard = { ...CODE, rule: 'workingDay', field: 'first' }
    const on = (day: string) => tried(guard, { first: `${day}T09:00:00+08:00` }).length
    expect([on('2026-11-07'), on('2026-10-01'), on('2026-11-06'), on('2026-09-20')]).toEqual([1, 1, 0, 0])
  })

  it('refuses words that propose bail, an age that does not follow, an address that is not safe', () => {
    expect(tried({ ...CODE, rule: 'noBail', field: 'words' }, { words: '建议对其取保候审' })).toHaveLength(1)
    const age: Guard = { ...CODE, rule: 'ageAt', field: 'minor', birth: 'birth', day: 'day' }
    // Eighteen from the day after the eighteenth birthday on: on the birthday itself still a minor.
    const onDay = (day: string, minor: boolean) => tried(age, { birth: '2008-05-06', day, minor }).length
    expect([onDay('2026-05-06', true), onDay('2026-05-07', true), onDay('2026-05-07', false)]).toEqual([0, 1, 0])
    const link: Guard = { ...CODE, rule: 'https', field: 'link' }
    expect([
      tried(link, { link: 'http://court.example' }).length,
      tried(link, { link: 'https://court.example' }).length,
      tried(link, {}).length,
    ]).toEqual([1, 0, 0])
  })

  it('refuses a unit that is not theirs to those of another agency', () => {
    const guard: Guard = { ...CODE, rule: 'ownUnit', field: 'unit' }
    const police = somebody('p', 'policeLiaison')
    expect([
      tried(guard, { unit: 'unit-1' }, police),
      tried(guard, { unit: 'unit-2' }, police),
      tried(guard, { unit: 'unit-2' }),
    ]).toEqual([[], ['HEARING_REST_DAY unit'], []])
  })

  it('refuses points that the scale does not give, and another grade without a reason', () => {
    const guard: Guard = { ...CODE, rule: 'assessed', field: 'dangerGrade' }
    const facts = {
      evidenceOfCrime: true,
      likelySentence: 'upToThreeYears',
      formerIntentionalCrime: false,
      identityUnknown: false,
    }
    const with5 = { ...facts, indicators: ['c3 卷二第3页'] }
    const given = (more: Form) => tried(guard, { ...with5, ...more }).length
    expect(given({ dangerScore: 5, dangerGrade: 'medium' })).toBe(0)
    expect(given({ dangerScore: 4, dangerGrade: 'medium' })).toBe(1)
    expect(given({ dangerScore: 5, dangerGrade: 'low' })).toBe(1)
    expect(given({ dangerScore: 5, dangerGrade: 'low', overrideReason: '同案犯已于当日到案' })).toBe(0)
    expect(tried(guard, { ...facts, indicators: ['a1'], dangerScore: 0, dangerGrade: 'low' })).toEqual([])
    expect(tried(guard, { ...facts, likelySentence: 'tenYears', dangerGrade: 'mandatoryArrest' })).toEqual([])
  })

  it('refuses the number of an item that was never given', () => {
    const definition = guarded({ ...CODE, rule: 'numbered', field: 'item', by: 'again' })
    const attempt = { actor: clerk, at: at('2026-11-02T10:00:00+08:00'), reason: null }
    const opened = act(definition, null, { ...attempt, action: 'begin', form: {}, expectedVersion: 0 })
    const matter: Matter | null = opened.ok ? opened.matter : null
    const outcome = act(definition, matter, { ...attempt, action: 'again', form: { item: 1 }, expectedVersion: 1 })
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(['HEARING_REST_DAY'])
  })

  it('says what is refused, by which article, and the cure', () => {
    const outcome = act(
      guarded({ ...CODE, code: 'PLEA_BEFORE_LAWYER', rule: 'notBefore', field: 'then', than: 'first' }),
      null,
      {
        action: 'begin',
        actor: clerk,
        at: at('2026-11-02T10:00:00+08:00'),
        form: { first: '2026-11-02T09:00:00+08:00', then: '2026-11-02T08:00:00+08:00' },
        reason: null,
        expectedVersion: 0,
      },
    )
    expect(outcome).toEqual({
      ok: false,
      refusals: [
        {
          code: 'PLEA_BEFORE_LAWYER',
          place: 'then',
          message: {
            zh: '具结书签署时间早于律师到场时间（刑诉法第174条、规则第272条）。',
            en: 'The statement was signed before the lawyer came (CPL 174, Rules 272).',
          },
          cure: { zh: '在辩护人或者值班律师到场后重新签署。', en: 'Have it signed again once the lawyer is present.' },
        },
      ],
    })
  })

  it('turns on fields that are asked and actions that are there, or the definition is faulty', () => {
    const faults = checkWorkflow(
      guarded(
        { ...CODE, rule: 'notBefore', field: 'then', than: 'nowhere' },
        { ...CODE, rule: 'numbered', field: 'item', by: 'nothing' },
      ),
    )
    expect([...new Set(faults.map(({ code, place }) => `${code} ${place}`))]).toEqual([
      'FIELD_UNKNOWN actions.begin.guards.0',
      'ACTION_UNKNOWN actions.begin.guards.1',
      'FIELD_UNKNOWN actions.again.guards.0',
      'ACTION_UNKNOWN actions.again.guards.1',
    ])
  })
})

describe('a field of choices with evidence', () => {
  const given = (indicators: readonly string[]) =>
    tried({ ...CODE, rule: 'never', when: { field: 'minor', is: [true] } }, { indicators })

  it('takes each choice once, with evidence or without', () => {
    expect([given(['a1 卷一第2页 照片', 'c3']), given(['a1', 'a1 卷一']), given(['zz 卷一'])]).toEqual([
      [],
      ['FIELD_KIND indicators'],
      ['FIELD_CHOICE indicators'],
    ])
  })
})
