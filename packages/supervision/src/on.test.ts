import { describe, expect, it } from 'vitest'
import type { AbsenceCheck, PresenceCheck } from './language'
import { fact, model, problemsOf, states, type TrialOptions, verdict } from './trial'

type Facts = readonly ReturnType<typeof fact>[]
const LATE = '2026-06-01T00:00:00'
const at = (time: string) => `2026-05-06T${time}`
const opened = (matter: string, note?: string, tags?: readonly string[]) =>
  fact('opened', at('09:00:00'), {
    roles: { matter },
    data: { ...(note === undefined ? {} : { note }), ...(tags === undefined ? {} : { tags }) },
    id: `opened ${matter}`,
  })
const asked = (matter: string, note?: string, time = '08:00:00', extras = {}) =>
  fact('asked', at(time), {
    roles: { matter },
    data: note === undefined ? {} : { note },
    id: `asked ${matter} ${note} ${time}`,
    ...extras,
  })

const on = [['anchor.note', 'event.note']] as const
const absence = (rest: Partial<AbsenceCheck> = {}) =>
  model({ absence: { at: { event: 'opened' }, of: { event: 'asked' }, window: 'ever', on, ...rest } })
const presence = (rest: Partial<PresenceCheck> = {}) =>
  model({ presence: { at: { event: 'opened' }, of: { event: 'asked' }, window: 'ever', on, ...rest } })
const judge = (check: ReturnType<typeof model>, facts: Facts, options: TrialOptions = {}) =>
  states(check, facts, LATE, options).join()

describe('on', () => {
  it('seeks beyond the timeline what agrees in its keys', () => {
    expect(judge(absence(), [opened('m', 'x'), asked('other', 'x')])).toBe('satisfied')
    expect(judge(absence(), [opened('m', 'x'), asked('other', 'y')])).toBe('violated')
    expect(judge(presence(), [opened('m', 'x'), asked('other', 'x')])).toBe('violated')
    expect(judge(presence(), [opened('m', 'x'), asked('m', 'x')])).toBe('violated')
    expect(judge(presence(), [opened('m', 'x'), asked('m', 'y')])).toBe('satisfied')
  })

  it('goes by the window', () => {
    expect(judge(presence({ window: 'before' }), [opened('m', 'x'), asked('other', 'x', '08:59:59')])).toBe('violated')
    expect(judge(presence({ window: 'before' }), [opened('m', 'x'), asked('other', 'x', '09:00:01')])).toBe('satisfied')
  })

  it('wants every key to agree, and further the condition', () => {
    const two = presence({
      on: [
        ['anchor.note', 'event.note'],
        ['anchor.matter', 'event.matter'],
      ],
    })
    expect(judge(two, [opened('m', 'x'), asked('other', 'x')])).toBe('satisfied')
    expect(judge(two, [opened('m', 'x'), asked('m', 'x')])).toBe('violated')
    const other = presence({
      of: { event: 'asked', where: { '!=': [{ var: 'event.matter' }, { var: 'anchor.matter' }] } },
    })
    expect(judge(other, [opened('m', 'x'), asked('m', 'x')])).toBe('satisfied')
    expect(judge(other, [opened('m', 'x'), asked('other', 'x')])).toBe('violated')
  })

  it('takes a list to agree if one member does', () => {
    const tags = presence({ on: [['anchor.tags', 'event.note']] })
    expect(judge(tags, [opened('m', undefined, ['a', 'b']), asked('other', 'b')])).toBe('violated')
    expect(judge(tags, [opened('m', undefined, ['a', 'b']), asked('other', 'c')])).toBe('satisfied')
    expect(judge(tags, [opened('m', undefined, []), asked('other', 'c')])).toBe('satisfied')
  })

  it('finds texts alike to a degree', () => {
    // night and nacht share one pair of letters of eight, twice counted: 0.25.
    const alike = (least: number) => presence({ on: [['anchor.note', 'event.note', 'similar', least]] })
    const facts = [opened('m', 'night'), asked('other', 'nacht')]
    expect(judge(alike(0.25), facts)).toBe('violated')
    expect(judge(alike(0.26), facts)).toBe('satisfied')
    expect(
      judge(presence({ on: [['anchor.note', 'event.note', 'similar']] }), [opened('m', 'a b'), asked('other', 'ab')]),
    ).toBe('violated')
  })

  it('is unknown where a key is missing on either side, and names it', () => {
    expect(verdict(presence(), [opened('m', 'x'), asked('other')], LATE)).toMatchObject({
      state: 'unknown',
      missing: [{ kind: 'field', path: 'event.note' }],
    })
    expect(judge(presence(), [opened('m'), asked('other', 'x')])).toBe('unknown')
    expect(judge(absence(), [opened('m', 'x'), asked('other'), asked('other', 'x')])).toBe('satisfied')
    const grades = presence({ on: [['anchor.officers.grade', 'event.officers.grade']] })
    const officers = (...list: readonly object[]) => ({ roles: { matter: 'm', officers: list } }) as object
    const anchor = fact('opened', at('09:00:00'), officers({ id: 'a', grade: 'low' }))
    expect(
      judge(grades, [anchor, fact('asked', at('08:00:00'), officers({ id: 'b' }, { id: 'c', grade: 'high' }))]),
    ).toBe('unknown')
    expect(judge(grades, [anchor, fact('asked', at('08:00:00'), officers({ id: 'c', grade: 'high' }))])).toBe(
      'satisfied',
    )
  })

  it('is unknown where two times are not known exactly enough to tell', () => {
    const times = presence({ on: [['anchor.signedAt', 'event.signedAt']] })
    const signed = (kind: string, time: string, signedAt: string) => fact(kind, at(time), { data: { signedAt } })
    const anchor = signed('opened', '09:00:00', at('08:30:30'))
    expect(judge(times, [anchor, signed('asked', '08:00:00', at('08:30'))])).toBe('unknown')
    expect(judge(times, [anchor, signed('asked', '08:00:00', at('08:31'))])).toBe('satisfied')
    expect(judge(times, [anchor, signed('asked', '08:00:00', at('08:30:30'))])).toBe('violated')
  })

  it('lends the facts it finds no objects of the timeline judged', () => {
    const colours = presence({ on: [['anchor.party.colour', 'event.party.colour']] })
    const anchor = fact('opened', at('09:00:00'), { roles: { party: { id: 'p', colour: 'red' } } })
    const party = model(
      {
        presence: {
          at: { event: 'opened' },
          of: { event: 'asked' },
          window: 'ever',
          on: [['anchor.party.colour', 'event.party.colour']],
        },
      },
      { over: 'party' },
    )
    const nobody = asked('other', 'x')
    expect(judge(colours, [anchor, nobody])).toBe('unknown')
    expect(judge(party, [anchor, nobody])).toBe('unknown')
  })

  it('sees only what is known, and had happened', () => {
    const corrected = asked('other', 'y', '08:00:00', { id: 'new', supersedes: 'asked other x 08:00:00' })
    expect(judge(presence(), [opened('m', 'x'), asked('other', 'x'), corrected])).toBe('satisfied')
    const late = asked('other', 'x', '08:00:00', { receivedAt: '2026-05-07T00:00:00' })
    expect(judge(presence(), [opened('m', 'x'), late], { knownAt: '2026-05-06T12:00:00' })).toBe('satisfied')
    expect(states(presence(), [opened('m', 'x'), asked('other', 'x', '23:00:00')], at('12:00:00'))).toEqual([
      'satisfied',
    ])
  })
})

