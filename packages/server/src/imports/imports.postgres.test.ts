import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import {
  importListSchema,
  importPreviewSchema,
  mappingListSchema,
  problemSchema,
  rejectListSchema,
  rejectSchema,
} from '@hengjian/contract'
import { gb18030, writeXlsx } from '@hengjian/facts/writers'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '../database/database'
import { ImportApp } from './importApp'
import { importFile } from './importFile'
import { LEDGER_MAPPING, ledger, ledgerRow } from './sampleLedger'

const at = (text: string): Instant => parseInstant(text)?.instant ?? (Number.NaN as Instant)
let app: ImportApp
beforeAll(async () => {
  app = await ImportApp.open(at('2026-05-08T09:00:00+08:00'))
})
afterAll(() => app.world.close())

const rows = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ledgerRow(from + index))

describe('importing a file', () => {
  it('shows how it begins and which mapping fits, tries it, and stores its facts once', async () => {
    const file = ledger([...rows(1, 2), ledgerRow(3, { at: '2026/13/6' }), ledgerRow(1)])
    const { batch, earlier } = await app.upload('../台账.csv', file)
    expect([batch.file, batch.state, batch.format, earlier]).toEqual(['台账.csv', 'uploaded', 'csv', []])
    const preview = importPreviewSchema.parse((await app.ask('GET', `/imports/${batch.id}/preview`)).json())
    expect(preview.table).toEqual({ headerRow: 2, delimiter: ',' })
    expect(preview.columns.slice(0, 3)).toEqual([
      { name: '流水号', samples: ['L-1', 'L-2', 'L-3'] },
      { name: '环节', samples: ['宣布拘留'] },
      { name: '发生时间', samples: ['2026/5/6 14:20', '2026/13/6'] },
    ])
    expect(preview.suggestions.map(({ mapping, missing }) => [mapping.id, missing])).toEqual([[app.mapping, []]])

    const checked = await app.check(batch.id, { headerRow: 2 })
    expect([checked.state, checked.rows, await app.count('fact'), await app.count('reject')]).toEqual([
      'checked',
      4,
      0,
      0,
    ])
    const report = await app.report(batch.id)
    expect(report).toMatchObject({ rows: 4, facts: 2, duplicates: 1, conflicts: 0, rejected: 1, from: '2026-05-06' })
    expect(report.kinds).toEqual([
      { kind: 'detentionBegan', name: { zh: '宣布拘留', en: 'detention began' }, count: 2 },
    ])
    expect(report.problems.map(({ row, column, code, place }) => [row, column, code, place])).toEqual([
      [3, '发生时间', 'FACT_TIME', 'line 5 · 发生时间'],
    ])

    const imported = await app.step(batch.id, 'run')
    expect(imported).toMatchObject({
      state: 'imported',
      rowsDone: 4,
      facts: 2,
      duplicates: 1,
      rejected: 1,
      openRejects: 1,
    })
    expect(await app.rows('select id, source from fact order by id')).toEqual([
      { id: 'policeProcessSystem:L-1', source: 'policeProcessSystem' },
      { id: 'policeProcessSystem:L-2', source: 'policeProcessSystem' },
    ])
    await app.judge()
    expect(await app.rows(`select state from verdict where model = 'CM-DET-24H' and object = 'R-1'`)).toEqual([
      { state: 'violated' },
    ])
    expect(app.world.context.counters.lines).toEqual({ accepted: 2, duplicate: 1, conflict: 0, rejected: 1 })
  })

  it('tells that the same file was here before, and counts all its rows as duplicates', async () => {
    const file = ledger(rows(11, 12))
    const first = await app.import('a.csv', file)
    await withClient(app.world.ownerUrl, (client) =>
      client.query(`update app_user set name = '林晓月' where login = $1`, [app.clerk.login]),
    )
    const { batch, earlier } = await app.upload('b.csv', file)
    expect(earlier.map(({ id, state, madeBy }) => [id, state, madeBy])).toEqual([[first, 'imported', '林晓月']])
    expect(batch.madeBy).toBe('林晓月')
    await app.check(batch.id, { headerRow: 2 })
    expect(await app.report(batch.id)).toMatchObject({ facts: 0, duplicates: 2 })
    expect(await app.step(batch.id, 'run')).toMatchObject({ facts: 0, duplicates: 2 })
  })

  it('does not import a file while its twin is being imported', async () => {
    const file = ledger(rows(21, 22))
    const [one, other] = [await app.upload('a.csv', file), await app.upload('b.csv', file)]
    for (const { batch } of [one, other]) await app.check(batch.id, { headerRow: 2 })
    expect((await app.ask('POST', `/imports/${one.batch.id}/run`)).statusCode).toBe(200)
    const refused = await app.ask('POST', `/imports/${other.batch.id}/run`)
    expect([refused.statusCode, problemSchema.parse(refused.json()).code]).toEqual([409, 'IMPORT_TWIN'])
    await app.work()
    expect(await app.step(other.batch.id, 'run')).toMatchObject({ state: 'imported', facts: 0, duplicates: 2 })
  })

  it('goes on where it was cut off, and neither doubles a row nor leaves one out', async () => {
    const before = await app.count('fact')
    const { batch } = await app.upload('long.csv', ledger([...rows(1001, 2300), ledgerRow(2301, { sex: '？' })]))
    await app.check(batch.id, { headerRow: 2 })
    await app.ask('POST', `/imports/${batch.id}/run`)
    const place = { office: 'office-a', id: batch.id }
    let pieces = 0
    await importFile(app.world.context, place, () => {
      pieces += 1
      return pieces <= 1
    })
    expect(await app.batch(batch.id)).toMatchObject({ state: 'importing', rowsDone: 1000, facts: 1000 })
    // Two workers that both believe to be the only one: one of them is overtaken.
    await Promise.allSettled([
      importFile(app.world.context, place, () => true),
      importFile(app.world.context, place, () => true),
    ])
    await app.work()
    expect(await app.batch(batch.id)).toMatchObject({ state: 'imported', rowsDone: 1301, facts: 1300, rejected: 1 })
    expect(await app.count('fact')).toBe(before + 1300)
    expect(await app.rows(`select count(*)::int as n from import_piece where batch = '${batch.id}'`)).toEqual([
      { n: 2 },
    ])
  })

  it('reads what an older system writes in GB18030, from the preview to the row that comes back', async () => {
    const file = ledger([ledgerRow(41, { name: '龚灏' }), ledgerRow(42, { name: '龚灏', sex: '不详' })])
    const { batch } = await app.upload('旧系统.csv', Buffer.from(gb18030(file)))
    const preview = importPreviewSchema.parse((await app.ask('GET', `/imports/${batch.id}/preview`)).json())
    expect(preview.columns.map(({ name, samples }) => [name, samples])).toContainEqual(['姓名', ['龚灏']])
    expect(preview.suggestions[0]?.missing).toEqual([])
    await app.check(batch.id, preview.table)
    expect(await app.step(batch.id, 'run')).toMatchObject({ state: 'imported', facts: 1, rejected: 1 })
    const { rows: open } = rejectListSchema.parse((await app.ask('GET', `/rejects?batch=${batch.id}`)).json())
    expect(open.map(({ problems }) => problems[0]?.column)).toEqual(['性别'])
    const { cells } = rejectSchema.parse((await app.ask('GET', `/rejects/${open[0]?.id}`)).json())
    expect(cells).toContainEqual(expect.objectContaining({ column: '性别', value: '不详' }))
  })

  it('lists the batches, the latest first, and shows none of them to an administrator', async () => {
    const list = importListSchema.parse((await app.ask('GET', '/imports')).json())
    expect(list.rows.length).toBeGreaterThan(4)
    const administrator = await app.world.signIn('systemAdministrator')
    for (const url of ['/imports', '/import-mappings', `/imports/${list.rows[0]?.id}/preview`]) {
      expect((await app.ask('GET', url, undefined, administrator.headers)).json().code).toBe('FORBIDDEN')
    }
  })
})

