import { criminalProcedure, type Fact, type FactId, type OfficeId, type SourceId } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { makeCards } from './cards'

type Named = Fact['objects'][number]
const named = (role: string, type: string, id: string, attributes?: Named['attributes']): Named =>
  attributes === undefined ? { role, type, id } : { role, type, id, attributes }

const fact = (id: string, kind: string, objects: readonly Named[], data: Fact['data'] = {}): Fact => ({
  id: id as FactId,
  office: 'here' as OfficeId,
  source: 'policeProcessSystem' as SourceId,
  sourceRecord: id,
  kind,
  occurredAt: { from: 0 as Instant, precision: 'minute', offset: 480 },
  receivedAt: 0 as Instant,
  objects,
  data,
})

/** What the screen shows of an object: its label, or what stands in for it. */
function shown(type: string, id: string, ...facts: readonly Fact[]) {
  const [card] = makeCards([{ type, id }], facts, { byId: new Map(), caseOf: new Map() }, criminalProcedure)
  return card?.title ?? card?.label
}

const suspect = named('person', 'person', 'P-1', { name: '王安柏' })
const interrogation = named('interrogation', 'interrogation', 'I-1')

describe('what is shown of an object', () => {
  it('is a masked name or a number where one was stated', () => {
    expect(shown('person', 'P-1', fact('1', 'interrogationBegan', [interrogation, suspect]))).toBe('王某某')
    const numbered = named('case', 'case', 'C-1', { number: '南公立字〔2026〕7号' })
    expect(shown('case', 'C-1', fact('1', 'caseFiled', [numbered, suspect]))).toBe('南公立字〔2026〕7号')
  })

  it('is of a person without a name the capacity in which they came', () => {
    const came = (personRole?: string) =>
      fact(
        '2',
        'attendanceBegan',
        [named('attendant', 'person', 'P-1-x'), interrogation, suspect],
        personRole === undefined ? {} : { personRole },
      )
    expect(shown('person', 'P-1-x', came('legalRepresentative'))).toEqual({
      zh: '法定代理人（姓名未录入）',
      en: 'Legal representative (name not recorded)',
    })
    expect(shown('person', 'P-1-x', came('interpreter'))).toEqual({
      zh: '翻译（姓名未录入）',
      en: 'Interpreter (name not recorded)',
    })
    const known = fact('3', 'attendanceBegan', [named('attendant', 'person', 'P-1-x', { name: '李大山' })])
    expect(shown('person', 'P-1-x', came('legalRepresentative'), known)).toBe('李某某')
  })

  it('is a person without a name where no fact says in which capacity', () => {
    const nameless = named('person', 'person', 'P-2')
    expect(shown('person', 'P-2', fact('1', 'interrogationBegan', [interrogation, nameless]))).toEqual({
      zh: '人员（姓名未录入）',
      en: 'Person (name not recorded)',
    })
  })

  it('is of a stay or an interrogation the name of its person, whatever number a source gave it', () => {
    const numbered = named('interrogation', 'interrogation', 'I-1', { number: 'I-1-first' })
    expect(shown('interrogation', 'I-1', fact('1', 'interrogationBegan', [numbered, suspect]))).toBe('王某某')
    expect(shown('interrogation', 'I-1', fact('1', 'interrogationEnded', [numbered]))).toBe('I-1-first')
  })

  it('is of a document without a number what it is and whose', () => {
    const told = named('document', 'document', 'D-1', { kind: 'rightsNotice' })
    expect(shown('document', 'D-1', fact('1', 'documentServed', [told, suspect]))).toEqual({
      zh: '王某某权利义务告知书',
      en: 'Rights notice of 王某某',
    })
    expect(shown('document', 'D-1', fact('1', 'documentServed', [told]))).toEqual({
      zh: '权利义务告知书',
      en: 'Rights notice',
    })
    const numbered = named('document', 'document', 'D-1', { kind: 'rightsNotice', number: '南公权字〔2026〕7号' })
    expect(shown('document', 'D-1', fact('1', 'documentServed', [numbered, suspect]))).toBe('南公权字〔2026〕7号')
  })

  it('is an officer by name, and else by capacity and number', () => {
    const officer = (attributes: Named['attributes']) =>
      fact('1', 'interrogationBegan', [interrogation, named('officers', 'officer', 'O-1', attributes)])
    expect(shown('officer', 'O-1', officer({ policeNumber: '990062', kind: 'investigator' }))).toEqual({
      zh: '侦查员（警号990062）',
      en: 'Investigator 990062',
    })
    expect(shown('officer', 'O-1', officer({ policeNumber: '990062' }))).toEqual({
      zh: '民警（警号990062）',
      en: 'Officer 990062',
    })
    expect(shown('officer', 'O-1', officer({ policeNumber: '990062', name: '林国安' }))).toBe('林国安')
  })

  it('is of a measure what it is and whom it restrains, and else its number or its id', () => {
    const number = '南公监字〔2026〕7号'
    const known = named('measure', 'measure', 'M-1', { number, kind: 'residentialSurveillance' })
    expect(shown('measure', 'M-1', fact('1', 'residentialSurveillanceBegan', [known, suspect]))).toEqual({
      zh: '王某某监视居住',
      en: 'Residential surveillance of 王某某',
    })
    expect(shown('measure', 'M-1', fact('1', 'residentialSurveillanceBegan', [known]))).toBe(number)
    const measure = named('measure', 'measure', 'M-1')
    expect(shown('measure', 'M-1', fact('1', 'detentionBegan', [measure, suspect]))).toBe('王某某')
    const nameless = named('person', 'person', 'P-2')
    expect(shown('measure', 'M-1', fact('1', 'detentionBegan', [measure, nameless]))).toBe('M-1')
    const filed = fact('1', 'caseFiled', [named('case', 'case', 'C-1'), suspect])
    expect(shown('case', 'C-1', filed)).toBe('C-1')
  })
})
