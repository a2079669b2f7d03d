import { describe, expect, it } from 'vitest'
import { inflate } from './inflate'
import { all, brief, gzipped, inPieces } from './testing/bytes'
import { readXes } from './xes'

const LOG = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1.0" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <global scope="event"><string key="concept:name" value="?"/></global>
  <string key="concept:name" value="log"/>
  <trace>
    <string key="concept:name" value="A1"/>
    <int key="amount" value="35"/>
    <event>
      <string key="concept:name" value="Create &amp; Fine"/>
      <date key="time:timestamp" value="2006-07-24T00:00:00.000+02:00"/>
      <list key="items"><string key="nested" value="no"/></list>
      <string key="org:resource" value="561"><string key="meta" value="no"/></string>
    </event>
    <event>
      <string key="concept:name" value="Send Fine"/>
    </event>
  </trace>
  <trace>
    <string key="concept:name" value="A2"/>
    <event><string key="concept:name" value="Payment"/></event>
  </trace>
</log>`

const read = (text: string, size?: number, columns?: readonly string[]): Promise<readonly unknown[]> =>
  brief(readXes(inPieces(text, size), { columns }))

describe('readXes', () => {
  it.each([1, 3, 64, undefined])('gives one row an event, cut by %s', async (size) => {
    expect(await all(readXes(inPieces(LOG, size)))).toEqual([
      {
        row: {
          number: 1,
          place: 'trace 1 event 1',
          cells: {
            'case:concept:name': 'A1',
            'case:amount': '35',
            'concept:name': 'Create & Fine',
            'time:timestamp': '2006-07-24T00:00:00.000+02:00',
            'org:resource': '561',
          },
        },
      },
      {
        row: {
          number: 2,
          place: 'trace 1 event 2',
          cells: { 'case:concept:name': 'A1', 'case:amount': '35', 'concept:name': 'Send Fine' },
        },
      },
      {
        row: {
          number: 3,
          place: 'trace 2 event 1',
          cells: { 'case:concept:name': 'A2', 'concept:name': 'Payment' },
        },
      },
    ])
  })

  it('gives only the columns that are needed', async () => {
    expect(await read(LOG, undefined, ['concept:name', 'case:amount'])).toEqual([
      { 'case:amount': '35', 'concept:name': 'Create & Fine' },
      { 'case:amount': '35', 'concept:name': 'Send Fine' },
      { 'concept:name': 'Payment' },
    ])
  })

  it('reads gzip, whole or cut in the middle', async () => {
    const packed = gzipped(LOG)
    expect(await all(readXes(inflate(inPieces(packed, 10))))).toHaveLength(3)
    const cut = await brief(readXes(inflate(inPieces(packed.subarray(0, packed.length - 9)))))
    expect(cut.at(-1)).toMatch(/^FILE_TRUNCATED @ byte \d+$/)
  })

  it('gives the intact events and then tells where the log is cut off', async () => {
    const cut = LOG.slice(0, LOG.indexOf('Send Fine'))
    expect(await read(cut)).toEqual([
      expect.objectContaining({ 'concept:name': 'Create & Fine' }),
      'FILE_TRUNCATED @ line 16 column 40',
    ])
    expect(await read('')).toEqual(['FILE_TRUNCATED @ line 1 column 0'])
  })

  it('gives the intact events and then tells where the XML is wrong', async () => {
    const wrong = LOG.replace(
      '<string key="concept:name" value="Send Fine"/>',
      '<string key=concept value="Send Fine"/>',
    )
    expect(await read(wrong)).toEqual([
      expect.objectContaining({ 'concept:name': 'Create & Fine' }),
      'FILE_XML @ line 16 column 19',
    ])
  })

  it('refuses entities and document types before anything can grow out of them', async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE log [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><log><trace/></log>`
    expect(await read(laughs)).toEqual(['FILE_ENTITY @ line 1 column 92'])
    expect(await read('<log><trace><event><string key="a" value="&b;"/></event></trace></log>')).toEqual([
      'FILE_XML @ line 1 column 45',
    ])
  })

  it('refuses nesting and texts beyond reason', async () => {
    expect(await read(`<log>${'<container>'.repeat(100)}`)).toEqual(['FILE_LIMIT @ line 1 column 709'])
    const long = `<log><trace><event><string key="a" value="${'x'.repeat(5_000_000)}"/></event></trace></log>`
    expect(await read(long, 65_536)).toEqual([expect.stringMatching(/^FILE_LIMIT @ line 1 column 2\d{6}$/)])
    expect(await read(`<log><!-- ${'x'.repeat(5_000_000)} --></log>`, 65_536)).toEqual([
      expect.stringMatching(/^FILE_LIMIT @/),
    ])
  })

  it('tells XML that is no log', async () => {
    expect(await read('<html><body/></html>')).toEqual(['FILE_FORMAT @ line 1'])
  })
})
