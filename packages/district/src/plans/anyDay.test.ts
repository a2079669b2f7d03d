import { parseInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { broken, type Plan } from '../plan'
import { centrePlans } from './centre'
import { checklistPlans } from './checklist'
import { coercivePlans } from './coercive'
import { custodyPlans } from './custody'
import { found } from './proof'

/** Plans in which the day or the hour decides: limits of hours, days and months, and ages. */
const calendarPlans: readonly Plan[] = [
  ...coercivePlans,
  ...custodyPlans,
  ...checklistPlans.filter(({ model }) => /^(FIL|RGT-MINOR)-/.test(model)),
  ...centrePlans.filter(({ model }) => /^CTR-(CONTQ-12H\/protected|MINOR-)/.test(model)),
]

/** When the report comes in; an arrest follows eight days and nine hours later. */
const STARTS = [
  ['on the last day of the year', '2026-12-23T08:00:00+08:00'],
  ['on 30 January, with Spring Festival ahead', '2026-01-22T08:30:00+08:00'],
  ['on the last day of February', '2026-02-20T05:10:00+08:00'],
  ['on 29 February', '2028-02-21T08:00:00+08:00'],
  ['in the last minute of 31 May', '2026-05-23T14:59:00+08:00'],
  ['before National Day', '2026-09-07T23:40:00+08:00'],
  ['after a report on 29 February', '2028-02-28T21:00:00+08:00'],
] as const

describe.each(STARTS)('where an arrest would fall %s', (_, text) => {
  it.each(calendarPlans)('$model finds what was planned', (plan) => {
    const start = parseInstant(text)?.instant
    if (start === undefined) throw new Error(text)
    for (const { change, also } of plan.violated.map(broken)) {
      expect(found(plan, change, start).violated).toEqual([plan.model, ...also].sort())
    }
    for (const change of plan.lawful) expect(found(plan, change, start)).toEqual({ violated: [], unknown: [] })
    if (plan.unknown === null) return
    const undecidable = found(plan, plan.unknown, start)
    expect(undecidable.violated).toEqual([])
    expect(undecidable.unknown).toContain(plan.model)
  })
})
