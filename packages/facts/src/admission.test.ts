import type { Instant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { Admissions } from './admission'
import type { Fact, OfficeId } from './fact'
import { parseFact } from './parse-fact'
import { criminalProcedure } from './vocabulary/criminal-procedure'

/** A statement of identity: record, person, and what is known of the person. */
function stated(sourceRecord: string, id: string, attributes: object, receivedAt = 1_780_243_200_000): Fact {
  const json = {
    source: 'policeProcessSystem',
    sourceRecord,
    kind: 'identityStated',
    occurredAt: '2026-05-06T14:20',
    objects: [{ role: 'person', id, attributes }],
  }
  const read = parseFact(criminalProcedure, json, { office: 'o1' as OfficeId, receivedAt: receivedAt as Instant })
  if (!read.ok) throw new RangeError(JSON.stringify(read.problems))
  return read.value
}

/** What becomes of facts in turn: the state, and the codes of what is told. */
function admitted(...facts: readonly Fact[]): readonly string[] {
  const admissions = new Admissions()
  return facts.map((fact, index) => {
    const admission = admissions.admit(fact, `line ${index + 1}`)
    if (admission.state === 'duplicate') return 'duplicate'
    const problems = admission.state === 'conflict' ? [admission.problem] : admission.problems
    return [admission.state, ...problems.map(({ code, place }) => `${code} @ ${place}`)].join(' ')
  })
}

describe('Admissions', () => {
  it('takes a record that comes again with the same content for one, whatever the order of its members', () => {
    const first = stated('r1', 'P1', { name: '张三', sex: 'male' })
    const again = stated('r1', 'P1', { sex: 'male', name: '张三' }, 1_780_243_260_000)
    expect(admitted(first, again)).toEqual(['new', 'duplicate'])
  })

  it('keeps out a record that comes again with another content', () => {
    const first = stated('r1', 'P1', { name: '张三' })
    expect(admitted(first, stated('r1', 'P1', { name: '李四' }), first)).toEqual([
      'new',
      'conflict FACT_CONFLICT @ line 2',
      'duplicate',
    ])
  })

  it('tells one number on two names, and joins nothing', () => {
    const facts = [
      stated('r1', 'P1', { name: '张三', idNumber: '990000199001011239' }),
      stated('r2', 'P2', { name: '李四', idNumber: '990000199001011239' }),
      stated('r3', 'P3', { name: '张三', idNumber: '99000019951231002X' }),
      stated('r4', 'P1', { name: '张三', idNumber: '990000199001011239' }),
    ]
    expect(admitted(...facts)).toEqual(['new', 'new ID_TWO_NAMES @ line 2', 'new', 'new'])
    expect(facts.map(({ objects }) => objects[0]?.id)).toEqual(['P1', 'P2', 'P3', 'P1'])
  })
})
