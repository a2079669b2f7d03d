import type { Instant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import type { OfficeId } from './fact'
import { parseFact } from './parse-fact'
import { criminalProcedure } from './vocabulary/criminal-procedure'

/** 2026-06-01T00:00:00+08:00 */
const receivedAt = 1_780_243_200_000 as Instant
const receipt = { office: 'o1' as OfficeId, receivedAt }

const parse = (json: unknown) => parseFact(criminalProcedure, json, receipt)

/** The problems as code and place. */
const problemsOf = (json: unknown): readonly string[] => {
  const read = parse(json)
  return read.ok ? [] : read.problems.map(({ code, place }) => `${code} @ ${place}`)
}

const PERSON = { role: 'person', id: 'P1', attributes: { name: '张三', sex: 'male' } }
const DETENTION = {
  source: 'policeProcessSystem',
  sourceRecord: 'r1',
  kind: 'detentionBegan',
  occurredAt: '2026-05-06T14:20',
  objects: [{ role: 'measure', id: 'M1' }, PERSON, { role: 'case', id: 'C1' }],
  data: { ground: 'redHanded' },
}
const SPAN = {
  source: 'centreMonitoringSystem',
  sourceRecord: 'r1',
  kind: 'tracked',
  occurredAt: '2026-05-06T14:20:00+08:00',
  endedAt: '2026-05-06T14:30:00+08:00',
  objects: [{ role: 'person', id: 'P1' }],
}
const withPerson = (attributes: object): object => ({
  ...DETENTION,
  objects: [
    { role: 'measure', id: 'M1' },
    { ...PERSON, attributes },
    { role: 'case', id: 'C1' },
  ],
})
const withObject = (object: unknown): object => ({ ...DETENTION, objects: [...DETENTION.objects, object] })

describe('parseFact', () => {
  it('reads a whole fact', () => {
    const json = {
      ...DETENTION,
      recordedAt: '2026-05-06T15:00:00+08:00',
      site: 's1',
      supersedes: 'policeProcessSystem:r0',
    }
    expect(parse(json)).toEqual({
      ok: true,
      value: {
        id: 'policeProcessSystem:r1',
        office: 'o1',
        site: 's1',
        source: 'policeProcessSystem',
        sourceRecord: 'r1',
        kind: 'detentionBegan',
        occurredAt: { from: 1_778_048_400_000, precision: 'minute', offset: 480 },
        recordedAt: 1_778_050_800_000,
        receivedAt: 1_780_243_200_000,
        objects: [
          { role: 'measure', type: 'measure', id: 'M1' },
          { role: 'person', type: 'person', id: 'P1', attributes: { name: '张三', sex: 'male' } },
          { role: 'case', type: 'case', id: 'C1' },
        ],
        data: { ground: 'redHanded' },
        supersedes: 'policeProcessSystem:r0',
      },
    })
  })

  it('takes null for no value where there need be none', () => {
    const json = {
      ...withPerson({ name: null }),
      data: { ground: null },
      endedAt: null,
      recordedAt: null,
      site: null,
      supersedes: null,
    }
    const read = parse(json)
    expect(read.ok && [read.value.data, read.value.objects[1]]).toEqual([
      {},
      { role: 'person', type: 'person', id: 'P1' },
    ])
    expect(problemsOf({ ...DETENTION, data: undefined })).toEqual([])
  })

  it.each<[string, unknown, readonly string[]]>([
    ['a text', 'x', ['FACT_JSON @ ']],
    ['a list', [DETENTION], ['FACT_JSON @ ']],
    ['nothing', null, ['FACT_JSON @ ']],
    [
      'an empty object',
      {},
      ['FACT_FORM @ source', 'FACT_FORM @ sourceRecord', 'FACT_FORM @ occurredAt', 'FACT_FORM @ kind'],
    ],
    [
      'numbers for texts',
      { ...DETENTION, sourceRecord: 1, occurredAt: 20260506 },
      ['FACT_FORM @ sourceRecord', 'FACT_FORM @ occurredAt'],
    ],
    ['an unknown member', { ...DETENTION, place: 'x' }, ['FACT_MEMBER @ place']],
    [
      'an unknown member of an object',
      withObject({ role: 'officers', id: 'O1', name: 'x' }),
      ['FACT_MEMBER @ objects[3].name'],
    ],
    ['an unknown kind', { ...DETENTION, kind: 'detained' }, ['FACT_KIND @ kind']],
    ['a kind that is a member of every object', { ...DETENTION, kind: 'constructor' }, ['FACT_KIND @ kind']],
    ['an unknown source', { ...DETENTION, source: 'police' }, ['FACT_SOURCE @ source']],
    ['an unknown role', withObject({ role: 'suspect', id: 'P2' }), ['FACT_ROLE @ objects[3].role']],
    [
      'a role of another type',
      withObject({ role: 'officers', id: 'O1', type: 'person' }),
      ['FACT_TYPE @ objects[3].type'],
    ],
    [
      'a missing role',
      { ...DETENTION, objects: [PERSON] },
      ['FACT_ROLE_MISSING @ objects.measure', 'FACT_ROLE_MISSING @ objects.case'],
    ],
    ['a role filled twice', withObject({ role: 'person', id: 'P2' }), ['FACT_ROLE_TWICE @ objects.person']],
    [
      'one object twice in a role',
      { ...DETENTION, objects: [...DETENTION.objects, { role: 'officers', id: 'O1' }, { role: 'officers', id: 'O1' }] },
      ['FACT_OBJECT_TWICE @ objects.officers'],
    ],
    ['an object without an id', withObject({ role: 'officers' }), ['FACT_FORM @ objects[3].id']],
    ['an object that is none', withObject(7), ['FACT_FORM @ objects[3]']],
    ['objects that are no list', { ...DETENTION, objects: {} }, ['FACT_FORM @ objects']],
    ['an unknown field', { ...DETENTION, data: { place: 'x' } }, ['FACT_FIELD @ data.place']],
    ['data that is a list', { ...DETENTION, data: [] }, ['FACT_FORM @ data']],
    ['an unknown attribute', withPerson({ gender: 'male' }), ['FACT_ATTRIBUTE @ objects[1].attributes.gender']],
    [
      'an attribute that follows from an interval',
      withPerson({ inCustody: true }),
      ['FACT_DERIVED @ objects[1].attributes.inCustody'],
    ],
    [
      'a value of another type',
      { ...DETENTION, data: { facts: 7, approvedAt: true } },
      ['FACT_TEXT @ data.facts', 'FACT_FIELD @ data.approvedAt'],
    ],
    ['a value outside its list', withPerson({ sex: 'm' }), ['FACT_ENUM @ objects[1].attributes.sex']],
    [
      'a value of a list outside its list',
      withPerson({ groups: ['pregnant', 'tall'] }),
      ['FACT_ENUM @ objects[1].attributes.groups[1]'],
    ],
    [
      'a date that does not exist',
      withPerson({ birthDate: '1990-02-30' }),
      ['FACT_TIME @ objects[1].attributes.birthDate'],
    ],
    [
      'times that do not exist',
      { ...DETENTION, occurredAt: '2026-02-29', recordedAt: '2026-05-06T25:00' },
      ['FACT_TIME @ occurredAt', 'FACT_TIME @ recordedAt'],
    ],
    [
      'an entry of which only the day is known',
      { ...DETENTION, recordedAt: '2026-05-07' },
      ['FACT_MOMENT @ recordedAt'],
    ],
    ['an end before the start', { ...SPAN, endedAt: '2026-05-06T14:19:59+08:00' }, ['FACT_END @ endedAt']],
    ['a span without an end', { ...SPAN, endedAt: undefined }, ['FACT_NO_END @ endedAt']],
    ['an end of what does not last', { ...DETENTION, endedAt: '2026-05-07' }, ['FACT_EXTRA_END @ endedAt']],
    ['a fact that corrects itself', { ...DETENTION, supersedes: 'policeProcessSystem:r1' }, ['FACT_SELF @ supersedes']],
    ['a NUL', { ...DETENTION, sourceRecord: 'r\u0000' }, ['FACT_NUL @ sourceRecord']],
    ['a NUL in a value', withPerson({ name: '张\u0000三' }), ['FACT_NUL @ objects[1].attributes.name']],
    ['half a character', withPerson({ name: '\ud83d' }), ['FACT_SURROGATE @ objects[1].attributes.name']],
    ['half a character in an id', withObject({ role: 'officers', id: 'O\udc00' }), ['FACT_SURROGATE @ objects[3].id']],
    ['a long id', { ...DETENTION, sourceRecord: 'r'.repeat(201) }, ['FACT_LONG @ sourceRecord']],
    ['a long text', { ...DETENTION, data: { facts: 'x'.repeat(20_001) } }, ['FACT_LONG @ data.facts']],
    [
      'a long list',
      withPerson({ groups: Array.from({ length: 501 }, () => 'pregnant') }),
      ['FACT_LONG @ objects[1].attributes.groups'],
    ],
    [
      'too many objects',
      {
        ...DETENTION,
        objects: [
          ...DETENTION.objects,
          ...Array.from({ length: 198 }, (_, index) => ({ role: 'officers', id: `O${index}` })),
        ],
      },
      ['FACT_LONG @ objects'],
    ],
  ])('tells %s', (_, json, problems) => {
    expect(problemsOf(json)).toEqual(problems)
  })

  it('tells everything at once, and keeps nothing', () => {
    const json = {
      ...withPerson({ sex: 'm', height: 180 }),
      source: 'x',
      endedAt: '2026-05-05',
      data: { place: 'y' },
      extra: 1,
    }
    expect(problemsOf(json)).toEqual([
      'FACT_MEMBER @ extra',
      'FACT_SOURCE @ source',
      'FACT_EXTRA_END @ endedAt',
      'FACT_END @ endedAt',
      'FACT_ENUM @ objects[1].attributes.sex',
      'FACT_ATTRIBUTE @ objects[1].attributes.height',
      'FACT_FIELD @ data.place',
    ])
  })

  it('stops telling after a hundred problems', () => {
    const members = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`m${index}`, 1]))
    expect(problemsOf({ ...DETENTION, ...members })).toHaveLength(100)
  })

  it('does not write out what nothing bounds, or what is kept encrypted', () => {
    let deep: unknown = 'x'
    for (let level = 0; level < 100_000; level += 1) deep = [deep]
    const read = parse({ ...withPerson({ name: deep, phone: 13_900_000_000, sex: { a: 1 } }), data: { facts: deep } })
    expect(read.ok ? [] : read.problems.map(({ message }) => message.en)).toEqual([
      'The value “[…]” is no text.',
      'The value “…” is no text.',
      'The value “{…}” is no text.',
      'The value “[…]” is no text.',
    ])
  })

  it('keeps messages short and free of what cannot be shown', () => {
    const read = parse({ ...DETENTION, kind: `x\u0007${'长'.repeat(100)}` })
    expect(read.ok ? [] : read.problems.map(({ message }) => message.zh)).toEqual([
      `不认识的事实种类“x\ufffd${'长'.repeat(58)}…”。`,
    ])
  })

  it('reads a member called __proto__ as any other', () => {
    expect(problemsOf(JSON.parse('{"__proto__":{"kind":"detentionBegan"}}'))).toContain('FACT_MEMBER @ __proto__')
    expect(problemsOf({ ...DETENTION, data: JSON.parse('{"__proto__":1}') })).toEqual(['FACT_FIELD @ data.__proto__'])
  })
})

