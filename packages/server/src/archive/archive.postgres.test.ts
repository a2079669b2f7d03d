import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflateRawSync } from 'node:zlib'
import { volumesSchema } from '@hengjian/contract'
import { zipOf } from '@hengjian/facts/writers'
import { type Instant, parseInstant } from '@hengjian/law'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { act, CLUE_FORM, clueOf, openedBy } from '../matters/scratchMatters'
import type { Refused } from '../problems/registry'
import { settingsFrom } from '../settings/settings'
import { exportVolume } from './exportVolume'

const at: Instant = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant)
const UNIT = '青石市公安局北原分局'
const NAME = '举报人白某某，电话13900000000'
const VERIFY = fileURLToPath(new URL('../../../../examples/archive/verify.py', import.meta.url))
const REASON = '案件办结，立卷归档'
const REPORT = Buffer.from('%PDF-1.7\n整改报告\n%%EOF\n')

type Files = ReadonlyMap<string, Buffer>
let folder: string
let world: ScratchApp
let resident: SignedIn
let verifier: SignedIn
let head: SignedIn
let clerk: SignedIn
let liaison: SignedIn
let matter: string
let volume: Buffer
let files: Files

/** The files of a zip archive, by its central directory. */
function unpacked(archive: Buffer): Files {
  const found = new Map<string, Buffer>()
  let place = archive.readUInt32LE(archive.length - 6)
  while (archive.readUInt32LE(place) === 0x02014b50) {
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) => archive.readUInt16LE(place + offset))
    const local = archive.readUInt32LE(place + 42)
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const content = archive.subarray(start, start + archive.readUInt32LE(place + 20))
    found.set(archive.toString('utf8', place + 46, place + 46 + name), inflateRawSync(content))
    place += 46 + name + extra + comment
  }
  return found
}

async function packed(entries: Iterable<readonly [string, Buffer]>): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of zipOf([...entries].map(([name, bytes]) => ({ name, content: [bytes] })))) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** What the independent script says of a volume: its exit code and its lines. */
function verified(
  archive: Buffer,
  ...root: readonly string[]
): { readonly code: number | null; readonly told: string } {
  const file = join(folder, 'volume.zip')
  writeFileSync(file, archive)
  const { status, stdout, stderr } = spawnSync('python3', [VERIFY, file, ...root], { encoding: 'utf8' })
  return { code: status, told: `${stdout}${stderr}` }
}
const changed = async (change: (copy: Map<string, Buffer>) => void) => {
  const copy = new Map(files)
  change(copy)
  return verified(await packed(copy))
}

const acted = (who: SignedIn, id: string, version: number, action: string, form: object) =>
  act(world, who, id, version, { action, form })
const order = (who: SignedIn, id: string, reason = REASON) =>
  world.app.inject({ method: 'POST', url: `/api/v1/matters/${id}/volume`, headers: who.headers, payload: { reason } })

const NOTICE = {
  ...{ findings: '讯问没有同步录音录像，笔录未签名。', legalBasis: '刑事诉讼法第一百二十三条' },
  ...{ correctionOpinion: '立即纠正并说明情况', replyBy: '2026-05-22' },
}

