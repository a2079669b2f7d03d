import { describe, expect, it } from 'vitest'
import { countsDays, isInclusive, isStatutory, millisecondsOf, minutesBetween, rollsOver } from './term'
import { COUNTS, type Count } from './time'

const those = (test: (count: Count) => boolean): readonly Count[] => COUNTS.filter(test)

describe('the codes', () => {
  it('count days or time, roll over rest days or not, and belong to Chinese law or not', () => {
    expect(those(countsDays)).toEqual(['D', 'DC', 'DW', 'M', 'MC', 'calendar'])
    expect(those(rollsOver)).toEqual(['D', 'M'])
    expect(those(isInclusive)).toEqual(['HX', 'IMM', 'elapsed'])
    expect(those((count) => !isStatutory(count))).toEqual(['elapsed', 'calendar'])
    // A code that nobody knows counts neither.
    expect(countsDays('H')).toBe(false)
    expect(countsDays('elapsed')).toBe(false)
  })
})

describe('lengths', () => {
  it('add up', () => {
    expect(millisecondsOf({})).toBe(0)
    expect(millisecondsOf({ days: 1, workingDays: 2, hours: 3, minutes: 4, seconds: 5 })).toBe(270_245_000)
  })

  it('between instants are exact', () => {
    expect(minutesBetween(60_000, 90_000)).toBe(0.5)
    expect(minutesBetween(90_000, 60_000)).toBe(-0.5)
  })
})
