import type { Instant, Problem } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { Admissions } from './admission'
import type { OfficeId } from './fact'
import { FactReading } from './fact-reading'
import { parseMapping } from './mapping/parse-mapping'
import { standardMappingOf } from './mapping/standard-mapping'
import { parseFact } from './parse-fact'
import { factProblem, factProblemCodes } from './problems'
import { readValues } from './read-values'
import { mappedFactsOf, wireFactsOf } from './readers/facts-of'
import { all, gzipped, inPieces } from './readers/testing/bytes'
import { workbook } from './readers/testing/zip'
import { criminalProcedure } from './vocabulary/criminal-procedure'
import type { ValueType } from './vocabulary/vocabulary'

const receipt = { office: 'o1' as OfficeId, receivedAt: 1_780_243_200_000 as Instant }

const FACT = {
  source: 'policeProcessSystem',
  sourceRecord: 'r1',
  kind: 'identityStated',
  occurredAt: '2026-05-06T14:20',
  objects: [{ role: 'person', id: 'P1' }],
}
const SPAN = { ...FACT, kind: 'tracked', endedAt: '2026-05-06T14:30' }
const MAPPING = {
  vocabulary: 'log',
  source: 'log',
  kind: { column: 'k', codes: { a: 'A' } },
  occurredAt: { column: 't' },
  objects: [{ role: 'case', type: 'case', id: { column: 'c' } }],
}

type Found = Promise<readonly Problem[]>

/** What is told of a record in the wire form. */
async function fact(change: object): Found {
  const read = parseFact(criminalProcedure, { ...FACT, ...change }, receipt)
  return read.ok ? [] : read.problems
}
const person = (attributes: object): Found => fact({ objects: [{ role: 'person', id: 'P1', attributes }] })

/** What is told of a value in a field of the type. */
async function valued(type: ValueType, value: string): Found {
  const reading = new FactReading()
  readValues(
    reading,
    'data',
    { x: value },
    new Map([['x', { name: 'x', title: { zh: '', en: '' }, type, sensitive: false }]]),
    'FACT_FIELD',
  )
  return reading.problems
}

/** What is told of a mapping. */
async function mapping(change: object): Found {
  const read = parseMapping({ ...MAPPING, ...change })
  return read.ok ? [] : read.problems
}

/** What is told of a file that is read through a mapping. */
async function file(name: string, content: Uint8Array | string, change: object = {}): Found {
  const read = parseMapping({ ...MAPPING, ...change })
  if (!read.ok) return read.problems
  const facts = await all(mappedFactsOf(name, inPieces(content), read.value, receipt))
  return facts.flatMap((one) => ('problems' in one ? one.problems : []))
}

const wire = async (text: string): Found =>
  (await all(wireFactsOf('facts.ndjson', inPieces(text), criminalProcedure, receipt))).flatMap((one) =>
    'problems' in one ? one.problems : [],
  )

/** What is told of facts in turn. */
async function admitted(...changes: readonly object[]): Found {
  const admissions = new Admissions()
  return changes.flatMap((change) => {
    const read = parseFact(criminalProcedure, { ...FACT, ...change }, receipt)
    if (!read.ok) return read.problems
    const admission = admissions.admit(read.value, '')
    if (admission.state === 'conflict') return [admission.problem]
    return admission.state === 'new' ? admission.problems : []
  })
}

const standard = async (name: string): Found => {
  const read = standardMappingOf(name)
  return read.ok ? [] : read.problems
}

const sheet = (cell: string, styles = ''): Uint8Array =>
  workbook(
    `<sheetData><row><c t="str"><v>k</v></c><c t="str"><v>t</v></c><c t="str"><v>c</v></c></row><row>${cell}</row></sheetData>`,
    { styles },
  )
const named = (name: string) => ({
  objects: [{ role: 'person', id: 'P1', attributes: { name, idNumber: '990000199001011239' } }],
})

