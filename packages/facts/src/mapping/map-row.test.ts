import type { Instant, Result } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import type { Fact, OfficeId, SiteId } from '../fact'
import type { Receipt } from '../parse-fact'
import type { Cell } from '../readers/row'
import { mapRow } from './map-row'
import { MappedBefore } from './mapped-before'
import type { Mapping } from './mapping'
import { parseMapping } from './parse-mapping'

/** 2026-06-01T00:00:00+08:00 */
const receipt: Receipt = { office: 'o1' as OfficeId, site: 's1' as SiteId, receivedAt: 1_780_243_200_000 as Instant }

function mappingOf(json: unknown): Mapping {
  const read = parseMapping(json)
  if (!read.ok) throw new RangeError(JSON.stringify(read.problems))
  return read.value
}

const INTERROGATION = {
  vocabulary: 'criminal-procedure',
  source: 'policeProcessSystem',
  kind: { column: '事项', codes: { 讯问: 'interrogationBegan' } },
  occurredAt: { column: '开始' },
  recordedAt: { column: '录入' },
  timeFormats: ['slash', 'chinese', 'iso'],
  sourceRecord: ['单位', '笔录号'],
  objects: [
    {
      role: 'interrogation',
      type: 'interrogation',
      id: { column: '笔录号' },
      attributes: { sequence: { column: '第几次' } },
    },
    {
      role: 'person',
      type: 'person',
      id: { column: '人员' },
      attributes: {
        birthDate: { column: '出生' },
        sex: { column: '性别', codes: { 男: 'male', 女: 'female' } },
        fixedResidence: { column: '固定住处' },
      },
    },
    { role: 'case', type: 'case', id: { column: '案号' } },
    {
      role: 'officers',
      type: 'officer',
      id: { column: '讯问人', separator: '、' },
      attributes: { policeNumber: { column: '警号', separator: '、' }, kind: { constant: 'investigator' } },
    },
  ],
  data: { placeKind: { constant: 'caseHandlingCentre' } },
}

const ROW: Readonly<Record<string, Cell>> = {
  事项: '讯问',
  开始: '2026年5月6日14时20分',
  录入: '2026/5/6 15:00',
  单位: '刑侦',
  笔录号: 'B7',
  第几次: '1',
  人员: ' P1 ',
  出生: '1990/1/2',
  性别: '女',
  固定住处: '是',
  案号: 'A1',
  讯问人: '甲、乙',
  警号: '001、002',
}

const mapAll = (cells: Readonly<Record<string, Cell>>, json: object) =>
  mapRow(mappingOf(json), { number: 3, place: 'line 4', cells }, receipt)

/** The one fact of a row. */
function map(cells: Readonly<Record<string, Cell>>, json: object = INTERROGATION): Result<Fact> {
  const mapped = mapAll(cells, json)
  if (!mapped.ok) return mapped
  const [value, ...others] = mapped.value
  if (value === undefined || others.length > 0) throw new RangeError(`${mapped.value.length} facts`)
  return { ok: true, value }
}

/** The problems as code and place. */
const problemsOf = (cells: Readonly<Record<string, Cell>>, json?: object): readonly string[] => {
  const mapped = map({ ...ROW, ...cells }, json)
  return mapped.ok ? [] : mapped.problems.map(({ code, place }) => `${code} @ ${place}`)
}

