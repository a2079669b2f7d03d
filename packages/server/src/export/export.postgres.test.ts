import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { criminalProcedure, type Fact, type OfficeId } from '@hengjian/facts'
import { mappedFactsOf, parseMapping, readOcel, readRows, readXes } from '@hengjian/facts/readers'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice, inOfficeAtOneInstant, withClient } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { DEMO_OFFICE } from '../demo/district'
import { loadDemo } from '../demo/loadDemo'
import { restoreFact, type StoredFact } from '../facts/factRow'
import { sampleLine } from '../facts/sampleLines'
import { sealerOf } from '../facts/sealer'
import { type ScratchApp, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'
import { type Settings, settingsFrom } from '../settings/settings'
import { type ExportFormat, type ExportRequest, exportFacts } from './exportFacts'
import { xesOf } from './xes'

let world: ScratchApp
let folder: string
let settings: Settings
let made = 0

const visit = JSON.stringify({
  source: 'policeProcessSystem',
  sourceRecord: 'visit',
  kind: 'interrogationBegan',
  occurredAt: '2026-05-07T09:00',
  objects: [
    { role: 'interrogation', id: 'I-1', attributes: { kind: 'interrogation' } },
    { role: 'person', id: 'P-1' },
    { role: 'case', id: 'C-1' },
    { role: 'officers', id: 'O-1', attributes: { policeNumber: '001' } },
    { role: 'officers', id: 'O-2', attributes: { policeNumber: '002' } },
  ],
  data: { placeKind: 'caseHandlingCentre' },
})
const issued = JSON.stringify({
  source: 'policeProcessSystem',
  sourceRecord: 'issued <"&\u4e00',
  kind: 'released',
  occurredAt: '2026-05-08',
  recordedAt: '2026-05-08T10:00:00.250+08:00',
  supersedes: 'policeProcessSystem:visit',
  objects: [{ role: 'person', id: 'C-1' }],
})

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hengjian-export-'))
  world = await scratchApp()
  settings = settingsFrom(world.folder, { HENGJIAN_DATA: 'data', DATABASE_URL: world.applicationUrl })
  const police = await world.ingestHeaders('policeProcessSystem')
  const lines = [sampleLine('detentionBegan', '2026-05-06T14:20:31+08:00'), visit, issued]
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/v1/facts',
    headers: { ...police, 'content-type': 'application/x-ndjson' },
    payload: lines.join('\n'),
  })
  expect(answer.json()).toMatchObject({ accepted: 3 })
  await judgeOffice(world.context, modelsInForce(), SCRATCH_OFFICE)
  await world.enter(DEMO_OFFICE.id)
  await loadDemo(world.context)
}, 120_000)
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

async function exported(format: ExportFormat, change: Partial<ExportRequest> = {}): Promise<string> {
  made += 1
  const to = join(folder, `${made}.${format === 'ocel' ? 'json' : 'xes'}${change.packed === true ? '.gz' : ''}`)
  await exportFacts(settings, {
    format,
    to,
    packed: false,
    office: SCRATCH_OFFICE,
    identitiesFor: undefined,
    ...change,
  })
  return to
}
const storedFacts = (office: string): Promise<readonly Fact[]> =>
  inOffice(world.context.database, office, async (client) => {
    const { rows } = await client.query<StoredFact>('select body, key_id, sealed from fact order by id')
    return rows.map((row) => restoreFact(row, sealerOf(world.context.keyring, office)))
  })

