import { expect, it } from 'vitest'
import { factContent } from './fact-content'
import { parseFact } from './parse-fact'
import { receipt } from './readers/testing/expect-whole'
import { criminalProcedure } from './vocabulary/criminal-procedure'

it('tells all that a record says, by the names of its values in order', () => {
  const read = parseFact(
    criminalProcedure,
    {
      source: 'policeProcessSystem',
      sourceRecord: 'r"1',
      kind: 'detentionBegan',
      occurredAt: '2026-05-06T14:20:00+08:00',
      recordedAt: '2026-05-06T15:00:00+08:00',
      site: 'north',
      supersedes: 'policeProcessSystem:r0',
      objects: [
        { role: 'measure', id: 'M1', attributes: { track: 'criminal', number: 'M-1', kind: 'detention' } },
        { role: 'person', id: 'P1', attributes: { name: '王安柏' } },
        { role: 'case', id: 'C1' },
      ],
    },
    receipt,
  )
  expect(read.ok ? factContent(read.value) : read.problems).toBe(
    '["policeProcessSystem:r\\"1","detentionBegan",[1778048400000,"second",480],null,1778050800000,"north",' +
      '"policeProcessSystem:r0",[["measure","measure","M1",[["kind","detention"],["number","M-1"],["track","criminal"]]],' +
      '["person","person","P1",[["name","王安柏"]]],["case","case","C1",[]]],[]]',
  )
})