describe('mapRow by the vocabulary of criminal procedure', () => {
  const CASES = {
    vocabulary: 'criminal-procedure',
    source: 'policeProcessSystem',
    kind: { column: '事项', codes: { 立案: 'caseFiled', 释放: 'released' } },
    occurredAt: { column: '时间' },
    timeFormats: ['slash'],
    objects: [
      {
        role: 'case',
        type: 'case',
        id: { column: '案号' },
        attributes: { features: { column: '情形', codes: { 流窜: 'roaming' }, separator: '；', none: '无' } },
      },
      { role: 'persons', type: 'person', kinds: ['caseFiled'], id: { column: '人员', separator: '、' } },
      { role: 'person', type: 'person', kinds: ['released'], id: { column: '人员' } },
    ],
  }
  const objectsOf = (cells: Readonly<Record<string, Cell>>) => {
    const mapped = map({ 时间: '2026/5/6', 案号: 'A1', 人员: 'P1', ...cells }, CASES)
    return mapped.ok ? mapped.value.objects : mapped.problems
  }

  it.each([
    ['立案', 'persons'],
    ['释放', 'person'],
  ])('puts a person into the role of the kind %s', (kind, role) => {
    expect(objectsOf({ 事项: kind })).toEqual([
      { role: 'case', type: 'case', id: 'A1' },
      { role, type: 'person', id: 'P1' },
    ])
  })

  it.each<[string, Cell, readonly string[] | undefined]>([
    ['the word for none', ' 无 ', []],
    ['a list without values', [], []],
    ['an empty cell', '', undefined],
    ['a value', '流窜', ['roaming']],
  ])('tells an empty list from an unknown one: %s', (_, cell, features) => {
    const attributes = features === undefined ? {} : { attributes: { features } }
    expect(objectsOf({ 事项: '释放', 情形: cell })).toEqual([
      { role: 'case', type: 'case', id: 'A1', ...attributes },
      { role: 'person', type: 'person', id: 'P1' },
    ])
  })

  it('makes a fact of columns, codes, constants and lists', () => {
    expect(map(ROW)).toEqual({
      ok: true,
      value: {
        id: 'policeProcessSystem:刑侦/B7',
        office: 'o1',
        site: 's1',
        source: 'policeProcessSystem',
        sourceRecord: '刑侦/B7',
        kind: 'interrogationBegan',
        occurredAt: { from: 1_778_048_400_000, precision: 'minute', offset: 480 },
        recordedAt: 1_778_050_800_000,
        receivedAt: 1_780_243_200_000,
        objects: [
          { role: 'interrogation', type: 'interrogation', id: 'B7', attributes: { sequence: 1 } },
          {
            role: 'person',
            type: 'person',
            id: 'P1',
            attributes: { birthDate: '1990-01-02', sex: 'female', fixedResidence: true },
          },
          { role: 'case', type: 'case', id: 'A1' },
          { role: 'officers', type: 'officer', id: '甲', attributes: { policeNumber: '001', kind: 'investigator' } },
          { role: 'officers', type: 'officer', id: '乙', attributes: { policeNumber: '002', kind: 'investigator' } },
        ],
        data: { placeKind: 'caseHandlingCentre' },
      },
    })
  })

  it.each<[string, Cell, string | readonly string[]]>([
    ['the site that the row names', '城东中心', 'east'],
    ['the site of its file where the row names none', '', 's1'],
    ['no site that its code table does not know', '城西中心', ['MAP_CODE @ line 4 · 场所']],
  ])('places a fact at %s', (_, cell, expected) => {
    const site = { column: '场所', codes: { 城东中心: 'east' } }
    const mapped = map({ ...ROW, 场所: cell }, { ...INTERROGATION, site })
    const told = mapped.ok ? mapped.value.site : mapped.problems.map(({ code, place }) => `${code} @ ${place}`)
    expect(told).toEqual(expected)
  })

  it('takes no identifier of a site that is longer than one can be', () => {
    const site = { column: '场所' }
    expect(problemsOf({ 场所: 'e'.repeat(65) }, { ...INTERROGATION, site })).toEqual(['FACT_LONG @ line 4 · 场所'])
  })

  it('keeps the precision of each cell', () => {
    const precisionOf = (text: string): string => {
      const mapped = map({ ...ROW, 开始: text })
      return mapped.ok ? mapped.value.occurredAt.precision : 'none'
    }
    expect(['2026/5/6', '2026/5/6 14:20', '2026/5/6 14:20:00'].map(precisionOf)).toEqual(['day', 'minute', 'second'])
  })

  it('takes an empty cell for no value', () => {
    const mapped = map({ ...ROW, 出生: '', 性别: '　', 固定住处: '', 讯问人: '', 警号: '', 录入: '' })
    expect(mapped.ok && mapped.value.objects[1]).toEqual({ role: 'person', type: 'person', id: 'P1' })
    expect(mapped.ok && mapped.value.recordedAt).toBeUndefined()
  })

  it('tells everything that is wrong with a row, by the column it stands in', () => {
    expect(
      problemsOf({ 事项: '询问', 开始: '昨天', 第几次: '一', 出生: '1990/2/30', 性别: '不详', 固定住处: '也许' }),
    ).toEqual([
      'MAP_CODE @ line 4 · 事项',
      'FACT_TIME @ line 4 · 开始',
      'FACT_INTEGER @ line 4 · 第几次',
      'FACT_TIME @ line 4 · 出生',
      'MAP_CODE @ line 4 · 性别',
      'FACT_BOOLEAN @ line 4 · 固定住处',
    ])
  })

  it.each<[string, Readonly<Record<string, Cell>>, readonly string[]]>([
    ['no kind', { 事项: '' }, ['MAP_EMPTY @ line 4 · 事项']],
    ['no time', { 开始: '' }, ['MAP_EMPTY @ line 4 · 开始']],
    ['no key', { 单位: '', 笔录号: '' }, ['MAP_EMPTY @ line 4 · 单位、笔录号']],
    ['no object in a role', { 案号: '', 人员: '' }, ['FACT_ROLE_MISSING @ line 4 · 人员']],
    ['two objects in a role for one', { 案号: ['A1', 'A2'] }, ['FACT_ROLE_TWICE @ line 4 · 案号']],
    ['two times', { 开始: ['2026/5/6', '2026/5/7'] }, ['MAP_MANY @ line 4 · 开始']],
    [
      'fewer numbers than officers',
      { 讯问人: '甲、乙、丙' },
      ['MAP_MANY @ line 4 · 警号', 'MAP_MANY @ line 4 · 警号', 'MAP_MANY @ line 4 · 警号'],
    ],
    ['a future time', { 开始: '2026/6/2' }, ['FACT_FUTURE @ line 4 · 开始']],
    ['a future entry', { 录入: '2027/1/1 8:00' }, ['FACT_FUTURE @ line 4 · 录入']],
    ['an entry of which only the day is known', { 录入: '2026/5/6' }, ['FACT_MOMENT @ line 4 · 录入']],
    ['a NUL', { 案号: 'A\u0000' }, ['FACT_NUL @ line 4 · 案号']],
    ['half a character', { 案号: 'A\ud800' }, ['FACT_SURROGATE @ line 4 · 案号']],
    ['a long id', { 案号: 'A'.repeat(201) }, ['FACT_LONG @ line 4 · 案号']],
    ['a long key', { 单位: 'A'.repeat(201) }, ['FACT_LONG @ line 4 · 单位、笔录号']],
    ['a text beyond reason', { 案号: 'A'.repeat(20_001) }, ['FACT_LONG @ line 4 · 案号']],
  ])('tells %s', (_, cells, problems) => {
    expect(problemsOf(cells)).toEqual(problems)
  })

  it('tells a wrong identity number by its column', () => {
    const json = {
      ...INTERROGATION,
      objects: INTERROGATION.objects.map((object) =>
        object.role === 'person' ? { ...object, attributes: { idNumber: { column: '身份证号' } } } : object,
      ),
    }
    expect(problemsOf({ 身份证号: '990000199001011234' }, json)).toEqual(['ID_CHECK @ line 4 · 身份证号'])
    expect(problemsOf({ 身份证号: '990000199001011239' }, json)).toEqual([])
  })

  it('asks for the end of a kind that lasts, and for none of another', () => {
    const tracked = {
      vocabulary: 'criminal-procedure',
      source: 'centreMonitoringSystem',
      kind: { constant: 'tracked' },
      occurredAt: { column: 'from' },
      endedAt: { column: 'to' },
      objects: [{ role: 'person', type: 'person', id: { column: 'person' } }],
    }
    const cells = { from: '2026-05-06T14:20', to: '2026-05-06T14:20:30', person: 'P1' }
    expect(problemsOf(cells, tracked)).toEqual([])
    expect(problemsOf({ ...cells, to: '' }, tracked)).toEqual(['FACT_NO_END @ line 4 · to'])
    expect(problemsOf({ ...cells, to: '2026-05-06T14:19:59' }, tracked)).toEqual(['FACT_END @ line 4 · to'])
    expect(problemsOf({ ...cells, to: '2026-05-06' }, tracked)).toEqual([])
    expect(problemsOf({ ...cells, to: '2026-05-05' }, tracked)).toEqual(['FACT_END @ line 4 · to'])
    expect(problemsOf(cells, { ...tracked, kind: { constant: 'centreEntered' } })).toEqual([
      'FACT_EXTRA_END @ line 4 · to',
      'FACT_ROLE_MISSING @ line 4 · objects.visit',
    ])
  })
})

