import { describe, expect, it } from 'vitest'
import { columnsOf } from './mapping'
import { parseMapping } from './parse-mapping'

const LOG = {
  vocabulary: 'log',
  source: 'log',
  kind: { column: 'activity' },
  occurredAt: { column: 'time' },
  objects: [{ role: 'case', type: 'case', id: { column: 'case' } }],
}
const POLICE = {
  vocabulary: 'criminal-procedure',
  source: 'policeProcessSystem',
  kind: { constant: 'detentionBegan' },
  occurredAt: { column: '拘留时间' },
  sourceRecord: ['拘留证号'],
  objects: [
    { role: 'measure', type: 'measure', id: { column: '拘留证号' } },
    {
      role: 'person',
      type: 'person',
      id: { column: '人员编号' },
      attributes: { sex: { column: '性别', codes: { 男: 'male', 女: 'female' } } },
    },
  ],
  data: { county: { column: '县区' } },
}

/** The problems as code and path. */
const problemsOf = (json: unknown): readonly string[] => {
  const read = parseMapping(json)
  return read.ok ? [] : read.problems.map(({ code, place }) => `${code} @ ${place}`)
}

describe('parseMapping', () => {
  it('fills in what may be left out', () => {
    expect(parseMapping(LOG)).toEqual({
      ok: true,
      value: { ...LOG, timeFormats: ['iso'], offset: 480, data: {} },
    })
  })

  it('takes the types of fields from the vocabulary', () => {
    const read = parseMapping(POLICE)
    expect(read).toMatchObject({
      ok: true,
      value: { objects: [{}, { attributes: { sex: { type: 'string' } } }], data: { county: { type: 'string' } } },
    })
  })

  it.each<[string, unknown, readonly string[]]>([
    ['no object', 7, ['MAP_FORM @ ']],
    ['a member missing', { ...LOG, kind: undefined }, ['MAP_FORM @ kind']],
    ['a member unknown', { ...LOG, kinds: 1 }, ['MAP_FORM @ ']],
    [
      'several at once',
      { ...LOG, offset: 1000, timeFormats: ['us'], objects: [] },
      ['MAP_FORM @ timeFormats/0', 'MAP_FORM @ offset', 'MAP_FORM @ objects'],
    ],
    ['a slip deep inside', { ...LOG, kind: { column: 'a', codes: { x: 1 } } }, ['MAP_FORM @ kind/codes/x']],
    ['a delimiter of two characters', { ...LOG, delimiter: '||' }, ['MAP_FORM @ delimiter']],
    ['an unknown type', { ...LOG, data: { a: { column: 'a', type: 'money' } } }, ['MAP_FORM @ data/a/type']],
    ['an unknown vocabulary', { ...LOG, vocabulary: 'civil' }, ['MAP_FORM @ vocabulary']],
  ])('tells %s', (_, json, problems) => {
    expect(problemsOf(json)).toEqual(problems)
  })

  it('tells a wrong form in both languages', () => {
    const read = parseMapping({ ...LOG, source: 5 })
    expect(read.ok ? [] : read.problems.map(({ message }) => message)).toEqual([
      {
        zh: '映射有误：无效输入：期望 string，实际接收 数字。',
        en: 'The mapping is wrong: Invalid input: expected string, received number.',
      },
    ])
  })

  it.each<[string, unknown, readonly string[]]>([
    [
      'a kind',
      { ...POLICE, kind: { constant: 'detained' } },
      [
        'FACT_KIND @ kind/constant',
        'FACT_ROLE @ objects/0/role',
        'FACT_ROLE @ objects/1/role',
        'FACT_FIELD @ data/county',
      ],
    ],
    [
      'a kind in a code table',
      { ...POLICE, kind: { column: 'k', codes: { 拘留: 'detentionBegan', 逮捕: 'arrested' } } },
      ['FACT_KIND @ kind/codes/逮捕'],
    ],
    ['a source', { ...POLICE, source: 'police' }, ['FACT_SOURCE @ source']],
    ['a field', { ...POLICE, data: { place: { column: 'x' } } }, ['FACT_FIELD @ data/place']],
    [
      'a role',
      { ...POLICE, objects: [{ role: 'suspect', type: 'person', id: { column: 'x' } }] },
      ['FACT_ROLE @ objects/0/role'],
    ],
    [
      'a type',
      { ...POLICE, objects: [{ role: 'person', type: 'officer', id: { column: 'x' } }] },
      ['FACT_TYPE @ objects/0/type'],
    ],
    [
      'an attribute and a code',
      {
        ...POLICE,
        objects: [
          {
            role: 'person',
            type: 'person',
            id: { column: 'x' },
            attributes: { gender: { column: 'x' }, sex: { column: 'x', codes: { 男: 'man' } } },
          },
        ],
      },
      ['FACT_ATTRIBUTE @ objects/0/attributes/gender', 'FACT_ENUM @ objects/0/attributes/sex/codes/男'],
    ],
    ['a constant', { ...POLICE, data: { ground: { constant: 'because' } } }, ['FACT_ENUM @ data/ground/constant']],
    [
      'another type',
      { ...POLICE, data: { county: { column: '县区', type: 'integer' } } },
      ['MAP_TYPE @ data/county/type'],
    ],
    [
      'a word for an empty list where one value stands',
      { ...POLICE, data: { county: { column: '县区', none: '无' } } },
      ['MAP_NONE @ data/county/none'],
    ],
    [
      'a kind in whose rows an object stands',
      {
        ...POLICE,
        objects: [{ role: 'person', type: 'person', kinds: ['detentionBegan', 'detained'], id: { column: 'x' } }],
      },
      ['FACT_KIND @ objects/0/kinds/1'],
    ],
  ])('tells %s that the vocabulary does not have', (_, json, problems) => {
    expect(problemsOf(json)).toEqual(problems)
  })
})

describe('columnsOf', () => {
  it('names each column that is read, once', () => {
    const read = parseMapping({ ...POLICE, endedAt: { column: '拘留时间' }, recordedAt: { constant: '2026-05-06' } })
    expect(read.ok && columnsOf(read.value)).toEqual(['拘留时间', '拘留证号', '人员编号', '县区', '性别'])
  })
})
