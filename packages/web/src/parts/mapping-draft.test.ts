import type { ImportVocabularyDto } from '@hengjian/contract'
import { describe, expect, it } from 'vitest'
import { guessColumns, guessKeys, lacking, mappingBody, meaningsOf } from './mapping-draft'

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
const meanings = meaningsOf(kind, vocabulary)
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
      kind: 'released',
      keys: [],
      columns: { 理由: { key: 'data/reason', codes: {} } },
    }
    const { meanings: missing, hasKey } = lacking(draft, meanings)
    expect([missing.map(({ key }) => key), hasKey]).toEqual([['time/occurredAt', 'id/person'], false])
  })

  it('becomes the JSON that the server keeps', () => {
    const draft = { name: 'x', source: 'policeProcessSystem', kind: 'released', keys: ['流水号'], columns: guessed }
    expect(mappingBody(draft, kind)).toEqual({
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
})
