import { criminalProcedure, type Fact, type OfficeId, parseFact } from '@hengjian/facts'
import { builtInCalendar, type Instant, parseInstant } from '@hengjian/law'
import { compile, createWorld, judge } from '@hengjian/supervision'
import { builtInModels } from '@hengjian/supervision/catalogue'
import { describe, expect, it } from 'vitest'
import { castFor } from '../lawful/cast'
import { broken, type Change, lookedAtAfter, type Plan } from '../plan'
import { createRandom } from '../random'
import { tell } from '../story'
import { ALL_PLANS } from '.'

const start = parseInstant('2026-04-07T08:00:00+08:00')?.instant ?? (0 as Instant)
const program = compile(builtInModels, criminalProcedure)

/** What the models say of one story, judged when the plan says. */
function found(plan: Plan, change: Change) {
  if (!program.ok) throw new Error(JSON.stringify(program.problems))
  const cast = castFor(createRandom(7), '0001', 'north', plan.casting.born, plan.casting.sex)
  const story = change(plan.base(cast, start), cast)
  const asOf = (Math.max(...story.steps.map(({ at, until }) => until ?? at)) + lookedAtAfter(plan)) as Instant
  const facts = tell(story).map((line): Fact => {
    const parsed = parseFact(criminalProcedure, line, { office: 'demo' as OfficeId, receivedAt: asOf })
    if (!parsed.ok) throw new Error(`${line.sourceRecord} ${JSON.stringify(parsed.problems)}`)
    return parsed.value
  })
  const verdicts = [...judge(program.value, createWorld(criminalProcedure, facts), { asOf, calendar: builtInCalendar })]
  const those = (state: 'violated' | 'unknown'): readonly string[] =>
    [...new Set(verdicts.filter((one) => one.state === state).map(({ model }) => model))].sort()
  return { violated: those('violated'), unknown: those('unknown') }
}

describe.each(ALL_PLANS)('the plan of $model', (plan) => {
  it.each(plan.violated.map((one, index) => ({ ...broken(one), index })))(
    'breaks it, and nothing unforeseen: $index',
    ({ change, also }) => {
      expect(found(plan, change).violated).toEqual([plan.model, ...also].sort())
    },
  )

  it.each(plan.lawful.map((change, index) => ({ change, index })))('breaks nothing: $index', ({ change }) => {
    expect(found(plan, change)).toEqual({ violated: [], unknown: [] })
  })

  it('leaves it undecidable where a field is missing', () => {
    const { violated, unknown } = found(plan, plan.unknown)
    expect(violated).toEqual([])
    expect(unknown).toContain(plan.model)
  })
})
