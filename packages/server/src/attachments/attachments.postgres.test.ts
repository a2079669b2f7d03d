import { createHash, randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { attachmentDraftSchema, attachmentDraftsSchema } from '@hengjian/contract'
import { zipOf } from '@hengjian/facts/writers'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import type { App } from '../http/app'
import { createApp } from '../http/createApp'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { act, CLUE_FORM, clueOf, openedBy, read, send } from '../matters/scratchMatters'
import { registerRoutes } from '../routes'

const START: Instant = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant)
const DAY = 86_400_000
const MIB = 1024 * 1024
const UNIT = '松涧派出所'
const PDF = Buffer.from('%PDF-1.7\n讯问笔录（示例）\n%%EOF')

let world: ScratchApp
let clerk: SignedIn
let rotating: SignedIn
let resident: SignedIn
let liaison: SignedIn
let stranger: SignedIn

beforeAll(async () => {
  world = await scratchApp({ now: () => START })
  clerk = await world.signInAs('clerk', ['clerk'])
  resident = await world.signInAs('procurator', ['residentProcurator'])
  rotating = await world.signInAs('procurator', ['rotatingProcurator'])
  liaison = await world.signInAs('police', ['policeLiaison'], UNIT)
  stranger = await world.signInAs('police', ['policeLiaison'], '竹溪派出所')
})
afterAll(() => world.close())

async function put(
  who: SignedIn,
  name: string,
  payload: Buffer | Readable,
  headers: object = {},
  app: App = world.app,
) {
  const answer = await app.inject({
    method: 'PUT',
    url: `/api/v1/attachments?name=${encodeURIComponent(name)}`,
    headers: { ...who.headers, 'content-type': 'application/octet-stream', ...headers },
    payload,
  })
  return { status: answer.statusCode, body: answer.json() }
}
async function uploaded(who: SignedIn, name = '笔录.pdf', bytes = PDF) {
  const { status, body } = await put(who, name, bytes)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return attachmentDraftSchema.parse(body)
}
const refusal = async (name: string, payload: Buffer | Readable, headers: object = {}) => {
  const { status, body } = await put(clerk, name, payload, headers)
  return [status, body.code]
}
const MACROS = [422, 'ATTACHMENT_MACROS']
/** An office file of so many parts. */
async function office(...parts: readonly string[]): Promise<Buffer> {
  const pieces: Buffer[] = []
  const names = ['[Content_Types].xml', ...parts]
  for await (const piece of zipOf(names.map((name) => ({ name, content: ['<x/>'] })))) pieces.push(piece)
  return Buffer.concat(pieces)
}
const file = (who: SignedIn, id: string) =>
  world.app.inject({ url: `/api/v1/attachments/${id}/file`, headers: who.headers })
const drafts = async (who: SignedIn): Promise<readonly string[]> => {
  const answer = await world.app.inject({ url: '/api/v1/attachments', headers: who.headers })
  return attachmentDraftsSchema.parse(answer.json()).drafts.map(({ id }) => id)
}
const query = (text: string, values: readonly unknown[] = []) =>
  inOffice(world.context.database, SCRATCH_OFFICE, (client) => client.query(text, [...values]))
const count = async (table: string): Promise<number> =>
  Number((await query(`select count(*) as count from ${table}`)).rows[0].count)
const tried = (text: string): Promise<string | number | null> =>
  query(text).then(
    ({ rowCount }) => rowCount,
    (error: { constraint?: string; code?: string }) => error.constraint ?? error.code ?? 'refused',
  )