describe('on rows of a data set', () => {
  const rows = absence({ of: { row: 'tariffs' }, on: [['anchor.note', 'row.code']] })
  const datasets = {
    tariffs: [
      { values: { code: 'a', text: 'x' } },
      { from: '2027-01-01', values: { code: 'late', text: 'x' } },
      { to: '2026-05-06', values: { code: 'early', text: 'x' } },
      { values: { text: 'x' } },
    ],
  }

  it('seeks a row whose keys agree', () => {
    const [with_, without] = [{ datasets: { tariffs: datasets.tariffs.slice(0, 1) } }, { datasets: {} }]
    expect(judge(rows, [opened('m', 'a')], with_)).toBe('satisfied')
    expect(judge(rows, [opened('m', 'b')], with_)).toBe('violated')
    expect(judge(rows, [opened('m', 'a')], without)).toBe('violated')
  })

  it('takes only rows that hold at the anchor', () => {
    const held = { datasets: { tariffs: datasets.tariffs.slice(0, 3) } }
    expect(judge(rows, [opened('m', 'late')], held)).toBe('violated')
    expect(judge(rows, [opened('m', 'early')], held)).toBe('violated')
  })

  it('is unknown where a column is missing', () => {
    expect(judge(rows, [opened('m', 'b')], { datasets })).toBe('unknown')
    expect(judge(rows, [opened('m', 'a')], { datasets })).toBe('satisfied')
  })

  it('may test the row further', () => {
    const check = absence({
      of: { row: 'tariffs', where: { '==': [{ var: 'row.text' }, 'y'] } },
      on: [['anchor.note', 'row.code']],
    })
    expect(judge(check, [opened('m', 'a')], { datasets: { tariffs: datasets.tariffs.slice(0, 1) } })).toBe('violated')
  })
})

describe('what goes with on', () => {
  it('is a kind or rows, without pick and at', () => {
    const refused = (of: AbsenceCheck['of']) => problemsOf(absence({ of, on: [['anchor.note', 'anchor.note']] }))
    expect(refused({ any: [{ event: 'asked' }] })).toEqual(['MODEL_ON TRIAL/check/absence/of'])
    expect(refused({ event: 'asked', pick: 'first' })).toEqual(['MODEL_ON TRIAL/check/absence/of'])
    expect(refused({ event: 'asked', at: 'signedAt' })).toEqual(['MODEL_ON TRIAL/check/absence/of'])
    expect(refused({ row: 'prices' })).toEqual(['MODEL_DATASET TRIAL/check/absence/of'])
  })

  it('agrees in type', () => {
    const refused = (...key: NonNullable<AbsenceCheck['on']>) => problemsOf(absence({ on: key }))
    expect(refused(['anchor.note', 'event.days'])).toEqual(['CONDITION_TYPE TRIAL/check/absence/on/0'])
    expect(refused(['anchor.tags', 'event.note'])).toEqual([])
    expect(refused(['anchor.days', 'event.days', 'similar'])).toEqual(['CONDITION_TYPE TRIAL/check/absence/on/0'])
    expect(refused(['anchor.note', 'event.note', 'similar', 'much'])).toEqual([
      'CONDITION_TYPE TRIAL/check/absence/on/0',
    ])
    expect(refused(['anchor.note', 'row.code'])).toEqual(['CONDITION_PATH TRIAL/check/absence/on/0/var'])
  })
})
