import { type IngestAnswerDto, ingestAnswerSchema, problemSchema } from '@hengjian/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, scratchApp } from '../http/scratchApp'
import { sampleLine } from './sampleLines'

let world: ScratchApp
let police: Readonly<Record<string, string>>
const WHEN = '2026-05-06T14:20:00+08:00'

beforeAll(async () => {
  world = await scratchApp()
  police = await world.ingestHeaders('policeProcessSystem')
})
afterAll(() => world.close())

const send = (payload: string | Buffer, headers = police) =>
  world.app.inject({
    method: 'POST',
    url: '/api/v1/facts',
    headers: { ...headers, 'content-type': 'application/x-ndjson' },
    payload,
  })
const post = async (payload: string | Buffer): Promise<IngestAnswerDto> => {
  const answer = await send(payload)
  expect(answer.statusCode, answer.body).toBe(200)
  return ingestAnswerSchema.parse(answer.json())
}
const rows = async (text: string, office = SCRATCH_OFFICE): Promise<Record<string, unknown>[]> =>
  inOffice(world.context.database, office, async (client) => (await client.query(text)).rows)
const count = async (table: string, office = SCRATCH_OFFICE): Promise<number> =>
  Number((await rows(`select count(*) as n from ${table}`, office))[0]?.['n'])