describe('mapRow of a log', () => {
  const log = {
    vocabulary: 'log',
    source: 'log',
    kind: { column: 'activity' },
    occurredAt: { column: 'time' },
    endedAt: { column: 'end' },
    offset: 60,
    objects: [{ role: 'case', type: 'case', id: { column: 'case' } }],
    data: {
      amount: { column: 'amount', type: 'decimal' },
      count: { column: 'count', type: 'integer' },
      paid: { column: 'paid', type: 'boolean' },
      due: { column: 'due', type: 'date' },
      at: { column: 'at', type: 'dateTime' },
      tags: { column: 'tags', type: 'string[]', separator: ',' },
    },
  }
  const cells = { activity: 'Payment', time: '2026-05-06T14:20:00', case: 'A1' }
  const dataOf = (more: Readonly<Record<string, Cell>>): unknown => {
    const mapped = map({ ...cells, ...more }, log)
    return mapped.ok ? mapped.value.data : mapped.problems.map(({ code, place }) => `${code} @ ${place}`)
  }

  it('keeps the order of the file by the number of the row', () => {
    const mapped = map(cells, log)
    expect(mapped.ok && [mapped.value.id, mapped.value.occurredAt]).toEqual([
      'log:3',
      { from: 1_778_073_600_000, precision: 'second', offset: 60 },
    ])
  })

  it('reads values by the types of the mapping', () => {
    expect(
      dataOf({
        amount: '1.5e2',
        count: '-3',
        paid: 'N',
        due: '2026-05-06T23:30:00-05:00',
        at: '2026-05-06T14:20',
        tags: 'a, b ,,c',
      }),
    ).toEqual({
      amount: 150,
      count: -3,
      paid: false,
      due: '2026-05-06',
      at: '2026-05-06T14:20+01:00',
      tags: ['a', 'b', 'c'],
    })
    expect(dataOf({ at: '2026-05-06', tags: ['x', 'y'] })).toEqual({ at: '2026-05-06', tags: ['x', 'y'] })
    expect(dataOf({ at: '2026-05-06T14:20:30Z' })).toEqual({ at: '2026-05-06T14:20:30Z' })
  })

  it.each([
    ['amount', '1,000.00', 'FACT_DECIMAL'],
    ['amount', '0x10', 'FACT_DECIMAL'],
    ['amount', '1e999', 'FACT_DECIMAL'],
    ['count', '1.5', 'FACT_INTEGER'],
    ['count', '9007199254740993', 'FACT_INTEGER'],
    ['paid', 'perhaps', 'FACT_BOOLEAN'],
  ])('refuses %s %s', (column, text, code) => {
    expect(dataOf({ [column]: text })).toEqual([`${code} @ line 4 · ${column}`])
  })

  it('checks times and texts though it has no vocabulary yet', () => {
    expect(dataOf({ end: '2026-05-06T14:19:59' })).toEqual(['FACT_END @ line 4 · end'])
    expect(dataOf({ time: '2026-06-01T00:00:00' })).toEqual(['FACT_FUTURE @ line 4 · time'])
    expect(dataOf({ case: 'A\u0000' })).toEqual(['FACT_NUL @ line 4 · case'])
  })
})

