import { articleText } from '@hengjian/law/articles'
import { describe, expect, it } from 'vitest'
import {
  type Condition,
  diversionOpinions,
  drunkDriving,
  evidenceLists,
  fastTrack,
  fieldsOf,
  focusCases,
  fourConditions,
  nationalGuide,
  pleaStatement,
  reconciliation,
  registerMatches,
  type Source,
  sampleDetentionScale,
  socialDanger,
  summaryProcedure,
  truthOf,
} from '.'

const tables = [
  socialDanger,
  fourConditions,
  diversionOpinions,
  reconciliation,
  fastTrack,
  summaryProcedure,
  pleaStatement,
  drunkDriving,
  nationalGuide,
  registerMatches,
  sampleDetentionScale,
  focusCases,
  ...evidenceLists,
]

const isSource = (value: object): value is Source => 'status' in value && 'basis' in value
const isCondition = (value: object): value is Condition =>
  'all' in value || 'any' in value || 'not' in value || 'field' in value

/** Everything of a kind in a table, wherever it stands. */
function within<Kind extends object>(value: unknown, is: (one: object) => one is Kind): readonly Kind[] {
  if (typeof value !== 'object' || value === null) return []
  return is(value) ? [value] : Object.values(value).flatMap((one) => within(one, is))
}

describe.each(tables.map((table) => ({ id: table.id, table })))('the table $id', ({ table }) => {
  it('is data', () => {
    expect(JSON.parse(JSON.stringify(table))).toEqual(table)
    expect(table.version).toBeGreaterThan(0)
  })

  it('names articles that can be read where it says that they were', () => {
    const unreadable = within(table, isSource)
      .filter(({ status }) => status === 'verified')
      .flatMap(({ basis }) => basis)
      .filter(({ law, article }) => articleText(law, article) === undefined)
    expect(unreadable).toEqual([])
    for (const { status, basis } of within(table, isSource))
      expect(status === 'verified' && basis.length === 0).toBe(false)
  })

  it('asks whatever its conditions turn on', () => {
    const asked = new Set([...('asks' in table ? Object.keys(table.asks) : []), ...Object.keys(socialDanger.asks)])
    const more = ['dangerGrade', 'pureDangerousDriving']
    const fields = within(table, isCondition).flatMap(fieldsOf)
    expect(
      fields.filter((field) => !asked.has(field) && !(table === diversionOpinions && more.includes(field))),
    ).toEqual([])
  })
})

describe('tables', () => {
  it('have ids of their own', () => {
    expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length)
  })
})

describe('a condition', () => {
  const a: Condition = { field: 'a', is: [true] }
  const b: Condition = { field: 'b', least: 3, below: 5 }

  it('is unknown only while the answer could still go either way', () => {
    expect([truthOf(a, {}), truthOf(a, { a: true }), truthOf({ not: a }, { a: true })]).toEqual([
      'unknown',
      'yes',
      'no',
    ])
    expect([truthOf({ all: [a, b] }, { a: false }), truthOf({ any: [a, b] }, { a: true })]).toEqual(['no', 'yes'])
    expect([truthOf({ all: [a, b] }, { a: true }), truthOf({ any: [a, b] }, { a: false })]).toEqual([
      'unknown',
      'unknown',
    ])
  })

  it('compares quantities at their bounds', () => {
    expect([2, 3, 4, 5].map((value) => truthOf(b, { b: value }))).toEqual(['no', 'yes', 'yes', 'no'])
    expect(truthOf({ field: 'b', above: 180 }, { b: 180 })).toBe('no')
    expect(truthOf({ field: 'b', most: 180 }, { b: 180 })).toBe('yes')
    expect(truthOf(b, { b: '4' })).toBe('no')
  })

  it('looks into several choices', () => {
    expect(truthOf({ field: 'c', is: ['x'] }, { c: ['w', 'x'] })).toBe('yes')
    expect(truthOf({ field: 'c', is: ['x'] }, { c: [] })).toBe('no')
  })
})
