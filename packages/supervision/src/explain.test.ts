import { criminalProcedure, type Fact } from '@hengjian/facts'
import { builtInCalendar } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { ctrSummonConsec } from './catalogue/centre/CTR-SUMMON-CONSEC'
import { cmDet24h } from './catalogue/coercive/CM-DET-24H'
import { fact, instantOf } from './catalogue/proof'
import { compile } from './compile'
import { explain, judge } from './judge'
import type { Model } from './language'
import { createWorld } from './world/world'

/** The rules of the steps, and the instant the last of them arrives at, for the one verdict of a model. */
function told(model: Model, facts: readonly Fact[], asOf: string) {
  const program = compile([model], criminalProcedure)
  if (!program.ok) throw new Error(JSON.stringify(program.problems))
  const world = createWorld(criminalProcedure, facts)
  const options = { asOf: instantOf(asOf), calendar: builtInCalendar }
  return [...judge(program.value, world, options)].map((verdict) =>
    explain(program.value, world, verdict, options).map(({ rule, at }) => ({ rule, at })),
  )
}

const summons = (kind: 'summonsBegan' | 'summonsEnded', at: string, measure: string): Fact =>
  fact(kind, at, { measure: { id: measure, kind: 'summons', track: 'criminal' }, person: 'p', case: 'c' })

describe('explain', () => {
  it('tells how a deadline was counted', () => {
    const detained = fact('detentionBegan', '2026-05-06T14:20:00+08:00', { measure: 'm', person: 'p', case: 'c' })
    const [steps] = told(cmDet24h, [detained], '2026-05-06T15:00:00+08:00')
    expect(steps?.map(({ rule }) => rule)).toEqual(['start', 'excludeStartingHour', 'addTime', 'protectiveHour'])
    expect(steps?.[2]?.at).toBe(instantOf('2026-05-07T15:00:00+08:00'))
  })

  it('tells how a window was counted', () => {
    const facts = [
      summons('summonsBegan', '2026-05-06T09:00:00+08:00', 'm'),
      summons('summonsEnded', '2026-05-06T12:00:00+08:00', 'm'),
    ]
    const [steps] = told(ctrSummonConsec, facts, '2026-05-06T13:00:00+08:00')
    expect(steps?.[0]).toEqual({ rule: 'start', at: instantOf('2026-05-06T12:00:00+08:00') })
    expect(steps?.[1]).toEqual({ rule: 'addTime', at: instantOf('2026-05-07T00:00:00+08:00') })
  })
})