/** A breach from finding to archive: noticed, answered by the police, checked. */
async function archived(): Promise<string> {
  const form = {
    ...{ source: 'patrol', foundOn: '2026-05-07', stage: 'detention', caseName: '𠮷野某盗窃案', unit: UNIT },
    ...{ violationType: ['other'], facts: '讯问没有录音录像。', handler: [verifier.login] },
  }
  const { id } = await openedBy(world, resident, { workflow: 'investigationSupervision', action: 'open', form })
  const team = [clerk.login, verifier.login]
  await acted(verifier, id, 1, 'verify', { methods: ['recordings'], findings: NOTICE.findings, team })
  await acted(verifier, id, 2, 'draftNotice', NOTICE)
  await acted(head, id, 3, 'signNotice', {})
  await acted(clerk, id, 4, 'serveNotice', { servedUnit: UNIT, servedOn: '2026-05-08', receivedBy: '陆青禾' })
  const sent = await world.app.inject({
    method: 'PUT',
    url: `/api/v1/attachments?name=${encodeURIComponent('𠮷野某案整改报告.pdf')}`,
    headers: { ...liaison.headers, 'content-type': 'application/octet-stream' },
    payload: REPORT,
  })
  const answer = { answeredOn: '2026-05-08', adopted: true, policeWords: '已经整改完毕。' }
  await acted(liaison, id, 5, 'answer', { ...answer, attachments: [sent.json().id] })
  await acted(verifier, id, 6, 'checkRectification', { rectified: 'yes', checkResult: '经回访，已经整改。' })
  expect((await order(clerk, id)).json().code).toBe('ARCHIVE_OPEN')
  await acted(clerk, id, 7, 'archive', { archiveNo: '2026-侦监-001' })
  return id
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hengjian-volume-'))
  world = await scratchApp({ now: () => at })
  resident = await world.signInAs('procurator', ['residentProcurator'])
  verifier = await world.signInAs('procurator', ['rotatingProcurator'])
  head = await world.signInAs('leader', ['departmentHead'])
  clerk = await world.signInAs('clerk', ['clerk'])
  liaison = await world.signInAs('police', ['policeLiaison'], UNIT)
  const administrator = await world.signIn('systemAdministrator')
  const payload = { name: '青石市北原区人民检察院', area: '青北', department: '侦' }
  await world.app.inject({ method: 'PUT', url: '/api/v1/office/heading', headers: administrator.headers, payload })
  matter = await archived()
  volume = (await order(clerk, matter)).rawPayload
  files = unpacked(volume)
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

const NOTICE_FILE = 'documents/03 侦查活动监督通知书 青北检侦侦监〔2026〕1号.docx'
const textOf = async (name: string): Promise<string> =>
  (await mammoth.extractRawText({ buffer: files.get(name) ?? Buffer.alloc(0) })).value.replaceAll(/\s+/g, ' ')
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const given = async (who: SignedIn, id: string) => {
  const answer = await world.app.inject({ url: `/api/v1/matters/${id}/volume`, headers: who.headers })
  return volumesSchema.parse(answer.json())
}

describe('the archive volume of a matter', () => {
  it('holds cover, catalogue, course, documents as they were rendered, remarks, chain and manifest', async () => {
    expect([...files.keys()]).toEqual([
      ...['00 卷宗封面.docx', '01 卷内目录.docx', '02 办理经过.docx', 'documents/01 违法情形登记表.docx'],
      ...['documents/02 核实笔录.docx', NOTICE_FILE],
      'documents/03 侦查活动监督通知书 青北检侦侦监〔2026〕1号 送达回证.docx',
      ...['documents/04 整改核实记录.docx', 'documents/05 侦查活动监督办结表.docx'],
      ...['attachments/01 𠮷野某案整改报告.pdf', '99 备考表.docx'],
      ...['actions.jsonl', 'manifest.json'],
    ])
    expect(await textOf('documents/03 侦查活动监督通知书 青北检侦侦监〔2026〕1号 送达回证.docx')).toMatch(
      /青石市公安局北原分局.*《侦查活动监督通知书》.*2026年5月8日.*陆青禾/,
    )
    expect(files.get('attachments/01 𠮷野某案整改报告.pdf')?.equals(REPORT)).toBe(true)
    expect(await textOf('01 卷内目录.docx')).toContain('青石市公安局北原分局 𠮷野某案整改报告.pdf 2026年5月8日 附件')
    expect(await textOf('documents/04 整改核实记录.docx')).toContain('是否整改：已经整改')
    expect(await textOf('documents/05 侦查活动监督办结表.docx')).toMatch(/𠮷野某盗窃案.*已经整改完毕。.*2026-侦监-001/)
    expect(await textOf('00 卷宗封面.docx')).toMatch(/2026-侦监-001.*侦查活动监督〔2026〕1号.*2026年5月8日.*已答复/)
    expect(await textOf('01 卷内目录.docx')).toMatch(
      /3 青北检侦侦监〔2026〕1号 青石市北原区人民检察院 侦查活动监督通知书/,
    )
    expect(await textOf('02 办理经过.docx')).toMatch(
      /部门负责人签发.*监督通知书待签发 → 监督通知书待送达.*已经整改完毕。/,
    )
    expect(await textOf('99 备考表.docx')).toMatch(/本卷共7件 未入卷 无/)
    const own = await world.app.inject({ url: `/api/v1/matters/${matter}/documents`, headers: clerk.headers })
    const notice = await world.app.inject({
      url: `/api/v1/documents/${own.json()[2].id}/file`,
      headers: head.headers,
    })
    expect(files.get(NOTICE_FILE)?.equals(notice.rawPayload)).toBe(true)
  })

  it('is the same whoever takes it, remembered by the hash of its manifest, and in the read log with its reason', async () => {
    expect((await order(head, matter)).rawPayload.equals(volume)).toBe(true)
    const root = hashOf(files.get('manifest.json') ?? Buffer.alloc(0))
    expect(await given(resident, matter)).toEqual([
      { version: 8, root, madeAt: '2026-05-08T10:00:00+08:00', by: { login: clerk.login, name: clerk.login } },
    ])
    const { rows } = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      client.query(`select actor, detail::json->>'reason' as reason, detail::json->>'root' as root from audit_entry
        where action = 'matter.volume' order by id`),
    )
    expect(rows).toEqual([
      { actor: clerk.login, reason: REASON, root },
      { actor: head.login, reason: REASON, root },
    ])
    const refused = await Promise.all([order(liaison, matter), order(clerk, matter, '无'), order(clerk, clerk.login)])
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([404, 400, 400])
  })

  it('is the same as a file of the command, which refuses what it cannot do', async () => {
    const settings = settingsFrom(world.folder, { HENGJIAN_DATA: 'data', DATABASE_URL: world.applicationUrl })
    const to = join(folder, 'exported.zip')
    const request = { matter: '侦查活动监督〔2026〕1号', to, reason: REASON, office: SCRATCH_OFFICE }
    const root = hashOf(files.get('manifest.json') ?? Buffer.alloc(0))
    expect(await exportVolume(settings, request)).toEqual({ number: '侦查活动监督〔2026〕1号', root })
    expect(readFileSync(to).equals(volume)).toBe(true)
    const refusal = (change: object): Promise<string> =>
      exportVolume(settings, { ...request, to: join(folder, 'other.zip'), ...change }).then(
        () => 'exported',
        (error: Refused) => error.problems.map(({ code, place }) => `${code} ${place}`).join(),
      )
    const { number } = await openedBy(world, clerk, clueOf())
    expect(await refusal({ matter: number })).toBe('ARCHIVE_OPEN MATTER')
    expect(await refusal({ matter: '线索〔2026〕99号' })).toBe('ARCHIVE_UNKNOWN MATTER')
    expect(await refusal({ reason: '无' })).toBe('EXPORT_REASON --reason')
    expect(await refusal({ to })).toBe('OUTPUT_EXISTS --to')
    expect(existsSync(join(folder, 'other.zip'))).toBe(false)
  })

  it('leaves out what is sealed, and says so', async () => {
    const body = { ...clueOf({ ...CLUE_FORM, protectedSource: true }), sealed: { informant: NAME } }
    const { id } = await openedBy(world, clerk, body)
    const reason = { code: 'twice', words: '与另一线索重复登记' }
    await act(world, head, id, 1, { action: 'cancel', form: {}, reason })
    const clue = (await order(head, id)).rawPayload
    const { code, told } = verified(clue)
    expect(told).toContain('left out: action 1, informant (sealed)')
    expect(code).toBe(0)
    const inside = [...unpacked(clue)]
    const texts = await Promise.all(
      inside.map(async ([name, buffer]) =>
        name.endsWith('.docx') ? (await mammoth.extractRawText({ buffer })).value : buffer.toString('utf8'),
      ),
    )
    expect(texts.join('\n')).not.toMatch(/白某某|13900000000/)
    expect(texts.join('\n')).toContain('第1步密存的“举报人身份”，依规定不入卷')
  })
})