describe('mappings', () => {
  const keep = (body: object, id?: string) =>
    app.ask('POST', '/import-mappings', { name: '试', body, ...(id === undefined ? {} : { id }) })

  it('of the four outside systems come with the product, beside the office’s own', async () => {
    const { mappings } = mappingListSchema.parse((await app.ask('GET', '/import-mappings')).json())
    expect(mappings.map(({ id, builtIn }) => [id, builtIn])).toEqual([
      [app.mapping, false],
      ['police-process-system', true],
      ['police-info-platform', true],
      ['centre-monitoring-system', true],
      ['centre-visit-register', true],
      ['procuratorate-case-system', true],
    ])
  })

  it('are checked before they are kept, and kept in versions', async () => {
    const { sourceRecord: _, ...keyless } = LEDGER_MAPPING
    const codes = async (body: object) =>
      (await keep(body)).json().problems.map(({ code, place }: { code: string; place: string }) => `${code} ${place}`)
    expect(await codes(keyless)).toEqual(['IMPORT_MAPPING_KEY sourceRecord'])
    expect(await codes({ ...LEDGER_MAPPING, sourceRecord: ['身份证号'] })).toEqual([
      'IMPORT_MAPPING_SENSITIVE sourceRecord',
    ])
    expect(await codes({ ...LEDGER_MAPPING, source: 'hengjian' })).toEqual(['IMPORT_MAPPING_SOURCE source'])
    expect(await codes({ ...LEDGER_MAPPING, kind: { constant: 'abducted' } })).toContain('FACT_KIND kind/constant')
    const second = await keep(LEDGER_MAPPING, app.mapping)
    expect(second.json()).toMatchObject({ id: app.mapping, version: 2 })
    expect((await keep(LEDGER_MAPPING, 'police-process-system')).json().code).toBe('IMPORT_MAPPING_UNKNOWN')
  })
})