/** An input that each problem is told of. */
const INPUTS: Readonly<Record<string, () => Found>> = {
  FACT_JSON: () => wire('{"a":'),
  FACT_FORM: () => fact({ objects: undefined }),
  FACT_MEMBER: () => fact({ extra: 1 }),
  FACT_KIND: () => fact({ kind: 'x' }),
  FACT_SOURCE: () => fact({ source: 'x' }),
  FACT_ROLE: () => fact({ objects: [{ role: 'x', id: '1' }] }),
  FACT_ROLE_MISSING: () => fact({ objects: [] }),
  FACT_ROLE_TWICE: () =>
    fact({
      objects: [
        { role: 'person', id: '1' },
        { role: 'person', id: '2' },
      ],
    }),
  FACT_OBJECT_TWICE: () =>
    fact({
      kind: 'caseFiled',
      objects: [
        { role: 'case', id: '1' },
        { role: 'persons', id: '2' },
        { role: 'persons', id: '2' },
      ],
    }),
  FACT_TYPE: () => fact({ objects: [{ role: 'person', id: '1', type: 'case' }] }),
  FACT_FIELD: () => fact({ data: { x: 1 } }),
  FACT_ATTRIBUTE: () => person({ x: 1 }),
  FACT_DERIVED: () => person({ arrested: true }),
  FACT_INTEGER: () => valued('integer', '三年'),
  FACT_DECIMAL: () => valued('decimal', '三年'),
  FACT_BOOLEAN: () => valued('boolean', '三年'),
  FACT_TEXT: () => person({ name: 1 }),
  FACT_LIST: () => valued('string[]', 'x'),
  FACT_ENUM: () => person({ sex: 'x' }),
  FACT_TIME: () => fact({ occurredAt: '2026-02-30' }),
  FACT_MOMENT: () => fact({ recordedAt: '2026-05-07' }),
  FACT_END: () => fact({ ...SPAN, endedAt: '2026-05-05' }),
  FACT_NO_END: () => fact({ ...SPAN, endedAt: undefined }),
  FACT_EXTRA_END: () => fact({ endedAt: '2026-05-07' }),
  FACT_FUTURE: () => fact({ occurredAt: '2027-01-01' }),
  FACT_NUL: () => fact({ sourceRecord: '\u0000' }),
  FACT_SURROGATE: () => fact({ sourceRecord: '\ud800' }),
  FACT_CONFLICT: () => admitted({}, { occurredAt: '2026-05-06T14:21' }),
  FACT_SELF: () => fact({ supersedes: 'policeProcessSystem:r1' }),
  FACT_LONG: () => fact({ sourceRecord: 'x'.repeat(201) }),
  ID_LENGTH: () => person({ idNumber: '1' }),
  ID_DATE: () => person({ idNumber: '990000199002301233' }),
  ID_CHECK: () => person({ idNumber: '990000199001011234' }),
  ID_PAPER: () => person({ paperKind: 'passport', idNumber: '?' }),
  ID_NONE: () => person({ paperKind: 'none', idNumber: '1' }),
  ID_TWO_NAMES: () => admitted(named('张三'), { ...named('李四'), sourceRecord: 'r2' }),
  FILE_ENCODING: () => file('a.csv', Uint8Array.of(0x6b, 0xff, 0xfe)),
  FILE_TRUNCATED: () => file('a.xes', '<log>'),
  FILE_XML: () => file('a.xes', '<log><<'),
  FILE_ENTITY: () => file('a.xes', '<!DOCTYPE log><log/>'),
  FILE_LIMIT: () => file('a.csv', 'x'.repeat(1_000_001)),
  FILE_GZIP: () => file('a.csv.gz', 'no gzip'),
  FILE_CSV: () => file('a.csv', 'k,t,c\n1\n'),
  FILE_QUOTE: () => file('a.csv', 'k,t,c\na"b,1,1\n'),
  FILE_COLUMN_TWICE: () => file('a.csv', 'k,t,c,k\n'),
  FILE_JSON: () => file('a.json', '{"events":[1 2]}'),
  FILE_SHEET: () => file('a.xlsx', 'no workbook'),
  FILE_FORMULA: () => file('a.xlsx', sheet('<c><f>A1</f><v>1</v></c>')),
  FILE_CELL: () => file('a.xlsx', sheet('<c t="e"><v>#N/A</v></c>')),
  FILE_DATE: () => file('a.xlsx', sheet('<c><v>60</v></c>', '<cellXfs><xf numFmtId="14"/></cellXfs>')),
  FILE_DIGITS: () => file('a.xlsx', sheet('<c><v>990000199001011200</v></c>')),
  FILE_ENCRYPTED: () =>
    file('a.xlsx', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')])),
  FILE_OLD_SHEET: () => file('a.xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)),
  FILE_SHEET_NAME: () => file('a.xlsx', sheet(''), { sheet: 'x' }),
  FILE_OCEL: () => file('a.json', '{"events":[{}]}'),
  FILE_FORMAT: () => file('a.pdf', ''),
  MAP_FORM: () => mapping({ kind: 1 }),
  MAP_TYPE: () =>
    mapping({
      vocabulary: 'criminal-procedure',
      source: 'hengjian',
      kind: { constant: 'notified' },
      objects: [{ role: 'case', type: 'case', id: { column: 'c' } }],
      data: { subject: { column: 's', type: 'integer' } },
    }),
  MAP_NONE: () =>
    mapping({
      vocabulary: 'criminal-procedure',
      source: 'hengjian',
      kind: { constant: 'notified' },
      objects: [{ role: 'case', type: 'case', id: { column: 'c' } }],
      data: { subject: { column: 's', none: '无' } },
    }),
  MAP_STANDS: () =>
    mapping({
      vocabulary: 'criminal-procedure',
      source: 'policeProcessSystem',
      kind: { constant: 'caseFiled' },
      objects: [
        { role: 'case', type: 'case', id: { column: 'c' } },
        { role: 'officers', type: 'officer', id: { column: 'o' } },
      ],
      also: { end: { kind: { constant: 'investigationConcluded' }, occurredAt: { column: 'e' } } },
    }),
  MAP_NEEDED: () => standard('a.json'),
  MAP_COLUMN: () => file('a.csv', 'k,t\n'),
  MAP_MANY: () => file('a.ndjson', '{"k":["a","a"],"t":"2026-05-06","c":"1"}'),
  MAP_EMPTY: () => file('a.csv', 'k,t,c\n,2026-05-06,1\n'),
  MAP_CODE: () => file('a.csv', 'k,t,c\nx,2026-05-06,1\n'),
}

const chinese = /[\u4e00-\u9fff]/

describe('every problem', () => {
  it('is told of some input here', () => {
    expect(Object.keys(INPUTS)).toEqual(factProblemCodes)
  })

  it.each(Object.keys(INPUTS))('%s: with cure, in both languages', async (code) => {
    const found = (await INPUTS[code]?.())?.find((problem) => problem.code === code)
    expect(found).toBeDefined()
    const { message, cure } = found ?? factProblem('FACT_JSON', '')
    for (const { zh, en } of [message, cure]) {
      expect(zh).toMatch(chinese)
      expect(zh).toMatch(/。$/)
      expect(en).toMatch(/^[A-Z0-9“].*\.$/)
      expect(`${zh}${en}`).not.toContain('{}')
    }
    expect(cure.en).not.toMatch(chinese)
  })

  it('quotes what was found as it is, even where it looks like a place to fill', () => {
    expect(factProblem('FACT_KIND', '', '$& {} x').message.en).toBe('Unknown kind of fact “$& {} x”.')
  })
})

describe('packed files', () => {
  it('are read by what their name says', async () => {
    expect(await file('a.csv.gz', gzipped('k,t,c\na,2026-05-06,1\n'))).toEqual([])
  })
})
