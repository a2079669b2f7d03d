import { describe, expect, it } from 'vitest'
import { parseFact } from './parse-fact'
import { ReadBefore } from './read-before'
import { receipt } from './readers/testing/expect-whole'
import { criminalProcedure } from './vocabulary/criminal-procedure'

/** A person in custody, of whom so much is said. */
const parse = (attributes: object) =>
  parseFact(
    criminalProcedure,
    {
      source: 'policeProcessSystem',
      sourceRecord: 'r1',
      kind: 'identityStated',
      occurredAt: '2026-05-06T14:20',
      objects: [{ role: 'person', id: 'P1', attributes }],
    },
    receipt,
  )

/** The problems as code and place. */
const problemsOf = (attributes: object): readonly string[] => {
  const read = parse(attributes)
  return read.ok ? [] : read.problems.map(({ code, place }) => `${code} @ ${place}`)
}

describe('papers of a person', () => {
  const at = 'objects[0].attributes.idNumber'

  it.each<[string, object, readonly string[]]>([
    ['none at all', {}, []],
    ['none, and said so', { paperKind: 'none' }, []],
    ['none, and yet a number', { paperKind: 'none', idNumber: '1' }, [`ID_NONE @ ${at}`]],
    ['a good number', { idNumber: '990000199001011239' }, []],
    ['a false check digit', { idNumber: '990000199001011234' }, [`ID_CHECK @ ${at}`]],
    ['a false date', { idNumber: '990000199002301233' }, [`ID_DATE @ ${at}`]],
    ['a short number', { idNumber: '9900001990' }, [`ID_LENGTH @ ${at}`]],
    ['a false number that the person only states', { paperKind: 'selfReported', idNumber: '990000199001011234' }, []],
    ['a passport', { paperKind: 'passport', nationality: 'USA', idNumber: 'E12345678' }, []],
    [
      'a foreigner with a passport that nobody called one',
      { nationality: 'USA', idNumber: 'E12345678' },
      [`ID_LENGTH @ ${at}`],
    ],
    ['a passport of signs', { paperKind: 'passport', idNumber: '???' }, [`ID_PAPER @ ${at}`]],
    [
      'papers of an unknown kind',
      { paperKind: 'library', idNumber: '990000199001011239' },
      ['FACT_ENUM @ objects[0].attributes.paperKind'],
    ],
  ])('%s', (_, attributes, problems) => {
    expect(problemsOf(attributes)).toEqual(problems)
  })

  it('keeps the number in one form, and tells no more of it than the last four', () => {
    const read = parse({ idNumber: ' 99000019951231002x' })
    expect(read.ok && read.value.objects[0]?.attributes).toEqual({ idNumber: '99000019951231002X' })
    const wrong = parse({ idNumber: '990000199001011234' })
    expect(wrong.ok ? [] : wrong.problems.map(({ message }) => message.en)).toEqual([
      'The check digit of the resident identity number (ending 1234) is wrong.',
    ])
  })
})

describe('what is stated again', () => {
  const record = (attributes: object) => ({
    source: 'policeProcessSystem',
    sourceRecord: 'r1',
    kind: 'identityStated',
    occurredAt: '2026-05-06T14:20',
    objects: [{ role: 'person', id: 'P1', attributes }],
  })

  it('is read as it was the first time', () => {
    const before = new ReadBefore()
    const first = parseFact(criminalProcedure, record({ idNumber: ' 99000019951231002x', sex: null }), receipt, before)
    const again = parseFact(criminalProcedure, record({ idNumber: ' 99000019951231002x', sex: null }), receipt, before)
    const other = parseFact(criminalProcedure, record({ sex: 'male' }), receipt, before)
    expect(again).toEqual(first)
    expect(again.ok && again.value.objects[0]?.attributes).toEqual({ idNumber: '99000019951231002X' })
    expect(other.ok && other.value.objects[0]?.attributes).toEqual({ sex: 'male' })
  })

  it.each<[string, object, object, boolean]>([
    ['the same', { sex: 'male', health: ['高血压', '哮喘'] }, { sex: 'male', health: ['高血压', '哮喘'] }, true],
    ['another value', { sex: 'male' }, { sex: 'female' }, false],
    ['one value more', { sex: 'male' }, { sex: 'male', nationality: 'CHN' }, false],
    ['one value less', { sex: 'male', nationality: 'CHN' }, { sex: 'male' }, false],
    ['another list', { health: ['高血压', '哮喘'] }, { health: ['高血压', '骨折'] }, false],
    ['a shorter list', { health: ['高血压', '哮喘'] }, { health: ['高血压'] }, false],
    ['another order', { sex: 'male', nationality: 'CHN' }, { nationality: 'CHN', sex: 'male' }, false],
  ])('is told from what is new: %s', (_, first, second, isSame) => {
    const before = new ReadBefore()
    const [one, other] = [first, second].map((attributes) => {
      const read = parseFact(criminalProcedure, record(attributes), receipt, before)
      return read.ok ? read.value.objects[0]?.attributes : undefined
    })
    expect([one, other]).toEqual([first, second])
    expect(one === other).toBe(isSame)
  })

  it('is known of each object by itself, and shared with others of which the same is said', () => {
    const before = new ReadBefore()
    const said = (id: string, attributes: object) => {
      const named = { ...record({}), objects: [{ role: 'person', id, attributes }] }
      const read = parseFact(criminalProcedure, named, receipt, before)
      return read.ok ? read.value.objects[0]?.attributes : undefined
    }
    const first = said('P1', { sex: 'male' })
    const second = said('P2', { sex: 'female' })
    expect([first, second]).toEqual([{ sex: 'male' }, { sex: 'female' }])
    expect([said('P1', { sex: 'male' }) === first, said('P2', { sex: 'male' }) === first]).toEqual([true, true])
  })

  it('is refused each time, and so is what is too deep to be compared', () => {
    const before = new ReadBefore()
    const deep: unknown = JSON.parse(`{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)
    for (const attributes of [{ nickname: 'x' }, { nickname: 'x' }, Object(deep)]) {
      expect(parseFact(criminalProcedure, record(attributes), receipt, before).ok).toBe(false)
    }
    expect(before.size).toBe(0)
  })
})
