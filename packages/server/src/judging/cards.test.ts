import { criminalProcedure, type Fact, type OfficeId, parseFact } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { makeCards } from './cards'
import { indexFacts } from './verdictRow'

const receipt = { office: 'o1' as OfficeId, receivedAt: 1_780_000_000_000 as Instant }

interface Named {
  readonly role: string
  readonly type: string
  readonly id: string
  readonly attributes?: Readonly<Record<string, string>>
}

function fact(kind: string, occurredAt: string, objects: readonly Named[]): Fact {
  const read = parseFact(
    criminalProcedure,
    { source: 'policeProcessSystem', sourceRecord: `${kind} ${occurredAt}`, kind, occurredAt, objects, data: {} },
    receipt,
  )
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

const CASE: Named = { role: 'case', type: 'case', id: 'C1' }
const PERSON: Named = { role: 'person', type: 'person', id: 'P1' }
const VISIT: Named = { role: 'visit', type: 'visit', id: 'V1' }
const ROOM: Named = { role: 'room', type: 'room', id: 'R1' }
const of = (named: Named, handlingUnit: string): Named => ({ ...named, attributes: { handlingUnit } })

const unitsOf = (...facts: readonly Fact[]) => {
  const cards = makeCards([CASE, PERSON, VISIT, ROOM], facts, indexFacts(facts), criminalProcedure)
  return Object.fromEntries(cards.map(({ id, unit }) => [id, unit]))
}

describe('the card of an object', () => {
  it('carries the unit that handles the case, also for whoever belongs to it', () => {
    const filed = fact('caseFiled', '2026-05-05T09:00:00+08:00', [of(CASE, '河东派出所')])
    const seized = fact('detentionBegan', '2026-05-05T10:00:00+08:00', [
      CASE,
      PERSON,
      { role: 'measure', type: 'measure', id: 'M1' },
    ])
    expect(unitsOf(filed, seized)).toEqual({ C1: '河东派出所', P1: '河东派出所' })
  })

  it('carries the unit that brought a person whose case nobody named, but gives no room to a unit', () => {
    const entered = fact('centreEntered', '2026-05-05T09:00:00+08:00', [VISIT, of(PERSON, '禁毒大队')])
    const waiting = fact('roomEntered', '2026-05-05T09:10:00+08:00', [ROOM, of(PERSON, '禁毒大队')])
    expect(unitsOf(entered, waiting)).toEqual({ P1: '禁毒大队', V1: '禁毒大队', R1: null })
  })

  it('carries the unit that was named last, and none where no source names any', () => {
    const before = fact('caseFiled', '2026-05-05T09:00:00+08:00', [of(CASE, '河东派出所')])
    const later = fact('caseReceived', '2026-05-07T09:00:00+08:00', [of(CASE, '刑侦大队')])
    expect(unitsOf(later, before)).toEqual({ C1: '刑侦大队' })
    expect(unitsOf(fact('caseFiled', '2026-05-05T09:00:00+08:00', [CASE]))).toEqual({ C1: null })
  })
})
