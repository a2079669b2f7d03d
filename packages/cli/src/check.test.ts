import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { check } from './check'

let folder = ''
let [out, err] = ['', '']

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hengjian-check-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => {
  out = ''
  err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** A file in a folder of the test; answers its path. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const text = { zh: '说明。', en: 'Words.' }
const late = (over: string): string =>
  JSON.stringify({
    id: 'LATE',
    version: 1,
    title: text,
    meaning: text,
    cause: text,
    cure: text,
    stage: 'crossdata',
    severity: 'advisory',
    status: 'local',
    basis: [],
    remedies: ['INFO'],
    effective: { from: '2000-01-01' },
    over,
    check: {
      deadline: {
        from: { event: 'detained' },
        to: { event: 'interrogated' },
        within: { count: 'elapsed', of: { hours: 24 } },
      },
    },
  })

/** P1 was interrogated in time, P2 too late. */
const EVENTS = [
  ['P1', 'detained', '2026-05-06T14:20:00+08:00'],
  ['P1', 'interrogated', '2026-05-07T14:20:00+08:00'],
  ['P2', 'detained', '2026-05-06T14:20:00+08:00'],
  ['P2', 'interrogated', '2026-05-07T14:20:01+08:00'],
] as const
const table = ['case,activity,time', ...EVENTS.map((event) => event.join(','))].join('\n')
const SUMMARY = ['LATE', '2', '1', '0', '0']

/** Runs the command and answers its exit code and the line of its one model. */
async function run(log: string, ...more: readonly string[]): Promise<readonly [code: number, row: readonly string[]]> {
  out = ''
  const code = await check([log, '--models', file('models.json', late('case')), ...more])
  const row = out.split('\n').find((line) => line.startsWith('LATE'))
  return [code, row?.trim().split(/\s+/) ?? []]
}

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('日志')
  sheet.addRow(['case', 'activity', 'time'])
  for (const [person, activity, time] of EVENTS) sheet.addRow([person, activity, time])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const xes = `<log>${['P1', 'P2']
  .map((person) => {
    const events = EVENTS.filter(([one]) => one === person).map(
      ([, activity, time]) =>
        `<event><string key="concept:name" value="${activity}"/><date key="time:timestamp" value="${time}"/></event>`,
    )
    return `<trace><string key="concept:name" value="${person}"/>${events.join('')}</trace>`
  })
  .join('')}</log>`

const ocel = JSON.stringify({
  objectTypes: [{ name: 'person', attributes: [] }],
  eventTypes: [],
  objects: [
    { id: 'P1', type: 'person' },
    { id: 'P2', type: 'person' },
  ],
  events: EVENTS.map(([person, type, time], index) => ({
    id: `e${index}`,
    type,
    time,
    relationships: [{ objectId: person, qualifier: 'suspect' }],
  })),
})
const ocelMapping = JSON.stringify({
  vocabulary: 'log',
  source: 'log',
  kind: { column: 'ocel:type' },
  occurredAt: { column: 'ocel:time' },
  sourceRecord: ['ocel:id'],
  objects: [{ role: 'person', type: 'person', id: { column: 'object:suspect' } }],
})

describe('check', () => {
  it('gives the same answer from every format that names its columns as everyone does', async () => {
    expect(await run(file('log.csv', table))).toEqual([1, SUMMARY])
    expect(await run(file('log.csv.gz', gzipSync(table)))).toEqual([1, SUMMARY])
    expect(await run(file('log.xes', xes))).toEqual([1, SUMMARY])
    expect(await run(file('log.XES.gz', gzipSync(xes)))).toEqual([1, SUMMARY])
    expect(await run(file('log.xlsx', await workbook()))).toEqual([1, SUMMARY])
    expect(err).toBe('')
  })

  it('judges the objects that an object-centric log has', async () => {
    const log = file('log.json', ocel)
    expect(
      await check([log, '--models', file('models.json', late('person')), '--mapping', file('m.json', ocelMapping)]),
    ).toBe(1)
    expect(out.split('\n')[1]?.trim().split(/\s+/)).toEqual(SUMMARY)
    expect(err).toBe('')
  })

  it('says which formats need a mapping, and which it does not know', async () => {
    expect(await run(file('log.json', ocel))).toEqual([2, []])
    expect(err).toContain('MAP_NEEDED')
    expect(await run(file('log.pdf', ''))).toEqual([2, []])
    expect(err).toContain('FILE_FORMAT')
  })

  it('reads NDJSON through a mapping, or as facts in the wire form', async () => {
    const rows = EVENTS.map(([person, activity, time]) => JSON.stringify({ who: { id: person }, activity, time }))
    const mapping = {
      vocabulary: 'log',
      source: 'log',
      kind: { column: 'activity' },
      occurredAt: { column: 'time' },
      objects: [{ role: 'case', type: 'case', id: { column: 'who.id' } }],
    }
    expect(
      await run(file('log.ndjson', rows.join('\n')), '--mapping', file('m.json', JSON.stringify(mapping))),
    ).toEqual([1, SUMMARY])
    const fact = (record: string, kind: string, occurredAt: string): string =>
      JSON.stringify({
        source: 'policeProcessSystem',
        sourceRecord: record,
        kind,
        occurredAt,
        objects: [
          { role: 'measure', id: 'M1' },
          { role: 'person', id: 'P1' },
          { role: 'case', id: 'C1' },
        ],
      })
    const wire = [
      fact('r1', 'detentionBegan', '2026-05-06T14:20'),
      fact('r1', 'detentionBegan', '2026-05-06T14:20'),
      fact('r1', 'detentionBegan', '2026-05-06T14:21'),
    ]
    const models = late('person')
      .replace('"detained"', '"detentionBegan"')
      .replace('"interrogated"', '"interrogationBegan"')
    expect(
      await check([
        file('facts.ndjson', wire.join('\n')),
        '--models',
        file('wire.json', models),
        '--as-of',
        '2026-05-08',
      ]),
    ).toBe(2)
    expect(err).toContain('FACT_CONFLICT (line 3)')
    expect(err).toContain('1 records came again and count once')
    expect(out).toMatch(/LATE\s+1\s+1\s+0\s+0/)
  })

  it('tells what is wrong with the input, where, and what to do, in both languages', async () => {
    expect(await run(file('bad.csv', 'case,activity,time\nP1,detained,2026-02-30\n'))).toEqual([
      2,
      ['LATE', '0', '0', '0', '0'],
    ])
    expect(err).toContain('FACT_TIME (line 2 · time): 时间“2026-02-30”无法识别或不存在。')
    expect(err).toContain('The time “2026-02-30” cannot be read or does not exist.')
    expect(await run(join(folder, 'nowhere.csv'))).toEqual([2, []])
    expect(err).toContain('INPUT_UNREADABLE')
    expect(await run(file('log.csv', table), '--mapping', file('m.json', '{'))).toEqual([2, []])
    expect(err).toContain('INPUT_JSON')
    expect(await run(file('log.csv', table), '--mapping', file('m.json', '\ufeff{}'))).toEqual([2, []])
    expect(err).toContain('MAP_FORM (kind)')
  })
})

describe('a model that fails', () => {
  const tooDear = {
    ...JSON.parse(late('case')),
    id: 'DEAR',
    check: {
      deadline: {
        from: { event: 'detained' },
        to: { event: 'interrogated', where: { '==': [{ var: 'event.note' }, { var: 'anchor.note' }] } },
        within: { count: 'elapsed', of: { hours: 24 } },
      },
    },
  }

  const counting = { ...tooDear, id: 'COUNT', check: { tally: { of: { event: 'detained' }, max: 0 } } }

  it('is told of with its objects, and the others judge on', async () => {
    const models = file('two.json', JSON.stringify([tooDear, counting]))
    const busy = Array.from({ length: 60 }, (_, index) =>
      ['detained,2026-05-06T14:20:00+08:00,x', 'interrogated,2026-05-06T15:20:00+08:00,y'].map(
        (line) => `P${index % 2},${line}${index}`,
      ),
    )
    const log = file('busy.csv', ['case,activity,time,note', ...busy.flat()].join('\n'))
    const mapping = file(
      'busy.json',
      JSON.stringify({
        vocabulary: 'log',
        source: 'log',
        kind: { column: 'activity' },
        occurredAt: { column: 'time' },
        sourceRecord: ['case', 'activity', 'note'],
        objects: [{ role: 'case', type: 'case', id: { column: 'case' } }],
        data: { note: { column: 'note' } },
      }),
    )
    const checked = (...more: readonly string[]) => check([log, '--models', models, '--mapping', mapping, ...more])
    expect(await checked('--effort', '200')).toBe(2)
    expect(err).toContain('MODEL_FAILED (DEAR): 该模型未能判断2个对象，首个为“case P0”：more than 200 looks')
    expect(err).toContain('could not judge 2 of the objects, the first of them “case P0”')
    expect(out).toMatch(/^COUNT +2 +2 +0 +0$/m)
    expect(await checked()).toBe(1)
    expect(await checked('--effort', 'much')).toBe(2)
  })
})
