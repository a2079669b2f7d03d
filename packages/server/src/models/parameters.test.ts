import { criminalProcedure } from '@hengjian/facts'
import { builtInModels } from '@hengjian/supervision/catalogue'
import { describe, expect, it } from 'vitest'
import { parameterName, presentParameters } from './parameters'

const paramsOf = (id: string) => {
  const model = builtInModels.find((one) => one.id === id)
  if (model === undefined) throw new Error(`no model ${id}`)
  return presentParameters(model, criminalProcedure)
}

describe('the parameters of a model', () => {
  it('all have a name in words', () => {
    const names = new Set(builtInModels.flatMap(({ params = {} }) => Object.keys(params)))
    expect(names.size).toBeGreaterThan(50)
    expect([...names].filter((name) => parameterName(name).zh === name)).toEqual([])
  })

  it('are told with their unit, and whose number it is', () => {
    expect(paramsOf('CM-BAIL-MIN')).toEqual([
      {
        name: 'least',
        title: { zh: '保证金不低于', en: 'least deposit' },
        value: { zh: '1000元', en: '1000 yuan' },
        local: false,
      },
      {
        name: 'leastMinor',
        title: { zh: '未成年人保证金不低于', en: 'least deposit of a minor' },
        value: { zh: '500元', en: '500 yuan' },
        local: false,
      },
    ])
    expect(paramsOf('CTR-INJURY-DELTA')).toEqual([
      {
        name: 'local_window',
        title: { zh: '核对的时段', en: 'stretch looked at' },
        value: { zh: '72小时', en: '72 hours' },
        local: true,
      },
    ])
  })

  it('tell codes in the words of the vocabulary', () => {
    expect(paramsOf('CUS-EXT-2').find(({ name }) => name === 'kinds')?.value.zh).toBe(
      '交通十分不便边远地区重大复杂、重大犯罪集团、流窜作案、涉及面广取证困难',
    )
  })
})