describe('a row of several facts', () => {
  const VISITS = {
    vocabulary: 'criminal-procedure',
    source: 'centreMonitoringSystem',
    kind: { constant: 'centreEntered' },
    occurredAt: { column: '进入' },
    timeFormats: ['slash'],
    sourceRecord: ['编号'],
    objects: [
      { role: 'visit', type: 'visit', id: { column: '编号' } },
      {
        role: 'person',
        type: 'person',
        id: { column: '人员' },
        attributes: { sex: { column: '性别', codes: { 男: 'male' } } },
      },
      { role: 'officers', type: 'officer', kinds: ['centreEntered'], id: { column: '民警' } },
      { role: 'officers', type: 'officer', kinds: ['bodySearched'], id: { column: '检查民警' } },
    ],
    data: { reason: { column: '事由' } },
    also: {
      检查: {
        kind: { constant: 'bodySearched' },
        occurredAt: { column: '检查' },
        data: { physician: { column: '医师' } },
      },
      离开: { kind: { constant: 'centreLeft' }, occurredAt: { column: '离开' }, data: { outcome: { column: '去向' } } },
    },
  }
  const ENTERED = { 编号: 'V1', 人员: 'P1', 性别: '男', 民警: '甲', 进入: '2026/5/6 14:20', 事由: '传唤' }
  const SEARCHED = { 检查: '2026/5/6 14:30', 检查民警: '乙', 医师: '否' }
  const LEFT = { 离开: '2026/5/6 20:05', 去向: 'released' }
  const facts = (cells: Readonly<Record<string, Cell>>, json: object = VISITS) => {
    const mapped = mapAll({ ...ENTERED, ...cells }, json)
    return mapped.ok
      ? mapped.value.map(({ id, kind, objects, data }) => [id, kind, objects.map((one) => one.id).join(' '), data])
      : mapped.problems.map(({ code, place }) => `${code} @ ${place}`)
  }

  it('makes each that has its time, of the objects of its kind, under a key of its own', () => {
    expect(facts({ ...SEARCHED, ...LEFT })).toEqual([
      ['centreMonitoringSystem:V1', 'centreEntered', 'V1 P1 甲', { reason: '传唤' }],
      ['centreMonitoringSystem:V1/检查', 'bodySearched', 'V1 P1 乙', { physician: false }],
      ['centreMonitoringSystem:V1/离开', 'centreLeft', 'V1 P1', { outcome: 'released' }],
    ])
  })

  it('makes none of what has not happened yet', () => {
    expect(facts({ 检查: ' ', 离开: '' })).toEqual([
      ['centreMonitoringSystem:V1', 'centreEntered', 'V1 P1 甲', { reason: '传唤' }],
    ])
  })

  it('is refused as a whole, with the column of each problem, told once', () => {
    expect(facts({ ...SEARCHED, ...LEFT, 性别: '？', 医师: '也许', 离开: '晚上' })).toEqual([
      'MAP_CODE @ line 4 · 性别',
      'FACT_BOOLEAN @ line 4 · 医师',
      'FACT_TIME @ line 4 · 离开',
    ])
    expect(facts({ ...LEFT, 离开: '2026/6/6 20:05' })).toEqual(['FACT_FUTURE @ line 4 · 离开'])
    expect(facts({ ...SEARCHED, 检查民警: '乙', 人员: '' })).toEqual(['FACT_ROLE_MISSING @ line 4 · 人员'])
    expect(facts({ ...LEFT, 编号: '' })).toEqual(['MAP_EMPTY @ line 4 · 编号'])
  })

  it('is not mapped where a slip would refuse every row', () => {
    const [visit, person, , searcher] = VISITS.objects
    const wrong = (change: object) => {
      const read = parseMapping({ ...VISITS, ...change })
      return read.ok ? [] : read.problems.map(({ code, place }) => `${code} @ ${place}`)
    }
    const officers = { role: 'officers', type: 'officer', id: { column: '民警' } }
    expect(wrong({ objects: [visit, person, officers, searcher] })).toEqual(['MAP_STANDS @ objects/2/kinds'])
    const { 离开: left } = VISITS.also
    expect(wrong({ also: { 离开: { ...left, data: { purpose: { column: '去向' } } } } })).toContain(
      'FACT_FIELD @ also/离开/data/purpose',
    )
    expect(wrong({ also: { 离开: { ...left, kind: { constant: 'gone' } } } })).toContain(
      'FACT_KIND @ also/离开/kind/constant',
    )
    expect(wrong({ also: { 离开: { kind: { constant: 'centreLeft' } } } })).toEqual(['MAP_FORM @ also/离开/occurredAt'])
  })
})

