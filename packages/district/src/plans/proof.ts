import { criminalProcedure, type Fact, type OfficeId, parseFact } from '@hengjian/facts'
import { builtInCalendar, type Instant } from '@hengjian/law'
import { compile, createWorld, judge } from '@hengjian/supervision'
import { builtInModels } from '@hengjian/supervision/catalogue'
import { castFor } from '../lawful/cast'
import { type Change, lookedAtAfter, type Plan } from '../plan'
import { createRandom } from '../random'
import { tell } from '../story'

/** The way every plan is proved: its story alone, before all built-in models. */

const program = compile(builtInModels, criminalProcedure)

/** The models that find one story violated, and those that cannot tell; judged when the plan says. */
export interface Found {
  readonly violated: readonly string[]
  readonly unknown: readonly string[]
}

/**
 * What all built-in models say of one story of a plan.
 * @param start when the story begins
 */
export function found(plan: Plan, change: Change, start: Instant): Found {
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
