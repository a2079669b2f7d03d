import { type Instant, parseInstant } from '@hengjian/law'
import { builtInModels } from '@hengjian/supervision/catalogue'
import { describe, expect, it } from 'vitest'
import { broken } from '../plan'
import { ALL_PLANS } from '.'
import { centrePlans } from './centre'
import { coercivePlans } from './coercive'
import { found } from './proof'

const start = parseInstant('2026-04-07T08:00:00+08:00')?.instant ?? (0 as Instant)

describe.each(ALL_PLANS)('the plan of $model', (plan) => {
  it.each(plan.violated.map((one, index) => ({ ...broken(one), index })))(
    'breaks it, and nothing unforeseen: $index',
    ({ change, also }) => {
      expect(found(plan, change, start).violated).toEqual([plan.model, ...also].sort())
    },
  )

  it.each(plan.lawful.map((change, index) => ({ change, index })))('breaks nothing: $index', ({ change }) => {
    expect(found(plan, change, start)).toEqual({ violated: [], unknown: [] })
  })

  it.each(plan.unknown === null ? [] : [plan.unknown])('leaves it undecidable where a field is missing', (change) => {
    const { violated, unknown } = found(plan, change, start)
    expect(violated).toEqual([])
    expect(unknown).toContain(plan.model)
  })
})

it.each([
  { stage: 'centre', plans: centrePlans, count: 49 },
  { stage: 'coercive', plans: coercivePlans, count: 56 },
])('plans every model of the stage $stage, in the order of the catalogue', ({ stage, plans, count }) => {
  // An office's own wish that is off until it is switched on.
  const off = 'CTR-AV-MUST/allCases'
  const models = builtInModels.filter((one) => one.stage === stage && one.id !== off).map(({ id }) => id)
  expect(plans.map(({ model }) => model)).toEqual(models)
  expect(models).toHaveLength(count)
})

it('has an undecidable course for every rule that can leave one', () => {
  expect(ALL_PLANS.filter(({ unknown }) => unknown === null).map(({ model }) => model)).toEqual([
    'CTR-DRUNK-RESTRAINT/guard',
    'CTR-ILLNESS-PREGNANT/intake',
  ])
})