/** Takes back what was exported; a list of objects in one role is known by its separator. */
const mapping = (kind: string, time: string) => {
  const column = (name: string) => ({ column: name })
  const parsed = parseMapping({
    vocabulary: 'criminal-procedure',
    source: 'policeProcessSystem',
    kind: column(kind),
    occurredAt: column(time),
    recordedAt: column('fact:recordedAt'),
    sourceRecord: ['fact:sourceRecord'],
    objects: [
      {
        role: 'measure',
        type: 'measure',
        id: column('object:measure'),
        attributes: {
          number: column('object:measure.number'),
          kind: column('object:measure.kind'),
          track: column('object:measure.track'),
        },
      },
      {
        role: 'interrogation',
        type: 'interrogation',
        id: column('object:interrogation'),
        attributes: { kind: column('object:interrogation.kind') },
      },
      {
        role: 'person',
        type: 'person',
        id: column('object:person'),
        attributes: {
          name: column('object:person.name'),
          idNumber: column('object:person.idNumber'),
          birthDate: column('object:person.birthDate'),
          sex: column('object:person.sex'),
          nationality: column('object:person.nationality'),
        },
      },
      {
        role: 'case',
        type: 'case',
        id: column('object:case'),
        attributes: {
          number: column('object:case.number'),
          track: column('object:case.track'),
          charge: column('object:case.charge'),
        },
      },
      {
        role: 'officers',
        type: 'officer',
        id: { column: 'object:officers', separator: '、' },
        attributes: { policeNumber: { column: 'object:officers.policeNumber', separator: '、' } },
      },
    ],
    data: { placeKind: column('placeKind') },
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

/** The facts of a file, without what an import does not take: what they supersede. */
async function readBack(file: string, kind: string): Promise<readonly Fact[]> {
  const facts: Fact[] = []
  const receipt = { office: SCRATCH_OFFICE as OfficeId, receivedAt: Date.UTC(2026, 4, 9) as Instant }
  for await (const read of mappedFactsOf(file, createReadStream(file), mapping(kind, 'fact:occurredAt'), receipt)) {
    if ('problems' in read) throw new Error(JSON.stringify(read.problems))
    facts.push(read.fact)
  }
  return facts.sort((left, right) => (left.id < right.id ? -1 : 1))
}

/** What a fact says, the roles in order, without what the office added. */
const said = ({ id, kind, occurredAt, recordedAt, objects, data }: Fact) => ({
  ...{ id, kind, occurredAt, recordedAt, data },
  objects: objects.map(({ role, id: object, attributes = {} }) => ({
    role,
    object,
    attributes: Object.fromEntries(Object.entries(attributes).sort()),
  })),
})

describe('an export', () => {
  it('in XES comes back through the reader as the facts that were stored', async () => {
    const file = await exported('xes', { packed: true, identitiesFor: '办案需要：核对移送材料' })
    const back = await readBack(file, 'concept:name')
    expect(back.map(said)).toEqual((await storedFacts(SCRATCH_OFFICE)).map(said))
    expect(back.map(({ id }) => id)).toContain('policeProcessSystem:issued <"&\u4e00')
  })

  it('in OCEL comes back as the facts that were stored, with what was known of their objects at the time', async () => {
    const file = await exported('ocel', { packed: true, identitiesFor: '办案需要：核对移送材料' })
    const back = new Map((await readBack(file, 'ocel:type')).map((fact) => [fact.id, said(fact)]))
    const stored = (await storedFacts(SCRATCH_OFFICE)).map(said)
    for (const fact of stored) {
      const read = back.get(fact.id)
      expect(read).toMatchObject({ kind: fact.kind, occurredAt: fact.occurredAt, data: fact.data })
      const named = fact.objects.map(({ role, object, attributes }) => ({
        role,
        object: object === 'C-1' ? `${role}:C-1` : object,
        attributes,
      }))
      expect(read?.objects).toMatchObject(named)
    }
    const rows = []
    for await (const reading of readRows(file, createReadStream(file), mapping('ocel:type', 'ocel:time')))
      rows.push(reading)
    expect(rows).toHaveLength(3)
    expect(rows[1]).toMatchObject({
      row: {
        cells: {
          'ocel:id': 'policeProcessSystem:visit',
          'ocel:time': '2026-05-07T09:00:00+08:00',
          'object:person.name': ['王安柏'],
          'object:officers': ['O-1', 'O-2'],
        },
      },
    })
  })

  it('shows names and numbers in part unless a reason is given', async () => {
    for (const format of ['ocel', 'xes'] as const) {
      const masked = readFileSync(await exported(format), 'utf8')
      expect(masked).toContain('王某某')
      expect(masked).toContain('990000********1234')
      expect(masked).not.toMatch(/王安柏|990000199001021234|1990-01-02/)
      const file = await exported(format, { identitiesFor: '移送审查起诉' })
      expect(readFileSync(file, 'utf8')).toMatch(/王安柏/)
      expect(statSync(file).mode & 0o777).toBe(0o600)
    }
    const lines = await withClient(world.ownerUrl, (client) =>
      client.query<{ role: string; detail: string }>(
        `select role, detail from audit_entry where office = 'office-a' and action = 'facts.export' order by id desc limit 2`,
      ),
    )
    expect(lines.rows.map(({ role, detail }) => [role, JSON.parse(detail)])).toEqual([
      ['operator', { format: 'xes', identities: true, reason: '移送审查起诉' }],
      ['operator', { format: 'xes', identities: false, reason: null }],
    ])
  })

  it('holds every fact of the district once, each in the trace of its case, and what withdraws one, too', async () => {
    const [withdrawn] = await storedFacts(DEMO_OFFICE.id)
    const answer = await world.app.inject({
      method: 'POST',
      url: '/api/v1/facts',
      headers: { ...(await world.ingestHeaders('hengjian', DEMO_OFFICE.id)), 'content-type': 'application/x-ndjson' },
      payload: sampleLine('recordWithdrawn', '2026-05-09T10:00:00+08:00', '1', {
        ...{ source: 'hengjian', record: 'withdrawn' },
        supersedes: String(withdrawn?.id),
      }),
    })
    expect(answer.json()).toMatchObject({ accepted: 1 })
    const ids = (await storedFacts(DEMO_OFFICE.id)).map(({ id }) => String(id)).sort()
    expect(ids.length).toBeGreaterThan(1000)
    const found: Record<string, string[]> = { ocel: [], xes: [] }
    const traces = new Set<string>()
    const bytes = async (format: ExportFormat) => createReadStream(await exported(format, { office: DEMO_OFFICE.id }))
    for await (const reading of readOcel(await bytes('ocel'))) {
      if ('problem' in reading) throw new Error(JSON.stringify(reading.problem))
      found['ocel']?.push(String(reading.row.cells['ocel:id']))
    }
    for await (const reading of readXes(await bytes('xes'))) {
      if ('problem' in reading) throw new Error(JSON.stringify(reading.problem))
      found['xes']?.push(String(reading.row.cells['fact:id']))
      traces.add(String(reading.row.cells['case:concept:name']))
    }
    for (const one of Object.values(found)) expect(one.sort()).toEqual(ids)
    expect(traces.size).toBeGreaterThan(60)
  })

  it('in XES begins with the first case at once, each trace whole and in the order in which things happened', async () => {
    const reads: string[] = []
    const traces: { name: string; times: number[] }[] = []
    let readBeforeFirst = 0
    await inOfficeAtOneInstant(world.context.database, DEMO_OFFICE.id, async (client) => {
      const watched: Pick<ClientBase, 'query'> = Object.create(client, {
        query: {
          value: (text: string, values?: unknown[]) => {
            if (text.startsWith('declare')) reads.push(text)
            return client.query(text, values)
          },
        },
      })
      const sealer = sealerOf(world.context.keyring, DEMO_OFFICE.id)
      for await (const piece of xesOf(watched, { vocabulary: criminalProcedure, sealer, identities: false })) {
        if (piece.startsWith('<trace>')) traces.push({ name: /value="([^"]*)"/.exec(piece)?.[1] ?? '', times: [] })
        if (!piece.startsWith('<event>')) continue
        if (readBeforeFirst === 0) readBeforeFirst = reads.length
        traces.at(-1)?.times.push(Date.parse(/time:timestamp" value="([^"]*)"/.exec(piece)?.[1] ?? ''))
      }
    })
    expect([readBeforeFirst, reads.length > 2]).toEqual([1, true])
    const names = traces.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { times } of traces) expect(times).toEqual([...times].sort((one, other) => one - other))
  })

  it('is made for one office, and over no file', async () => {
    const refusal = (change: Partial<ExportRequest>) =>
      exported('xes', change).then(
        () => 'exported',
        (error: Error) => error.message,
      )
    expect(await refusal({ office: undefined })).toBe('EXPORT_OFFICE')
    expect(await refusal({ office: 'office-z' })).toBe('EXPORT_OFFICE')
    expect(await refusal({ identitiesFor: '查' })).toBe('EXPORT_REASON')
    const file = await exported('xes')
    expect(await refusal({ to: file })).toBe('OUTPUT_EXISTS')
    expect(await refusal({ to: join(folder, 'no', 'folder.xes') })).toBe('OUTPUT_UNWRITABLE')
    expect(existsSync(`${file}.part`)).toBe(false)
  })
})
