import { describe, expect, it } from 'vitest'
import { builtInModels } from './catalogue'
import { cmDet24h } from './catalogue/coercive/CM-DET-24H'
import { parseModel } from './schema'

describe('parseModel', () => {
  it('reads every built-in model as it is', () => {
    for (const model of builtInModels)
      expect(parseModel(JSON.parse(JSON.stringify(model)))).toEqual({ ok: true, value: model })
  })

  const places = (json: unknown) => {
    const parsed = parseModel(json)
    return parsed.ok ? [] : parsed.problems.map(({ code, place }) => `${code} ${place}`)
  }

  it('names the place of what is wrong', () => {
    expect(places({ ...cmDet24h, severity: 'grave' })).toEqual(['MODEL_FORM CM-DET-24H/severity'])
    expect(
      places({ ...cmDet24h, check: { deadline: { from: { event: 'a' }, within: { count: 'X', of: { hours: 1 } } } } }),
    ).toEqual(['MODEL_FORM CM-DET-24H/check/deadline/within/count'])
    expect(places({ ...cmDet24h, effective: { from: '2026-02-30' } })).toEqual(['MODEL_FORM CM-DET-24H/effective/from'])
  })

  it('refuses words that the language does not have', () => {
    expect(places({ ...cmDet24h, matching: true })).toHaveLength(1)
    expect(places({ ...cmDet24h, check: { regex: {} } })).not.toEqual([])
    expect(places('CM-DET-24H')).toEqual(['MODEL_FORM '])
    expect(places(null)).toEqual(['MODEL_FORM '])
  })

  it('tells it in both languages, with a cure', () => {
    const parsed = parseModel({ ...cmDet24h, severity: 'grave' })
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      {
        code: 'MODEL_FORM',
        place: 'CM-DET-24H/severity',
        message: {
          zh: '模型格式有误：无效选项：期望以下之一 "illegal"|"irregular"|"advisory"。',
          en: 'The model is malformed: Invalid option: expected one of "illegal"|"irregular"|"advisory".',
        },
        cure: { zh: '对照 docs/models.md 修改。', en: 'Mend it as docs/models.md describes.' },
      },
    ])
  })

  it('refuses what nests too deep, however deep', () => {
    const nested = (depth: number): unknown => {
      let where: unknown = true
      for (let level = 0; level < depth; level += 1) where = { '!': where }
      return { ...cmDet24h, where }
    }
    expect(parseModel(nested(90)).ok).toBe(true)
    expect(places(nested(110))).toEqual(['MODEL_FORM CM-DET-24H'])
    expect(places(nested(100_000))).toEqual(['MODEL_FORM CM-DET-24H'])
  })
})