describe('a file brought to a matter', () => {
  it('waits as a draft of whoever brought it, is taken by the action that names it, and comes back byte for byte', async () => {
    const draft = await uploaded(clerk, '../../𠮷野某\u202E讯问笔录.pdf')
    expect(draft).toMatchObject({ name: '𠮷野某讯问笔录.pdf', kind: 'pdf', size: PDF.length, scan: 'absent' })
    expect(draft.expiresAt).toBe('2026-05-15T10:00:00+08:00')
    expect(await drafts(clerk)).toEqual([draft.id])
    expect([(await file(resident, draft.id)).json().code, await drafts(resident)]).toEqual(['ATTACHMENT_UNKNOWN', []])

    const { id } = await openedBy(world, clerk, clueOf({ ...CLUE_FORM, attachments: [draft.id] }))
    expect(await drafts(clerk)).toEqual([])
    const page = await read(world, resident, id)
    const sha256 = createHash('sha256').update(PDF).digest('hex')
    expect(page.attachments).toMatchObject([{ id: draft.id, sequence: 1, field: 'attachments', sha256 }])
    expect(page.records[0]?.fields.at(-1)).toMatchObject({ kind: 'attachments', shown: ['𠮷野某讯问笔录.pdf'] })

    const answer = await file(resident, draft.id)
    expect(answer.rawPayload.equals(PDF)).toBe(true)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('𠮷野某讯问笔录.pdf')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cache-control': 'no-store',
    })
    expect((await file(liaison, draft.id)).json().code).toBe('ATTACHMENT_UNKNOWN')
    const stored = await query('select sealed from attachment_chunk where attachment = $1', [draft.id])
    expect(stored.rows[0].sealed.includes('讯问笔录')).toBe(false)
    const named = await query('select name_sealed from attachment where id = $1', [draft.id])
    expect(named.rows[0].name_sealed.includes('笔录')).toBe(false)
    const log = await query(
      `select actor, action, detail from audit_entry where type = 'attachment' and subject = $1 order by id`,
      [draft.id],
    )
    expect(log.rows.map(({ actor, action }) => [actor, action])).toEqual([
      [clerk.login, 'attachment.upload'],
      [resident.login, 'attachment.download'],
    ])
    expect(JSON.stringify(log.rows)).not.toContain('笔录')
  })

  it('is not offered again where a later step of the matter asks for files', async () => {
    const { id } = await uploaded(clerk)
    const matter = await openedBy(world, clerk, clueOf({ ...CLUE_FORM, attachments: [id] }))
    const form = { missingMaterial: '身份证明复印件', supplyBy: '2026-05-20' }
    await act(world, clerk, matter.id, 1, { action: 'requestMaterial', form })
    const { actions } = await read(world, resident, matter.id)
    const supply = actions.find((action) => action.id === 'supplement')
    expect(supply?.form.map(({ name }) => name)).toEqual(['suppliedOn', 'attachments'])
    expect(supply?.known).toEqual({})
  })

  it('is refused by the action that names one taken before, expired, another’s, or none; and nothing of the action stays', async () => {
    const mine = await uploaded(clerk)
    const theirs = await uploaded(resident)
    await openedBy(world, clerk, clueOf({ ...CLUE_FORM, attachments: [mine.id] }))
    const before = await count('matter')
    const late = await uploaded(clerk)
    await query('update attachment_draft set expires_at = $1 where attachment = any($2)', [START, [late.id, theirs.id]])
    for (const ids of [[mine.id], [theirs.id], [late.id], [randomUUID()], ['no-file']]) {
      const { status, body } = await send(world, clerk, '', clueOf({ ...CLUE_FORM, attachments: ids }))
      expect([status, body.code, body.place], String(ids)).toEqual([422, 'ATTACHMENT_GONE', 'attachments'])
    }
    expect(await count('matter')).toBe(before)
    expect(await drafts(clerk)).toEqual([])
    await uploaded(clerk)
    const waiting = await query('select attachment from attachment_draft where attachment = any($1)', [
      [late.id, theirs.id],
    ])
    const left = await query('select from attachment_chunk where attachment = any($1)', [[late.id, theirs.id]])
    expect([waiting.rowCount, left.rowCount]).toEqual([0, 0])
  })

  it('is taken by one of two actions at once, and by one sent twice only once', async () => {
    const { id } = await uploaded(clerk)
    const body = clueOf({ ...CLUE_FORM, attachments: [id] })
    const both = await Promise.all([send(world, clerk, '', body), send(world, clerk, '', body)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422])
    const other = await uploaded(clerk)
    const again = clueOf({ ...CLUE_FORM, attachments: [other.id] })
    const key = randomUUID()
    const twice = await Promise.all([0, 1].map(() => send(world, clerk, '', again, { key })))
    expect(twice.map(({ status }) => status)).toEqual([200, 200])
    expect(twice[0]?.body).toEqual(twice[1]?.body)
  })

  it('can be taken back before, by whoever brought it alone', async () => {
    const { id } = await uploaded(clerk)
    const discard = (who: SignedIn) =>
      world.app.inject({ method: 'DELETE', url: `/api/v1/attachments/${id}`, headers: who.headers })
    expect((await discard(resident)).json().code).toBe('ATTACHMENT_UNKNOWN')
    expect((await discard(clerk)).statusCode).toBe(204)
    expect((await file(clerk, id)).json().code).toBe('ATTACHMENT_UNKNOWN')
    expect((await discard(clerk)).json().code).toBe('ATTACHMENT_UNKNOWN')
  })
})

