import { criminalProcedure, type Fact, type OfficeId, parseFact } from '@hengjian/facts'
import { builtInCalendar, type Instant, parseInstant } from '@hengjian/law'
import { compile, createWorld, judge } from '@hengjian/supervision'
import { builtInModels } from '@hengjian/supervision/catalogue'
import { describe, expect, it } from 'vitest'
import { generateDistrict } from './generate'
import { step } from './lawful/cast'
import { workingDayOver } from './limits'
import { ADULT, type Change, type Plan } from './plan'
import { ALL_PLANS } from './plans'
import type { ReceivedLine } from './receipt'

const anchor = parseInstant('2026-11-20T09:30:00+08:00')?.instant ?? (0 as Instant)
const unchanged: Change = (story) => story
const district = generateDistrict({ seed: 20261120, anchor, ordinary: 12, live: 6 })

function factOf({ line, receivedAt }: ReceivedLine): readonly Fact[] {
  const parsed = parseFact(criminalProcedure, line, { office: 'demo' as OfficeId, receivedAt })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return [parsed.value]
}
const facts = district.lines.flatMap(factOf)

describe('the district', () => {
  it('is the same for the same seed and another for another', () => {
    const again = generateDistrict({ seed: 20261120, anchor, ordinary: 12, live: 6 })
    expect(JSON.stringify(again)).toBe(JSON.stringify(district))
    expect(JSON.stringify(generateDistrict({ seed: 1, anchor, ordinary: 12, live: 6 }))).not.toBe(
      JSON.stringify(district),
    )
  })

  it.each(['2026-10-05T09:30:00+08:00', '2026-10-12T09:30:00+08:00'])(
    'tells a story in full before %s, also where rest days lengthen it',
    (text) => {
      const plan: Plan = {
        model: 'CM-CHANGE-3D',
        casting: ADULT,
        base: ({ story, site }, start) => ({
          id: story,
          site,
          steps: [
            step('asked', 'police', 'officeReviewed', start, []),
            step('answered', 'police', 'officeReviewed', workingDayOver(start, 3), []),
          ],
        }),
        violated: [unchanged, unchanged, unchanged],
        lawful: [unchanged, unchanged, unchanged],
        unknown: unchanged,
      }
      const options = { seed: 1, anchor: parseInstant(text)?.instant ?? anchor, ordinary: 0, live: 0, plans: [plan] }
      expect(generateDistrict(options).lines).toHaveLength(14)
    },
  )

  it('tells one course of each plan where a sample is asked for', () => {
    const sample = generateDistrict({ seed: 20261120, anchor, ordinary: 2, live: 1, sample: true })
    expect(sample.planned.map(({ model }) => model)).toEqual(ALL_PLANS.map(({ model }) => model))
    expect(new Set(sample.planned.map(({ outcome }) => outcome)).size).toBe(3)
  })

  it('holds for every plan at least three violations, three lawful courses and one that cannot be known', () => {
    for (const { model, unknown } of ALL_PLANS) {
      const outcomes = district.planned.filter((one) => one.model === model).map(({ outcome }) => outcome)
      expect(outcomes.filter((one) => one === 'violated').length, model).toBeGreaterThanOrEqual(3)
      expect(outcomes.filter((one) => one === 'lawful').length, model).toBeGreaterThanOrEqual(3)
      expect(outcomes.includes('unknown'), model).toBe(unknown !== null)
    }
  })

  it.each(['2026-03-02T23:59:00+08:00', '2026-10-08T09:30:00+08:00'])(
    'lets ordinary people be treated lawfully, whatever happens up to %s',
    (text) => {
      const program = compile(builtInModels, criminalProcedure)
      if (!program.ok) throw new Error(JSON.stringify(program.problems))
      const asOf = parseInstant(text)?.instant ?? anchor
      const { lines } = generateDistrict({ seed: 3, anchor: asOf, ordinary: 150, live: 20, plans: [] })
      const world = createWorld(criminalProcedure, lines.flatMap(factOf))
      const found = [...judge(program.value, world, { asOf, calendar: builtInCalendar })]
      expect(found.filter(({ state }) => state === 'violated' || state === 'unknown')).toEqual([])
    },
  )

  it('shows the models exactly what was planned, and nothing else', () => {
    const program = compile(builtInModels, criminalProcedure)
    if (!program.ok) throw new Error(JSON.stringify(program.problems))
    const world = createWorld(criminalProcedure, facts)
    const storyOf = (id: string): string => /\d{4}/.exec(id)?.[0] ?? id
    const violated = new Set<string>()
    const unknown = new Set<string>()
    for (const { model, object, state } of judge(program.value, world, { asOf: anchor, calendar: builtInCalendar })) {
      if (state === 'violated') violated.add(`${model} ${storyOf(object.id)}`)
      if (state === 'unknown') unknown.add(`${model} ${storyOf(object.id)}`)
    }
    const expected = district.planned
      .filter(({ outcome }) => outcome === 'violated')
      .flatMap(({ model, also, person }) => [model, ...also].map((one) => `${one} ${storyOf(person)}`))
    expect([...violated].sort()).toEqual([...new Set(expected)].sort())
    for (const { model, person } of district.planned.filter(({ outcome }) => outcome === 'unknown')) {
      expect([...unknown], model).toContain(`${model} ${storyOf(person)}`)
    }
  })
})
