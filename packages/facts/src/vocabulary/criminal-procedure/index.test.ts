import { describe, expect, it } from 'vitest'
import type { FieldType } from '../vocabulary'
import type { WrittenInterval, WrittenKind } from '../written'
import { criminalProcedure } from './index'
import { intervals as writtenIntervals } from './intervals'
import { kinds as writtenKinds } from './kinds'

const { kinds, objects, intervals, groups, enums, datasets, sources } = criminalProcedure

const chinese = /[\u4e00-\u9fff]/
const english = /^[a-z]/i

const fields: readonly (readonly [place: string, field: FieldType])[] = [
  ...[...kinds].flatMap(([kind, { data }]) =>
    [...data.values()].map((field) => [`${kind}.${field.name}`, field] as const),
  ),
  ...[...objects].flatMap(([type, { attributes }]) =>
    [...attributes.values()].map((one) => [`${type}.${one.name}`, one] as const),
  ),
]

/** The kinds that begin, end or are an interval. */
function kindsOfInterval(name: string): readonly string[] {
  const interval = intervals.get(name)
  if (interval === undefined) return []
  return 'span' in interval ? [interval.span] : [...interval.begin, ...interval.end]
}

describe('the vocabulary of criminal procedure', () => {
  it('names everything in both languages', () => {
    const titles = [...kinds.values(), ...objects.values()].map(({ title }) => title)
    const roles = [...kinds.values()].flatMap((kind) => [...kind.roles.values()].map(({ title }) => title))
    const lists = [...enums.values(), ...fields.flatMap(([, field]) => field.enum ?? [])]
    const values = lists.flatMap((list) =>
      [...list.values].filter(([value]) => value !== 'dna').map(([, title]) => title),
    )
    for (const { zh, en } of [...titles, ...roles, ...values, ...sources.values()]) {
      expect(zh).toMatch(chinese)
      expect(en).toMatch(english)
    }
    const codes = fields.flatMap(([, field]) => [...(field.codes?.values() ?? [])])
    expect(codes.length).toBeGreaterThan(100)
    for (const { zh, en } of codes) {
      expect(zh).toMatch(chinese)
      expect(en).toMatch(english)
    }
    for (const [, { title }] of fields) {
      expect(title.zh).toMatch(chinese)
      expect(title.en).toMatch(english)
    }
  })

  it('lets few kinds name no object at all', () => {
    const without = [...kinds.values()].filter(({ roles }) => ![...roles.values()].some(({ required }) => required))
    // A camera may fail, and a notice be given, without anybody saying whom it concerned; a withdrawal concerns a record.
    expect(without.map(({ name }) => name)).toEqual(['faultReported', 'notified', 'recordWithdrawn'])
  })

  it('takes roles, sources and enums from its own lists', () => {
    for (const kind of kinds.values()) {
      expect(sources.has(kind.source)).toBe(true)
      for (const { type } of kind.roles.values()) expect(objects.has(type)).toBe(true)
    }
    const enumerated = fields.filter(([, { type }]) => type === 'enum' || type === 'enum[]')
    expect(enumerated.filter(([, field]) => (field.enum?.values.size ?? 0) < 2).map(([place]) => place)).toEqual([])
  })

  it('means the same by a field in every kind', () => {
    const byName = new Map<string, FieldType>()
    for (const kind of kinds.values()) {
      for (const field of kind.data.values()) {
        expect(byName.get(field.name) ?? field).toBe(field)
        byName.set(field.name, field)
      }
    }
    expect(byName.get('approverLevel')?.enum?.ordered).toBe(true)
  })

  it('declares as sensitive what must lie encrypted', () => {
    const sensitive = fields.filter(([, field]) => field.sensitive).map(([place]) => place.replace(/^.*\./, ''))
    expect([...new Set(sensitive)].sort()).toEqual([
      'account',
      'address',
      'birthDate',
      'health',
      'idNumber',
      'informant',
      'name',
      'owner',
      'phone',
      'source',
      'text',
      'transcript',
    ])
    const open = fields.filter(([, field]) => !field.sensitive).map(([place]) => place)
    expect(
      open.filter((place) => /idNumber|phone|address$|informant|birthDate|account$|transcript/.test(place)),
    ).toEqual([])
  })

  it('puts objects only within types that there are, and never within themselves', () => {
    const reached = (type: string): readonly string[] => [type, ...(objects.get(type)?.within ?? []).flatMap(reached)]
    for (const [type, { within }] of objects) {
      for (const one of within) {
        expect(objects.has(one)).toBe(true)
        expect(reached(one)).not.toContain(type)
      }
    }
  })

  it('lets kinds join an object to another only where they name both', () => {
    for (const [type, { within, joinedBy = [] }] of objects) {
      for (const kind of joinedBy) {
        const types = [...(kinds.get(kind)?.roles.values() ?? [])].map((role) => role.type)
        expect([kind, types.includes(type)]).toEqual([kind, true])
        expect([kind, within.some((one) => types.includes(one))]).toEqual([kind, true])
      }
    }
    expect(objects.get('person')?.joinedBy).toContain('detentionBegan')
    expect(objects.get('person')?.joinedBy).not.toContain('attendanceBegan')
  })

  it('resolves groups to kinds, groups within groups too', () => {
    expect(groups.get('custodyBegan')).toEqual(['detentionBegan', 'arrestExecuted'])
    expect(groups.get('intrusionBegan')).toEqual([
      'coercedSummonsBegan',
      'detentionBegan',
      'arrestExecuted',
      'bailBegan',
      'surveillanceBegan',
      'searchBegan',
      'seized',
      'freezeBegan',
      'technicalInvestigationBegan',
    ])
    for (const [name, members] of groups) {
      expect(kinds.has(name)).toBe(false)
      for (const member of members) expect(kinds.has(member)).toBe(true)
    }
  })

  it('keys intervals by objects that every fact which opens or closes one may name', () => {
    for (const name of intervals.keys()) {
      const { key } = intervals.get(name) ?? { key: [] }
      expect(key.length).toBeGreaterThan(0)
      for (const kind of kindsOfInterval(name)) {
        const types = [...(kinds.get(kind)?.roles.values() ?? [])].flatMap((role) => [role.name, role.type])
        const missing = key.filter((one) => !types.includes(one))
        expect([name, kind, missing]).toEqual([name, kind, []])
      }
    }
  })

  it('says the same of intervals at the kinds and at the intervals', () => {
    const ends = (end: string | readonly string[] | undefined): readonly string[] =>
      end === undefined ? [] : [end].flat()
    for (const [kind, written] of Object.entries(writtenKinds)) {
      const { begins, ends: closes }: WrittenKind = written
      for (const name of [begins, closes])
        if (name !== undefined) expect([kind, name, kindsOfInterval(name).includes(kind)]).toEqual([kind, name, true])
    }
    for (const [name, written] of Object.entries(writtenIntervals)) {
      const { begin, end, span }: WrittenInterval = written
      expect([name, begin === undefined, span === undefined].filter((one) => one === true)).toHaveLength(1)
      expect(span === undefined || kinds.get(span)?.span === true).toBe(true)
      expect(ends(end).every((one) => kinds.has(one) || groups.has(one))).toBe(true)
    }
  })

  it('derives what is so during an interval, which is keyed by the object', () => {
    const derived = [...objects].flatMap(([type, { attributes }]) =>
      [...attributes.values()].flatMap(({ name, type: value, during, varies }) =>
        during === undefined ? [] : [{ place: `${type}.${name}`, type, value, during, varies }],
      ),
    )
    const told = derived.map(({ place, during }) => `${place} during ${during}`)
    const known = [
      'case.isFiled during filing',
      'person.hasCounsel during defence',
      'person.inCustody during custody',
      'person.arrested during arrest',
      'person.underSurveillance during residentialSurveillance',
      'person.identityUnknown during identityUnknown',
      'person.inDetentionCentre during detentionCentreStay',
      'person.onBail during bail',
      'person.inCentre during visit',
    ]
    expect(known.filter((one) => !told.includes(one))).toEqual([])
    for (const { place, type, value, during } of derived) {
      expect([place, value]).toEqual([place, 'boolean'])
      expect([place, intervals.has(during)]).toEqual([place, true])
      const [opening = ''] = kindsOfInterval(during)
      const types = [...(kinds.get(opening)?.roles.values() ?? [])].map((role) => role.type)
      expect([place, types.includes(type)]).toEqual([place, true])
    }
  })

  it('knows the papers of whom it knows a number', () => {
    const numbered = [...objects].flatMap(([type, { attributes }]) =>
      [...attributes.values()].flatMap(({ name, papers }) => (papers === undefined ? [] : [[type, name, papers]])),
    )
    expect(numbered).toEqual([['person', 'idNumber', 'paperKind']])
    expect([...(objects.get('person')?.attributes.get('paperKind')?.enum?.values.keys() ?? [])]).toEqual([
      'residentIdentityCard',
      'passport',
      'mainlandTravelPermit',
      'foreignPermanentResident',
      'other',
      'selfReported',
      'none',
    ])
  })

  it('keys its data sets by columns that they have', () => {
    for (const { key, columns } of datasets.values()) for (const one of key) expect(columns).toContain(one)
  })
})