describe('bad files', () => {
  const refusal = async (name: string, bytes: string | Buffer, headers: Record<string, string> = {}) => {
    const answer = await app.ask('PUT', `/imports?name=${encodeURIComponent(name)}`, bytes, {
      ...app.clerk.headers,
      ...headers,
    })
    return [answer.statusCode, problemSchema.parse(answer.json()).code]
  }

  it('are refused with a cure, and leave nothing behind', async () => {
    const before = await app.count('import_chunk')
    expect(await refusal('a.csv', '', {})).toEqual([422, 'IMPORT_EMPTY'])
    expect(await refusal('a.exe', 'MZ')).toEqual([422, 'IMPORT_FORMAT'])
    expect(await refusal('../../etc/passwd', 'root')).toEqual([422, 'IMPORT_FORMAT'])
    expect(await refusal('a.csv', 'a,b\n', { 'content-length': '2147483648' })).toEqual([413, 'IMPORT_TOO_LARGE'])
    expect(await app.count('import_chunk')).toBe(before)
  })

  it('that never end are cut off as soon as too much has come', async () => {
    const before = await app.count('import_chunk')
    const piece = Buffer.alloc(1024 * 1024, 'a')
    const endless = Readable.from(
      (function* () {
        for (;;) yield piece
      })(),
    )
    const answer = await app.world.app.inject({
      method: 'PUT',
      url: '/api/v1/imports?name=a.xlsx',
      headers: { ...app.clerk.headers, 'content-type': 'application/octet-stream' },
      payload: endless,
    })
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'IMPORT_TOO_LARGE'])
    expect(await app.count('import_chunk')).toBe(before)
  }, 60_000)

  it('that grow beyond measure when unpacked are read no further, which is told, and the worker goes on', async () => {
    const grown = `${'a'.repeat(100_000)}\n`.repeat(600)
    const bomb = gzipSync(Buffer.from(`${ledger([])}${grown}`), { level: 9 })
    const { batch } = await app.upload('bomb.csv.gz', bomb)
    expect(await app.check(batch.id, { headerRow: 2 })).toMatchObject({
      state: 'checked',
      problems: [{ code: 'FILE_LIMIT' }],
    })
    expect(await app.batch(await app.import('next.csv', ledger(rows(31, 31))))).toMatchObject({ facts: 1 })
  }, 60_000)

  it('that are workbooks of a few kilobytes and huge within are told before a row is read', async () => {
    const cells = Array.from({ length: 320 }, () => ['0'.repeat(100_000)])
    const pieces: Uint8Array[] = []
    for await (const piece of writeXlsx({ name: '台账', rows: cells })) pieces.push(piece)
    const bomb = Buffer.concat(pieces)
    expect(bomb.length).toBeLessThan(100_000)
    const { batch } = await app.upload('bomb.xlsx', bomb)
    const preview = importPreviewSchema.parse((await app.ask('GET', `/imports/${batch.id}/preview`)).json())
    expect([preview.problem?.code, preview.lines]).toEqual(['FILE_LIMIT', []])
    const answer = await app.ask('POST', `/imports/${batch.id}/check`, { mapping: app.mapping, table: {} })
    expect([answer.statusCode, problemSchema.parse(answer.json()).problems?.map(({ code }) => code)]).toEqual([
      422,
      ['FILE_LIMIT'],
    ])
    expect(await app.batch(await app.import('after.csv', ledger(rows(51, 51))))).toMatchObject({ facts: 1 })
  }, 60_000)

  it('are told from their bytes, whatever their name says', async () => {
    const { batch } = await app.upload('old.xlsx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))
    const preview = importPreviewSchema.parse((await app.ask('GET', `/imports/${batch.id}/preview`)).json())
    expect(preview.problem?.code).toBe('FILE_OLD_SHEET')
    const answer = await app.ask('POST', `/imports/${batch.id}/check`, { mapping: app.mapping, table: {} })
    expect([answer.statusCode, answer.json().problems[0].code]).toEqual([422, 'FILE_OLD_SHEET'])
  })
})
