import { criminalProcedure, type OfficeId, parseFact } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { joinFact, splitFact } from './sensitive'

const parsed = parseFact(
  criminalProcedure,
  {
    source: 'policeProcessSystem',
    sourceRecord: 'r1',
    kind: 'identityStated',
    occurredAt: '2026-05-06T14:20:00+08:00',
    objects: [
      { role: 'person', id: 'p1', attributes: { name: '王安柏', sex: 'male', idNumber: '990000199001021234' } },
      { role: 'case', id: 'c1', attributes: { number: 'C-1' } },
    ],
    data: { occupation: '司机', birthDate: '1990-01-01' },
  },
  { office: 'office-a' as OfficeId, receivedAt: 1778134800000 as Instant },
)
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
const fact = parsed.value

describe('splitFact', () => {
  it('leaves no sensitive value in the open part', () => {
    const { open, sensitive } = splitFact(fact, criminalProcedure)
    expect(JSON.stringify(open)).not.toMatch(/王安柏|9900001990|1990-01-01/)
    expect(open.objects[0]?.attributes).toEqual({ sex: 'male' })
    expect(sensitive).toEqual({
      data: { birthDate: '1990-01-01' },
      objects: [[0, { name: '王安柏', idNumber: '990000199001021234' }]],
    })
  })

  it('is undone by joinFact', () => {
    const { open, sensitive } = splitFact(fact, criminalProcedure)
    expect(joinFact(open, sensitive ?? {})).toEqual(fact)
  })

  it('keeps a fact without sensitive values as it is', () => {
    const plain = { ...fact, data: {}, objects: [{ role: 'case', type: 'case', id: 'c1' }] }
    expect(splitFact(plain, criminalProcedure)).toEqual({ open: plain, sensitive: undefined })
  })
})