describe('times beside the time of receipt', () => {
  it.each([
    ['2026-06-01T00:05:00', []],
    ['2026-06-01T00:05:01', ['FACT_FUTURE @ occurredAt']],
    ['2026-06-01T00:05', []],
    ['2026-06-01T00:06', ['FACT_FUTURE @ occurredAt']],
    ['2026-06-01', []],
    ['2026-06-02', ['FACT_FUTURE @ occurredAt']],
  ])('%s', (occurredAt, problems) => {
    expect(problemsOf({ ...DETENTION, occurredAt })).toEqual(problems)
  })

  it('asks the end and the entry too', () => {
    expect(problemsOf({ ...SPAN, endedAt: '2026-06-01T00:10:00' })).toEqual(['FACT_FUTURE @ endedAt'])
    expect(problemsOf({ ...DETENTION, recordedAt: '2026-06-01T00:10:00' })).toEqual(['FACT_FUTURE @ recordedAt'])
  })

  it('refuses an end only where it lies before the start in every reading of both', () => {
    expect(problemsOf({ ...SPAN, occurredAt: '2026-05-06T14:20:00', endedAt: '2026-05-06T14:20:00' })).toEqual([])
    expect(problemsOf({ ...SPAN, occurredAt: '2026-05-06T14:20:59', endedAt: '2026-05-06T14:20' })).toEqual([])
    expect(problemsOf({ ...SPAN, occurredAt: '2026-05-06T14:21:00', endedAt: '2026-05-06T14:20' })).toEqual([
      'FACT_END @ endedAt',
    ])
    expect(problemsOf({ ...SPAN, occurredAt: '2026-05-06', endedAt: '2026-05-06T00:00:00' })).toEqual([])
    expect(problemsOf({ ...SPAN, occurredAt: '2026-05-07', endedAt: '2026-05-06T23:59:59' })).toEqual([
      'FACT_END @ endedAt',
    ])
  })
})