const python = spawnSync('python3', ['--version']).status === 0

/** The chain with a change to its lines, each line made to follow the one before it, and the manifest made to agree. */
function forged(copy: Map<string, Buffer>, change: (actions: Record<string, unknown>[]) => void): void {
  const lines = (copy.get('actions.jsonl') ?? Buffer.alloc(0)).toString('utf8').trimEnd().split('\n')
  const actions = lines.map((line) => JSON.parse(line).action)
  change(actions)
  let previous = '0'.repeat(64)
  const written = actions.map((action) => {
    const line = JSON.stringify({ previous, action })
    previous = hashOf(Buffer.from(line))
    return line
  })
  const bytes = Buffer.from(`${written.join('\n')}\n`)
  const manifest = JSON.parse((copy.get('manifest.json') ?? Buffer.alloc(0)).toString('utf8'))
  const entry = manifest.files.find(({ path }: { path: string }) => path === 'actions.jsonl')
  Object.assign(entry, { size: bytes.length, sha256: hashOf(bytes) })
  manifest.actions = { path: 'actions.jsonl', count: actions.length, head: previous }
  copy.set('actions.jsonl', bytes)
  copy.set('manifest.json', Buffer.from(JSON.stringify(manifest)))
}

// A machine without python3 shows these as skipped: the script itself is for those who have it.
describe.skipIf(!python)('the independent verifier (needs python3)', () => {
  it('finds a volume whole, and the one that the office gave', async () => {
    const root = (await given(clerk, matter))[0]?.root ?? ''
    expect(verified(volume, root)).toEqual({
      code: 0,
      told: `✓ 侦查活动监督〔2026〕1号: 12 files, 8 actions\n  root ${root}\n`,
    })
    expect(verified(volume, 'f'.repeat(64))).toMatchObject({
      code: 1,
      told: expect.stringContaining('manifest: is not the one that the office gave'),
    })
  })

  it('detects what was changed, taken out, put in or moved', async () => {
    const swapped = (copy: Map<string, Buffer>, one: string, other: string): void => {
      const [first, second] = [copy.get(one), copy.get(other)]
      if (first !== undefined && second !== undefined) copy.set(one, second).set(other, first)
    }
    const lines = (files.get('actions.jsonl') ?? Buffer.alloc(0)).toString('utf8')
    const tries: readonly (readonly [string, (copy: Map<string, Buffer>) => void])[] = [
      [`${NOTICE_FILE}: is not what its hash says`, (copy) => copy.set(NOTICE_FILE, Buffer.from('x'))],
      [`${NOTICE_FILE}: is missing`, (copy) => copy.delete(NOTICE_FILE)],
      ['documents/05.docx: is not listed', (copy) => copy.set('documents/05.docx', Buffer.from('x'))],
      ['documents/02 核实笔录.docx: is not what', (copy) => swapped(copy, 'documents/02 核实笔录.docx', NOTICE_FILE)],
      [
        'action 7: does not follow the line before it',
        (copy) => copy.set('actions.jsonl', Buffer.from(lines.replace('已经整改完毕', '拒绝整改'))),
      ],
      ['actions: the chain does not end as the manifest says', (copy) => copy.delete('actions.jsonl')],
    ]
    for (const [told, change] of tries) {
      const found = await changed(change)
      expect(found.told).toContain(told)
      expect(found.code).toBe(1)
    }
  })

  it('finds a chain that was written anew wrong in itself, or not the one that the office gave', async () => {
    const tries: readonly (readonly [string, (actions: Record<string, unknown>[]) => void])[] = [
      ['action 6: is number 7', (actions) => actions.splice(5, 1)],
      ['action 3: is number 4', (actions) => actions.splice(2, 2, ...actions.slice(2, 4).reverse())],
      ['action 6 is no answer of that kind', (actions) => Object.assign(actions[5] ?? {}, { answers: null })],
      ['has not ended where the manifest says', (actions) => actions.splice(7, 1)],
    ]
    for (const [told, change] of tries) expect((await changed((copy) => forged(copy, change))).told).toContain(told)
    const words = (actions: Record<string, unknown>[]) => Object.assign(actions[5] ?? {}, { form: {} })
    const copy = new Map(files)
    forged(copy, words)
    const remade = await packed(copy)
    const root = (await given(clerk, matter))[0]?.root ?? ''
    expect([verified(remade).code, verified(remade, root).code]).toEqual([0, 1])
  })

  it('says what it cannot read', () => {
    expect(verified(Buffer.from('no volume')).code).toBe(2)
    expect(verified(volume.subarray(0, 2000)).code).toBe(2)
    expect(verified(volume, 'not a hash').code).toBe(2)
  })
})