describe('what comes in', () => {
  it('is what it claims to be, has content, and is no larger than allowed', async () => {
    const [files, pieces, waiting] = [
      await count('attachment'),
      await count('attachment_chunk'),
      await count('attachment_draft'),
    ]
    expect(await refusal('空.pdf', Buffer.alloc(0))).toEqual([422, 'ATTACHMENT_EMPTY'])
    const json = { 'content-type': 'application/json' }
    expect(await refusal('报告.pdf', Buffer.from('{}'), json)).toEqual([415, 'REQUEST_MEDIA'])
    expect(await refusal('报告.pdf', Buffer.from('MZ\x90\0'))).toEqual([422, 'ATTACHMENT_KIND'])
    expect(await refusal('照片.jpg', PDF)).toEqual([422, 'ATTACHMENT_DISGUISED'])
    expect(await refusal('报告.pdf.exe', PDF)).toEqual([422, 'ATTACHMENT_DISGUISED'])
    expect(await refusal('页面.html', Buffer.from('<script>alert(1)</script>'))).toEqual([422, 'ATTACHMENT_DISGUISED'])
    for (const name of ['模板.docm', '模板.docx'])
      expect(await refusal(name, await office('word/document.xml', 'word/vbaProject.bin'))).toEqual(MACROS)
    expect(await refusal('台账.xlsm', await office('xl/workbook.xml', 'xl/vbaProject.bin'))).toEqual(MACROS)
    expect(await refusal('说明.docm', await office('word/document.xml'))).toEqual([422, 'ATTACHMENT_DISGUISED'])
    expect(await refusal('大.pdf', PDF, { 'content-length': '52428801' })).toEqual([413, 'ATTACHMENT_TOO_LARGE'])
    expect(await refusal('大.txt', streamed(52))).toEqual([413, 'ATTACHMENT_TOO_LARGE'])
    expect([await count('attachment'), await count('attachment_chunk'), await count('attachment_draft')]).toEqual([
      files,
      pieces,
      waiting,
    ])
  })

  it('may have 50 MiB to the byte, and is held a piece at a time', async () => {
    const { status, body } = await put(clerk, '长文.txt', streamed(50))
    expect([status, body.size, body.kind]).toEqual([200, 52_428_800, 'text'])
    const { rows } = await query('select max(length(sealed)) as longest from attachment_chunk where attachment = $1', [
      body.id,
    ])
    expect(rows[0].longest).toBeLessThan(2 * MIB + 200)
    const answer = await file(clerk, body.id)
    expect(createHash('sha256').update(answer.rawPayload).digest('hex')).toBe(body.sha256)
  })

  it('goes no further than sixty files that nobody has sent', async () => {
    const hoarder = await world.signInAs('clerk', ['clerk'])
    await query(
      `insert into attachment_draft (office, attachment, owner, expires_at)
       select $1, gen_random_uuid(), $2, $3 from generate_series(1, 60)`,
      [SCRATCH_OFFICE, hoarder.login, START + DAY],
    )
    expect((await put(hoarder, '笔录.pdf', PDF)).body.code).toBe('ATTACHMENT_DRAFTS_FULL')
  })

  it('is shown to the scanner, whose answer is told as it is', async () => {
    const script = join(world.folder, 'scanner.mjs')
    writeFileSync(
      script,
      `import { readFileSync } from 'node:fs'
       process.exit(Number(readFileSync(process.argv[2], 'utf8')[9]))`,
    )
    const attachments = { mostBytes: MIB, scanner: [process.execPath, script], scanSeconds: 30 } as const
    const context = { ...world.context, settings: { ...world.context.settings, attachments } }
    const app = await createApp(context)
    registerRoutes(app, context)
    await app.ready()
    const told = async (ending: string) =>
      (await put(clerk, '样本.pdf', Buffer.from(`%PDF-1.7\n${ending}`), {}, app)).body
    expect((await told('0')).scan).toBe('clean')
    expect((await told('2')).scan).toBe('failed')
    const files = await count('attachment')
    expect((await told('1')).code).toBe('ATTACHMENT_INFECTED')
    expect(await count('attachment')).toBe(files)
    const log = await query(`select actor from audit_entry where action = 'attachment.infected'`)
    expect(log.rows).toEqual([{ actor: clerk.login }])
    await app.close()
  })
})

