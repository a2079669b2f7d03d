import { describe, expect, it } from 'vitest'
import type { Known } from '../known'
import { focusOf } from './focusCases'

const kinds = (known: Known) => focusOf(known).map(({ rule }) => rule)

describe('the cases in which early intervention is suggested', () => {
  it('are organised, of many victims, difficult, of drugs, of minors, each by its own rule', () => {
    expect(kinds({ chargeClass: 'organised' })).toEqual(['organisedCrime'])
    expect(kinds({ features: ['roaming', 'crimeGroup'] })).toEqual(['organisedCrime'])
    expect(kinds({ charge: '集资诈骗', suspectCount: 6 })).toEqual(['massVictimCrime', 'difficultCase'])
    expect(kinds({ complex: true })).toEqual(['difficultCase'])
    expect(kinds({ charge: '故意杀人' })).toEqual(['homicide'])
    expect(kinds({ chargeClass: 'drugs', charge: '贩卖毒品' })).toEqual(['drugs'])
    expect(kinds({ hasMinor: true, charge: '盗窃' })).toEqual(['minors'])
    expect(kinds({ charge: '帮助信息网络犯罪活动' })).toEqual(['telecomFraud'])
  })

  it('are no others, nor those of which nothing is known', () => {
    expect(
      kinds({ charge: '盗窃', chargeClass: 'ordinary', suspectCount: 4, complex: false, hasMinor: false }),
    ).toEqual([])
    expect(kinds({})).toEqual([])
  })

  it('name table and version, and the rule of law', () => {
    expect(focusOf({ complex: true })[0]).toMatchObject({
      ...{ table: 'focusCases', version: 1 },
      source: { basis: [{ law: 'SPP', article: '256' }] },
    })
  })
})