describe('what rows state again', () => {
  const { kind: _, ...rest } = INTERROGATION
  const STATING = mappingOf({
    ...rest,
    kind: { constant: 'identityStated' },
    sourceRecord: ['笔录号'],
    objects: [
      {
        role: 'person',
        type: 'person',
        id: { column: '人员', separator: '、' },
        attributes: {
          name: { column: '姓名', separator: '、' },
          sex: { column: '性别', codes: { 男: 'male', 女: 'female' } },
        },
      },
      { role: 'case', type: 'case', id: { column: '案件' }, attributes: { number: { column: '姓名' } } },
    ],
    data: {},
  })
  const before = new MappedBefore()
  const read = (cells: Readonly<Record<string, Cell>>) => {
    const row = { number: 4, place: 'line 4', cells: { 笔录号: 'B1', 开始: '2026/5/6 14:20', 人员: 'P1', ...cells } }
    const [mapped, alone] = [mapRow(STATING, row, receipt, before), mapRow(STATING, row, receipt)]
    expect(mapped).toEqual(alone)
    return mapped.ok
      ? mapped.value.flatMap(({ objects }) => objects.map(({ id, attributes }) => [id, attributes]))
      : mapped.problems.map(({ code, place }) => `${code} @ ${place}`)
  }

  it('is what it was, of whatever object the next row states it', () => {
    const [first] = read({ 姓名: '王安柏', 性别: '男' })
    const [again] = read({ 姓名: '王安柏', 性别: '男', 人员: 'P2' })
    expect(again).toEqual(['P2', { name: '王安柏', sex: 'male' }])
    expect(again?.[1]).toBe(first?.[1])
    expect(read({ 姓名: '王安柏', 性别: '女' })).toEqual([['P1', { name: '王安柏', sex: 'female' }]])
    expect(read({ 姓名: '', 性别: '' })).toEqual([['P1', undefined]])
    expect(read({ 姓名: ' ', 性别: '' })).toEqual([['P1', undefined]])
  })

  it('is not taken for what another object of the row states', () => {
    expect(read({ 姓名: '李衡', 案件: 'C1' })).toEqual([
      ['P1', { name: '李衡' }],
      ['C1', { number: '李衡' }],
    ])
  })

  it('is refused each time that it is wrong', () => {
    for (const _ of [1, 2]) {
      expect(read({ 姓名: '王安柏', 性别: '？' })).toEqual(['MAP_CODE @ line 4 · 性别'])
      expect(read({ 姓名: '王安柏\0男' })).toEqual(['FACT_NUL @ line 4 · 姓名'])
    }
  })

  it('is told apart where a cell holds several', () => {
    expect(read({ 姓名: ['王安柏'], 性别: '男' })).toEqual([['P1', { name: '王安柏', sex: 'male' }]])
    expect(read({ 姓名: '王安柏、李衡', 性别: '男' })).toEqual(['MAP_MANY @ line 4 · 姓名'])
  })
})
