import { criminalProcedure, type Fact, type OfficeId, parseFact } from '@hengjian/facts'
import { builtInCalendar, type Instant, parseInstant } from '@hengjian/law'
import { compile, createWorld, judge } from '@hengjian/supervision'
import { builtInModels } from '@hengjian/supervision/catalogue'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../random'
import { tell } from '../story'
import { castFor } from './cast'
import { lawfulDetention } from './detention'

const at = (text: string): Instant => {
  const written = parseInstant(text)
  if (written === undefined) throw new Error(text)
  return written.instant
}

describe('the lawful course', () => {
  it.each(['centre', 'detention', 'release', 'arrest', 'prosecution'] as const)('breaks nothing up to %s', (upTo) => {
    const cast = castFor(createRandom(7), '0001', 'north', { year: 1990 }, 'male')
    const story = lawfulDetention(cast, at('2026-05-06T08:00:00+08:00'), { upTo })
    const receivedAt = at('2027-01-01')
    const facts: Fact[] = []
    for (const line of tell(story)) {
      const fact = parseFact(criminalProcedure, line, { office: 'demo' as OfficeId, receivedAt })
      expect(fact.ok ? [] : fact.problems).toEqual([])
      if (fact.ok) facts.push(fact.value)
    }
    const program = compile(builtInModels, criminalProcedure)
    if (!program.ok) throw new Error(JSON.stringify(program.problems))
    const world = createWorld(criminalProcedure, facts)
    const last = Math.max(...facts.map(({ occurredAt }) => occurredAt.from)) as Instant
    const found = [...judge(program.value, world, { asOf: last, calendar: builtInCalendar })]
    const told = found
      .filter(({ state }) => state === 'violated' || state === 'unknown')
      .map(({ model, state, missing }) => `${model} ${state} ${JSON.stringify(missing ?? '')}`)
    expect(told).toEqual([])
  })
})
