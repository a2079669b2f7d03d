import type { ImportVocabularyDto } from '@hengjian/contract'
import { describe, expect, it } from 'vitest'
import { fixable, guessColumns, guessKeys, kindNames, lacking, mappingBody, meaningsOf } from './mapping-draft'

const same = (text: string) => ({ zh: text, en: text })
const vocabulary: ImportVocabularyDto = {
  sources: [],
  kinds: [
    {
      name: 'released',
      title: same('释放'),
      source: 'policeProcessSystem',
      span: false,
      roles: [
        { role: 'person', title: same('人员'), type: 'person', required: true },
        { role: 'case', title: same('案件'), type: 'case', required: false },
      ],
      data: [{ name: 'reason', title: same('理由'), values: [] }],
    },
  ],
  objects: {
    person: [
      { name: 'name', title: same('姓名'), values: [] },
      {
        name: 'sex',
        title: same('性别'),
        values: [
          { value: 'male', title: same('男') },
          { value: 'female', title: same('女') },
        ],
      },
    ],
    case: [],
  },
}
const [kind] = vocabulary.kinds
if (kind === undefined) throw new Error('there is one kind')
const meanings = meaningsOf([kind], { ...vocabulary, sites: [] })
const column = (name: string, ...samples: string[]) => ({ name, samples })

describe('a mapping that is being made', () => {
  const columns = [
    ...[column('流水号', '1'), column('时间', '2026/5/6'), column('人员编号', 'R-1'), column('姓名', '王安柏')],
    ...[column('性别', '男', '不详'), column('理由'), column('备注')],
  ]
  const guessed = guessColumns(columns, meanings)

  it('guesses what columns mean by their names, and codes by what values are called', () => {
    expect(guessed).toEqual({
      时间: { key: 'time/occurredAt', codes: {} },
      人员编号: { key: 'id/person', codes: {} },
      姓名: { key: 'attribute/person/name', codes: {} },
      性别: { key: 'attribute/person/sex', codes: { 男: 'male' } },
      理由: { key: 'data/reason', codes: {} },
    })
    expect(guessKeys(columns)).toEqual(['流水号'])
  })

  it('tells what it still lacks', () => {
    const draft = {
      name: 'x',
      source: 's',
      kind: { name: 'released' },
      constants: {},
      keys: [],
      columns: { 理由: { key: 'data/reason', codes: {} } },
    }
    const { meanings: missing, hasKey } = lacking(draft, meanings)
    expect([missing.map(({ key }) => key), hasKey]).toEqual([['time/occurredAt', 'id/person'], false])
  })

  it('becomes the JSON that the server keeps', () => {
    const draft = {
      name: 'x',
      source: 'policeProcessSystem',
      kind: { name: 'released' },
      keys: ['流水号'],
      columns: guessed,
      constants: {},
    }
    expect(mappingBody(draft, [kind])).toEqual({
      vocabulary: 'criminal-procedure',
      source: 'policeProcessSystem',
      kind: { constant: 'released' },
      timeFormats: ['slash', 'chinese', 'iso', 'compact'],
      sourceRecord: ['流水号'],
      occurredAt: { column: '时间' },
      objects: [
        {
          role: 'person',
          type: 'person',
          id: { column: '人员编号' },
          attributes: { name: { column: '姓名' }, sex: { column: '性别', codes: { 男: 'male' } } },
        },
      ],
      data: { reason: { column: '理由' } },
    })
  })

  it('makes rows of several kinds by the words of a column, and fixes what stands in none', () => {
    const arrived = {
      name: 'arrivedAtCentre',
      title: same('到达办案中心'),
      source: 'policeProcessSystem',
      span: false,
      roles: [
        { role: 'person', title: same('人员'), type: 'person', required: false },
        { role: 'room', title: same('房间'), type: 'room', required: true },
      ],
      data: [
        { name: 'gate', title: same('入口'), values: [] },
        { name: 'reason', title: same('理由'), values: [] },
      ],
    }
    const kinds = [kind, arrived]
    const sites = [{ value: 'east', title: same('城东') }]
    const both = meaningsOf(kinds, { objects: { ...vocabulary.objects, room: [] }, sites })
    expect(both.filter(({ required }) => required).map(({ key }) => key)).toEqual([
      'time/occurredAt',
      'id/person',
      'id/room',
    ])
    const draft = {
      name: 'x',
      source: 'policeProcessSystem',
      kind: { column: '环节', codes: { 释放: 'released', 到达: 'arrivedAtCentre' } },
      keys: ['流水号'],
      columns: {
        时间: { key: 'time/occurredAt', codes: {} },
        场所: { key: 'place/site', codes: { 城东中心: 'east' } },
        人员编号: { key: 'id/person', codes: {} },
      },
      constants: {
        'id/room': 'R-1',
        'attribute/person/sex': 'male',
        'data/reason': ' 期满 ',
        'attribute/person/name': ' ',
      },
    }
    expect(kindNames(draft.kind)).toEqual(['released', 'arrivedAtCentre'])
    expect(lacking(draft, both).meanings).toEqual([])
    expect(fixable(draft, both, kinds).map(({ key }) => key)).toEqual(['id/case'])
    expect(fixable({ ...draft, constants: {} }, both, kinds).map(({ key }) => key)).toContain('data/reason')
    expect(mappingBody(draft, kinds)).toEqual({
      vocabulary: 'criminal-procedure',
      source: 'policeProcessSystem',
      kind: { column: '环节', codes: { 释放: 'released', 到达: 'arrivedAtCentre' } },
      timeFormats: ['slash', 'chinese', 'iso', 'compact'],
      sourceRecord: ['流水号'],
      occurredAt: { column: '时间' },
      site: { column: '场所', codes: { 城东中心: 'east' } },
      objects: [
        {
          role: 'person',
          type: 'person',
          id: { column: '人员编号' },
          attributes: { sex: { constant: 'male' } },
        },
        { role: 'room', type: 'room', kinds: ['arrivedAtCentre'], id: { constant: 'R-1' } },
      ],
      data: { reason: { constant: '期满' } },
    })
  })
})
