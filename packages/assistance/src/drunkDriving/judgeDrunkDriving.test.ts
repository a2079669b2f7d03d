import { describe, expect, it } from 'vitest'
import type { Known } from '../known'
import { judgeDrunkDriving } from './judgeDrunkDriving'

const judged = (alcohol: number, more: Known = {}) => {
  const { outcome, probation } = judgeDrunkDriving({ alcohol, ...more })
  return [outcome, probation]
}

describe('drunk driving', () => {
  it.each([
    [79.9, {}, 'administrative', null],
    [80, {}, 'clearlyMinor', null],
    [149.9, {}, 'clearlyMinor', null],
    [150, {}, 'crime', 'open'],
    [120, { aggravators: ['motorway'] }, 'crime', 'open'],
    [180, {}, 'crime', 'open'],
    [180.1, {}, 'crime', 'generallyExcluded'],
  ])('of %s mg with %o is %s, probation %s', (alcohol, more, outcome, probation) => {
    expect(judged(alcohol, more)).toEqual([outcome, probation])
  })

  it('is clearly minor above the limit in an emergency, but not with what aggravates', () => {
    expect(judged(200, { slight: ['emergency'] })).toEqual(['clearlyMinor', null])
    expect(judged(200, { slight: ['emergency'], aggravators: ['flight'] })).toEqual(['crime', 'generallyExcluded'])
  })

  it('leaves no probation to who was punished before, whatever the alcohol', () => {
    expect(judged(150, { noProbation: ['penaltyIn5Years'] })).toEqual(['crime', 'generallyExcluded'])
  })

  it('says nothing without an alcohol', () => {
    expect(judgeDrunkDriving({})).toMatchObject({ outcome: 'unanswered', steps: [] })
  })

  it('says which rule spoke, on what, and that there is no arrest', () => {
    const { steps, table, version } = judgeDrunkDriving({
      alcohol: 120,
      aggravators: ['motorway'],
      mitigators: ['plea'],
    })
    expect([table, version]).toEqual(['drunkDriving', 1])
    expect(steps.map(({ rule, because }) => `${rule}: ${because.map(({ zh }) => zh).join('、')}`)).toEqual([
      'crime: 120毫克/100毫升、在高速公路上驾驶',
      'discretionary: 自愿认罪认罚',
      'probationOpen: ',
      'noArrest: ',
    ])
    expect(judgeDrunkDriving({ alcohol: 200, bailBreach: true }).steps.map(({ rule }) => rule)).not.toContain(
      'noArrest',
    )
  })
})