/** So many MiB of text, piece by piece, without a word of how long it will be. */
const streamed = (mebibytes: number): Readable => {
  const piece = Buffer.alloc(MIB, 'a')
  return Readable.from(Array.from({ length: mebibytes }, () => piece))
}

const OPENING = {
  ...{ source: 'patrol', foundOn: '2026-05-08', stage: 'questioning', caseName: '某某盗窃案', unit: UNIT },
  ...{ violationType: ['recording'], facts: '讯问未按规定录音录像。' },
}

describe('the files of a matter that was served on a unit', () => {
  it('are those that the unit brought: the evidence of the office is not theirs, nor theirs another unit’s', async () => {
    const evidence = await uploaded(resident, '录像截图.pdf')
    const form = { ...OPENING, handler: [rotating.login], attachments: [evidence.id] }
    const { id } = await openedBy(world, resident, { workflow: 'investigationSupervision', action: 'open', form })
    const verified = { methods: ['recordings'], team: [clerk.login], findings: '调取录音录像，查明没有同步录制。' }
    await act(world, rotating, id, 1, { action: 'verify', form: verified })
    const corrected = {
      ...{ servedUnit: UNIT, correctedOfficer: '某某', legalBasis: '刑事诉讼法第一百二十三条' },
      ...{ correctionOpinion: '今后依法同步录音录像' },
    }
    await act(world, rotating, id, 2, { action: 'correctOrally', form: corrected })
    const reply = await uploaded(liaison, '整改报告.pdf')
    const answer = {
      answeredOn: '2026-05-08',
      adopted: true,
      policeWords: '已对办案人员批评教育。',
      attachments: [reply.id],
    }
    await act(world, liaison, id, 3, { action: 'answer', form: answer })

    expect((await read(world, liaison, id)).attachments.map(({ name }) => name)).toEqual(['整改报告.pdf'])
    expect((await read(world, resident, id)).attachments.map(({ name }) => name)).toEqual([
      '录像截图.pdf',
      '整改报告.pdf',
    ])
    const codes = await Promise.all(
      [
        [liaison, reply.id],
        [liaison, evidence.id],
        [stranger, reply.id],
        [rotating, evidence.id],
      ].map(async ([who, one]) => (await file(who as SignedIn, one as string)).statusCode),
    )
    expect(codes).toEqual([200, 404, 404, 200])
  })
})

describe('a file that an action has taken', () => {
  it('can be changed, added to, moved or removed by nothing that the application may send', async () => {
    const { id } = await uploaded(clerk)
    await openedBy(world, clerk, clueOf({ ...CLUE_FORM, attachments: [id] }))
    expect(await tried(`delete from attachment where id = '${id}'`)).toBe(0)
    expect(await tried(`delete from attachment_chunk where attachment = '${id}'`)).toBe(0)
    expect(await tried(`update attachment set scan = 'clean' where id = '${id}'`)).toBe(0)
    expect(await tried(`update attachment_chunk set part = 9 where attachment = '${id}'`)).toBe(0)
    expect(
      await tried(
        `insert into attachment_chunk (office, attachment, part, key_id, sealed) select office, attachment, 1, key_id, sealed from attachment_chunk where attachment = '${id}'`,
      ),
    ).toBe('42501')
    expect(await tried(`update matter_attachment set field = 'other' where attachment = '${id}'`)).toBe('42501')
    expect(await tried(`delete from matter_attachment where attachment = '${id}'`)).toBe('42501')
    expect((await file(clerk, id)).rawPayload.equals(PDF)).toBe(true)
  })

  it('is not sent where a piece of it was altered or stands in another’s place', async () => {
    const [one, other] = [await uploaded(clerk), await uploaded(clerk, '另一份.pdf')]
    await query(
      `update attachment_chunk set sealed = from_other.sealed, key_id = from_other.key_id from attachment_chunk from_other
       where attachment_chunk.attachment = $1 and from_other.attachment = $2`,
      [one.id, other.id],
    )
    const broken = await file(clerk, one.id).catch(() => undefined)
    expect(broken?.rawPayload.equals(PDF) ?? false).toBe(false)
  })
})
