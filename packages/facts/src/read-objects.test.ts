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

  it('is refused each time, and so is what is too deep to be compared', () => {
    const before = new ReadBefore()
    const deep: unknown = JSON.parse(`{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)
    for (const attributes of [{ nickname: 'x' }, { nickname: 'x' }, Object(deep)]) {
      expect(parseFact(criminalProcedure, record(attributes), receipt, before).ok).toBe(false)
    }
    expect(before.size).toBe(0)
  })
})
