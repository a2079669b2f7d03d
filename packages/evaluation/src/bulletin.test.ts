import { expect, it } from 'vitest'
import { BULLETIN, bulletinNumbers } from './bulletin'
import type { Tally } from './occurrence'
import type { Mark, OccurrenceKind } from './occurrences/kinds'

const cell = (kind: OccurrenceKind, count: number, ...marks: readonly Mark[]): Tally => ({
  kind,
  marks,
  count,
  amount: 0,
})

it('tells the eight groups of the monthly bulletin, each number by its own rule', () => {
  expect(BULLETIN.map(({ title }) => title.zh)).toEqual([
    '刑事立案监督',
    '纠正违法',
    '追捕追诉',
    '批准逮捕',
    '不批准逮捕',
    '起诉',
    '退回补充侦查',
    '不起诉',
  ])
  const numbers = bulletinNumbers([
    cell('filingSupervised', 7),
    ...[cell('supervisedFiling', 4, 'filed'), cell('supervisedFiling', 2, 'withdrawn')],
    ...[cell('correctionIssued', 9, 'oral'), cell('correctionIssued', 5, 'notice')],
    ...[cell('correctionIssued', 3, 'correction'), cell('correctionIssued', 1, 'proposal')],
    ...[
      cell('correctionDue', 6, 'answered', 'adopted'),
      cell('correctionDue', 2, 'answered'),
      cell('correctionDue', 1),
    ],
    ...[cell('arrestPursued', 1), cell('prosecutionPursued', 2), cell('arrestDecided', 30, 'approved')],
    ...[cell('arrestDecided', 3, 'refusedNoCrime'), cell('arrestDecided', 4, 'refusedEvidence')],
    ...[cell('arrestDecided', 12, 'refusedNoNeed'), cell('prosecutionDecided', 41, 'prosecuted', 'plea')],
    ...[cell('extraActivity', 5, 'firstReturn'), cell('extraActivity', 2, 'secondReturn')],
    ...[
      cell('prosecutionDecided', 1, 'statutoryNonProsecution'),
      cell('prosecutionDecided', 8, 'discretionaryNonProsecution'),
    ],
    cell('prosecutionDecided', 3, 'doubtNonProsecution', 'arrested'),
  ])
  expect(numbers).toEqual([7, 4, 2, 9, 8, 1, 6, 1, 1, 2, 30, 3, 4, 12, 41, 5, 2, 1, 8, 3])
})
