import type { FindingRowDto } from '@hengjian/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupByCause } from './groupByCause'

const finding = (id: string, cause: string, part: Partial<FindingRowDto> = {}): FindingRowDto => ({
  id,
  model: 'CM-DET-EXPIRED',
  title: { zh: '拘留期限届满未释放', en: 'Held past the period of detention' },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  standing: 'illegal',
  onLocalNumber: false,
  state: 'open',
  object: { type: 'person', id: 'P-1', label: '王某某' },
  case: { id: 'C-1', label: 'C-1' },
  unit: null,
  arose: '2026-05-07T15:00:00+08:00',
  found: '2026-05-07T15:00:00+08:00',
  lateByMs: null,
  revision: 1,
  backlog: false,
  cause: { key: cause, count: 1 },
  ...part,
})

describe('groupByCause', () => {
  it('shows one cause once, with the gravest of its findings first', () => {
    const groups = groupByCause([
      finding('1', 'a', { standing: 'advisory' }),
      finding('2', 'b'),
      finding('3', 'a', { arose: '2026-05-07T16:00:00+08:00' }),
      finding('4', 'a'),
    ])
    expect(groups.map(({ cause, rows }) => [cause, rows.map(({ id }) => id)])).toEqual([
      ['a', ['4', '3', '1']],
      ['b', ['2']],
    ])
  })

  it('loses no finding, doubles none, and joins nothing of two causes', () => {
    const standing = fc.constantFrom('illegal', 'irregular', 'advisory' as const)
    const list = fc.uniqueArray(fc.record({ id: fc.uuid(), cause: fc.constantFrom('a', 'b', 'c', 'd'), standing }), {
      selector: ({ id }) => id,
    })
    fc.assert(
      fc.property(list, (drawn) => {
        const groups = groupByCause(drawn.map(({ id, cause, standing }) => finding(id, cause, { standing })))
        expect(groups.flatMap(({ rows }) => rows.map(({ id }) => id)).sort()).toEqual(drawn.map(({ id }) => id).sort())
        expect(new Set(groups.map(({ cause }) => cause)).size).toBe(groups.length)
        for (const { cause, rows } of groups) expect(rows.every((row) => row.cause.key === cause)).toBe(true)
      }),
    )
  })
})