describe('POST /api/v1/facts', () => {
  it('stores a fact once, however often and in whatever order of members it comes', async () => {
    const line = sampleLine('detentionBegan', WHEN, 'a')
    const before = await count('fact')
    expect(await post(line)).toMatchObject({ accepted: 1 })
    const reversed = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(line)).reverse()))
    const again = await post(`${line}\n${reversed}`)
    expect(again).toMatchObject({ accepted: 0, duplicates: 2, conflicts: 0 })
    expect(again.lines.map(({ factId }) => factId)).toEqual(Array(2).fill('policeProcessSystem:detentionBegan-a'))
    expect(await count('fact')).toBe(before + 1)
  })

  it('keeps what contradicts a known record, and leaves the first standing', async () => {
    const first = sampleLine('detentionBegan', WHEN, 'b')
    const other = sampleLine('detentionBegan', '2026-05-06T15:20:00+08:00', 'b')
    const answer = await post([first, other, first].join('\n'))
    expect(answer.lines.map(({ status }) => status)).toEqual(['accepted', 'conflict', 'duplicate'])
    expect(await post(other)).toMatchObject({ conflicts: 1 })
    expect(await count('fact_conflict')).toBe(1)
    const [stored] = await rows(`select occurred_at from fact where id = 'policeProcessSystem:detentionBegan-b'`)
    expect(stored?.['occurred_at']).toBe('1778048400000')
  })

  it('finds a fact once by an object that stands in it twice', async () => {
    const agency = { type: 'agency', id: 'station-5' }
    const line = JSON.stringify({
      source: 'policeProcessSystem',
      sourceRecord: 'caseTransferred-twice',
      kind: 'caseTransferred',
      occurredAt: WHEN,
      objects: [
        { role: 'case', id: 'C-twice' },
        { role: 'from', ...agency },
        { role: 'to', ...agency },
      ],
    })
    expect(await post(line)).toMatchObject({ accepted: 1 })
    const found =
      await rows(`select type, object from fact_object where fact = 'policeProcessSystem:caseTransferred-twice'
      order by type`)
    expect(found).toEqual([
      { type: 'agency', object: 'station-5' },
      { type: 'case', object: 'C-twice' },
    ])
  })

  it('refuses bad lines one by one, each with code and cure in both languages, and takes the good ones', async () => {
    const good = sampleLine('detentionBegan', WHEN, 'c')
    const bad = [
      '{"source": "policeProcess',
      '[]',
      sampleLine('detentionBegan', '2026-02-30T10:00:00+08:00', 'c1'),
      sampleLine('detentionBegan', '2126-05-06T10:00:00+08:00', 'c2'),
      sampleLine('detentionBegan', WHEN, 'c3', { data: { nonsense: 1 } }),
      sampleLine('detentionBegan', WHEN, 'c4', { source: 'centreMonitoringSystem' }),
      sampleLine('detentionBegan', WHEN, 'c5').replace('"detentionBegan"', '"abducted"'),
      sampleLine('detentionBegan', WHEN, 'c6', { record: 'x\\u0000y' }).replace('\\\\u', '\\u'),
      `{"a":"${'x'.repeat(300_000)}"}`,
    ]
    const before = await count('fact')
    const answer = await post(
      Buffer.concat([Buffer.from([...bad, ''].join('\n')), Buffer.from([0xff, 0xfe, 0x0a]), Buffer.from(good)]),
    )
    expect(answer).toMatchObject({ accepted: 1, rejected: 10 })
    expect(answer.lines.map(({ problems }) => problems?.[0]?.code)).toEqual([
      ...['LINE_JSON', 'LINE_JSON', 'FACT_TIME', 'FACT_FUTURE', 'FACT_FIELD', 'LINE_SOURCE', 'FACT_KIND', 'FACT_NUL'],
      ...['LINE_TOO_LONG', 'LINE_ENCODING', undefined],
    ])
    for (const { problems = [] } of answer.lines) {
      for (const { message, cure } of problems) {
        for (const text of [message.zh, message.en, cure.zh, cure.en]) expect(text).not.toBe('')
      }
    }
    expect(await count('fact')).toBe(before + 1)
    const kept = await rows(`select line, problems from reject order by line`)
    expect(kept.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(kept[2]?.['problems']).toEqual([{ code: 'FACT_TIME', place: 'occurredAt' }])
  })

  it('answers an empty message, a wrong key and a message too large with a cure', async () => {
    const codeOf = async (answer: ReturnType<typeof send>) => {
      const { statusCode, body } = await answer
      return [statusCode, problemSchema.parse(JSON.parse(body)).code]
    }
    expect(await codeOf(send('\n\n'))).toEqual([400, 'INGEST_EMPTY'])
    expect(await codeOf(send(sampleLine('released', WHEN), { authorization: 'Bearer hj_no' }))).toEqual([
      401,
      'INGEST_KEY',
    ])
  })

  it('leaves no name or number readable in the database, and every raw byte recoverable', async () => {
    await post(sampleLine('detentionBegan', WHEN, 'd'))
    for (const table of [
      'raw_message',
      'fact',
      'fact_object',
      'blind_index',
      'dirty_object',
      'reject',
      'fact_conflict',
    ]) {
      const [text] = await rows(`select string_agg(t::text, ' ') as all from ${table} t`)
      expect(String(text?.['all']), table).not.toMatch(/王安柏|19900101|1990-01-01/)
    }
    const [raw] = await rows(`select raw.key_id, raw.sealed, fact.raw_from, fact.raw_to from fact
      join raw_message raw on raw.office = fact.office and raw.id = fact.raw where fact.id = 'policeProcessSystem:detentionBegan-d'`)
    const opened = world.context.keyring.open(SCRATCH_OFFICE, String(raw?.['key_id']), raw?.['sealed'] as Buffer)
    expect(opened.toString('utf8', Number(raw?.['raw_from']), Number(raw?.['raw_to']))).toBe(
      sampleLine('detentionBegan', WHEN, 'd'),
    )
  })

  it('lets the application neither change nor remove what was received', async () => {
    for (const table of [
      'raw_message',
      'fact',
      'fact_object',
      'object_link',
      'reject',
      'fact_conflict',
      'finding_event',
    ]) {
      await expect(rows(`update ${table} set office = office`), table).rejects.toThrow(/permission denied/)
      await expect(rows(`delete from ${table}`), table).rejects.toThrow(/permission denied/)
    }
  })

  it('keeps the facts of an office from every other', async () => {
    await world.enter('office-b')
    const theirs = await world.ingestHeaders('policeProcessSystem', 'office-b')
    expect(await count('fact', 'office-b')).toBe(0)
    await send(sampleLine('detentionBegan', WHEN, 'a'), theirs)
    expect(await count('fact', 'office-b')).toBe(1)
    const procurator = await world.signIn('procurator', 'office-b')
    const answer = await world.app.inject({
      url: `/api/v1/facts/${encodeURIComponent('policeProcessSystem:detentionBegan-d')}`,
      headers: procurator.headers,
    })
    expect(answer.statusCode).toBe(404)
    await expect(
      rows(`insert into source_rhythm (office, source, silent_after_minutes) values ('office-b', 'x', 1)`),
    ).rejects.toThrow(/row-level security/)
  })

  it('shows no fact to an administrator', async () => {
    const administrator = await world.signIn('systemAdministrator')
    for (const url of [
      '/api/v1/facts/x',
      '/api/v1/desk',
      '/api/v1/cases',
      '/api/v1/cases/C-a',
      '/api/v1/findings',
      '/api/v1/stream',
    ]) {
      const answer = await world.app.inject({ url, headers: administrator.headers })
      expect([url, answer.statusCode]).toEqual([url, 403])
    }
  })
})
