import { createHash, randomUUID } from 'node:crypto'
import { documentsSchema, receiptSchema, registerPageSchema, registersSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sealerOf } from '../facts/sealer'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { read } from '../matters/scratchMatters'
import { giveNumber, voidDocument } from './numbers'

const at: Instant = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant)
const UNIT = '青石市公安局北原分局'
let world: ScratchApp
let resident: SignedIn
let verifier: SignedIn
let head: SignedIn
let clerk: SignedIn
let liaison: SignedIn
let stranger: SignedIn

beforeAll(async () => {
  world = await scratchApp({ now: () => at })
  resident = await world.signInAs('procurator', ['residentProcurator'])
  verifier = await world.signInAs('procurator', ['rotatingProcurator'])
  head = await world.signInAs('leader', ['departmentHead'])
  clerk = await world.signInAs('clerk', ['clerk'])
  liaison = await world.signInAs('police', ['policeLiaison'], UNIT)
  stranger = await world.signInAs('police', ['policeLiaison'], '青石市公安局南原分局')
  const administrator = await world.signIn('systemAdministrator')
  const payload = { name: '青石市北原区人民检察院', area: '青北', department: '侦' }
  await world.app.inject({ method: 'PUT', url: '/api/v1/office/heading', headers: administrator.headers, payload })
})
afterAll(() => world.close())

async function send(who: SignedIn, url: string, payload: object, version = 0) {
  const headers = { ...who.headers, 'idempotency-key': randomUUID(), 'if-match': `"${version}"` }
  const answer = await world.app.inject({ method: 'POST', url: `/api/v1/matters${url}`, headers, payload })
  return { status: answer.statusCode, body: answer.json() }
}
async function done(who: SignedIn, url: string, payload: object, version = 0): Promise<string> {
  const { status, body } = await send(who, url, payload, version)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return receiptSchema.parse(body).id
}
const documents = async (who: SignedIn, matter: string) =>
  documentsSchema.parse(
    (await world.app.inject({ url: `/api/v1/matters/${matter}/documents`, headers: who.headers })).json(),
  )
const get = (who: SignedIn, id: string, what: string) =>
  world.app.inject({ url: `/api/v1/documents/${id}/${what}`, headers: who.headers })

const OPENING = {
  workflow: 'investigationSupervision',
  action: 'open',
  form: {
    ...{ source: 'patrol', foundOn: '2026-05-07', stage: 'detention', caseName: '𠮷野某盗窃案', unit: UNIT },
    ...{ violationType: ['other'], facts: '讯问没有录音录像。' },
  },
}
const FINDINGS = '<b>讯问</b>没有同步录音录像，笔录未签名。'
const VERIFY = { methods: ['recordings'], findings: FINDINGS }
const NOTICE = {
  findings: FINDINGS,
  legalBasis: '刑事诉讼法第一百二十三条',
  correctionOpinion: '立即纠正并说明情况',
  replyBy: '2026-05-22',
}

/** A breach verified, the notice on it drafted. */
async function drafted(): Promise<string> {
  const id = await done(resident, '', { ...OPENING, form: { ...OPENING.form, handler: [verifier.login] } })
  await done(
    verifier,
    `/${id}/actions`,
    { action: 'verify', form: { ...VERIFY, team: [clerk.login, verifier.login] } },
    1,
  )
  await done(verifier, `/${id}/actions`, { action: 'draftNotice', form: NOTICE }, 2)
  return id
}
const SERVED = { servedUnit: UNIT, servedOn: '2026-05-08', receivedBy: '陆青禾' }

describe('the document of a matter', () => {
  it('is drafted, signed under a number and served, and then read by whom it was served on', async () => {
    const matter = await drafted()
    const draft = (await documents(resident, matter)).at(-1)
    expect(draft).toMatchObject({
      ...{ type: 'supervisionNotice', state: 'draft', number: null, draftedIn: 3 },
      ...{ numbered: true, seal: true, missing: [], reviewedIn: [], void: null },
    })
    await done(head, `/${matter}/actions`, { action: 'signNotice', form: {} }, 3)
    expect(await documents(resident, matter)).toMatchObject([
      { type: 'breachRegistration', state: 'signed', number: null, signedIn: 1, isServed: false },
      { type: 'verificationRecord', state: 'signed', number: null, signedIn: 2, isServed: false },
      { id: draft?.id, state: 'signed', draftedIn: 3, signedIn: 4, isServed: true, servedIn: null },
    ])
    expect((await documents(resident, matter)).map(({ number }) => number)).toEqual([
      null,
      null,
      '青北检侦侦监〔2026〕1号',
    ])
    await done(clerk, `/${matter}/actions`, { action: 'serveNotice', form: SERVED }, 4)
    const served = await documents(liaison, matter)
    expect(served).toMatchObject([{ id: draft?.id, state: 'served', servedIn: 5, missing: [], reviewedIn: [] }])
    const id = served[0]?.id ?? ''
    const file = await get(liaison, id, 'file')
    expect([file.statusCode, file.headers['x-content-type-options'], file.headers['content-disposition']]).toEqual([
      200,
      'nosniff',
      `attachment; filename*=UTF-8''${encodeURIComponent('青北检侦侦监〔2026〕1号.docx')}`,
    ])
    const { value } = await mammoth.extractRawText({ buffer: file.rawPayload })
    expect(value).toContain('你单位办理𠮷野某盗窃案中存在下列情形：<b>讯问</b>没有同步录音录像')
    expect(value).toContain('请在2026年5月22日前将纠正情况书面回复我院')
    expect(value).not.toMatch(/存根|副本|批准人/)
    const proof = await get(resident, id, 'proof')
    const proved = (await mammoth.extractRawText({ buffer: proof.rawPayload })).value
    expect(proved.replaceAll(/\s+/g, ' ')).toMatch(/送达回证.*青石市公安局北原分局.*青北检侦侦监〔2026〕1号.*陆青禾/)
    const whole = await get(resident, id, 'file')
    expect((await mammoth.extractRawText({ buffer: whole.rawPayload })).value).toMatch(/存根.*批准人.*副本.*回执/s)
    const preview = await get(resident, id, 'preview')
    expect(preview.headers['content-security-policy']).toContain("default-src 'none'")
    expect(preview.body).toContain('&lt;b&gt;讯问&lt;/b&gt;')
    expect(preview.body).not.toContain('<b>')
    const own = served.length
    const others = await Promise.all([get(stranger, id, 'file'), get(liaison, randomUUID(), 'file')])
    expect([own, ...others.map((answer) => answer.json().code)]).toEqual([1, 'DOCUMENT_UNKNOWN', 'DOCUMENT_UNKNOWN'])
    const { rows } = await inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
      const kept = await client.query(
        `select f.sha256, f.sealed, t.sequence from document_text t
         left join document_file f on f.document = t.document and f.sequence = t.sequence
         where t.document = $1 order by t.sequence`,
        [id],
      )
      const read = await client.query(
        `select action from audit_entry where type = 'document' and subject = $1 and actor in ($2, $3) order by id`,
        [id, liaison.login, resident.login],
      )
      expect(read.rows.map(({ action }) => action)).toEqual([
        'document.download',
        'document.proof',
        'document.download',
        'document.preview',
      ])
      return kept
    })
    // The draft that nobody wanted as a file has none; the signed text has one, made once, that the second reader got too.
    expect(rows.map(({ sequence, sha256 }) => [sequence, sha256 === null])).toEqual([
      [3, true],
      [4, false],
    ])
    expect((await get(head, id, 'file')).rawPayload.equals(whole.rawPayload)).toBe(true)
    expect(rows[1].sha256.equals(createHash('sha256').update(whole.rawPayload).digest())).toBe(true)
    expect(rows[1].sealed.includes(whole.rawPayload.subarray(0, 30))).toBe(false)
  })
})

const CHALLENGE = {
  ...{ challengeKind: 'nonApproval', challengedOn: '2026-05-07', unit: UNIT, caseName: '某盗窃案' },
  challengeGrounds: '认为不批准逮捕的决定有错误。',
}

describe('the draft of a document', () => {
  it('names what it still lacks, and who looked at it', async () => {
    const form = { ...CHALLENGE, originalHandlers: [resident.login] }
    const matter = await done(clerk, '', { workflow: 'reconsideration', action: 'receive', form })
    await done(head, `/${matter}/actions`, { action: 'assign', form: { handler: [verifier.login] } }, 1)
    const opinion = { opinion: '经另行审查，不批准逮捕的决定正确，建议维持。' }
    await done(verifier, `/${matter}/actions`, { action: 'report', form: opinion }, 2)
    await done(head, `/${matter}/actions`, { action: 'agree', form: { headOpinion: '同意' } }, 3)
    expect(await documents(verifier, matter)).toMatchObject([
      {
        ...{ type: 'challengeDecision', state: 'draft', draftedIn: 3, reviewedIn: [4], signedIn: null },
        missing: [
          { name: 'challengeResult', title: { zh: '复议决定', en: 'Decision' } },
          { name: 'challengeReason', title: { zh: '理由', en: 'Reasons' } },
        ],
      },
    ])
  })
})

describe('what was served', () => {
  it('through the system is received when the unit says so, and answered with its answer; on paper it comes with its receipt', async () => {
    const tracks = async (matter: string) => {
      const { receivedIn, answeredIn } = (await documents(resident, matter)).at(-1) ?? {}
      return [receivedIn, answeredIn]
    }
    const online = await drafted()
    await done(head, `/${online}/actions`, { action: 'signNotice', form: {} }, 3)
    await done(clerk, `/${online}/actions`, { action: 'serveNotice', form: { ...SERVED, serviceManner: 'online' } }, 4)
    expect(await tracks(online)).toEqual([null, null])
    const acknowledged = { action: 'acknowledge', form: { acknowledgedBy: '陆青禾' } }
    await done(liaison, `/${online}/actions`, acknowledged, 5)
    expect((await send(liaison, `/${online}/actions`, acknowledged, 6)).body.problems[0].code).toBe('ALREADY_DONE')
    const words = { answeredOn: '2026-05-08', adopted: true, policeWords: '已对办案人员批评教育。' }
    await done(liaison, `/${online}/actions`, { action: 'answer', form: words }, 6)
    expect(await tracks(online)).toEqual([6, 7])

    const paper = await drafted()
    await done(head, `/${paper}/actions`, { action: 'signNotice', form: {} }, 3)
    await done(clerk, `/${paper}/actions`, { action: 'serveNotice', form: SERVED }, 4)
    expect(await tracks(paper)).toEqual([5, null])
  })

  it('is named by the form of a reminder from its service on, and stays so when that is served itself', async () => {
    const matter = await drafted()
    const known = async () => (await read(world, verifier, matter)).actions.find(({ id }) => id === 'remind')?.known
    await done(head, `/${matter}/actions`, { action: 'signNotice', form: {} }, 3)
    expect(await known()).toBeUndefined()
    await done(clerk, `/${matter}/actions`, { action: 'serveNotice', form: SERVED }, 4)
    const remindedNo = (await documents(verifier, matter)).at(-1)?.number
    expect(remindedNo).toMatch(/〔2026〕\d+号$/)
    expect(await known()).toMatchObject({ remindedNo })
    await done(verifier, `/${matter}/actions`, { action: 'remind', form: { remindedNo, replyBy: '2026-05-30' } }, 5)
    await done(clerk, `/${matter}/actions`, { action: 'serveReminder', form: SERVED }, 6)
    expect(await known()).toMatchObject({ remindedNo })
  })

  it('of a reminder that the answer overtook is made void and keeps its number', async () => {
    const matter = await drafted()
    await done(head, `/${matter}/actions`, { action: 'signNotice', form: {} }, 3)
    await done(clerk, `/${matter}/actions`, { action: 'serveNotice', form: SERVED }, 4)
    const remindedNo = (await documents(verifier, matter)).at(-1)?.number
    await done(verifier, `/${matter}/actions`, { action: 'remind', form: { remindedNo, replyBy: '2026-05-30' } }, 5)
    const answer = { answeredOn: '2026-05-08', adopted: true, policeWords: '已经整改到位。' }
    await done(liaison, `/${matter}/actions`, { action: 'answer', form: answer }, 6)
    const { clocks } = await read(world, verifier, matter)
    expect(clocks.findLast(({ id }) => id === 'answer')?.endedAt).toBe('2026-05-08')
    const reason = { code: 'notNeeded', words: '公安机关已经书面回复' }
    await done(head, `/${matter}/actions`, { action: 'voidReminder', reason }, 7)
    const reminder = (await documents(verifier, matter)).at(-1)
    expect(reminder).toMatchObject({ type: 'replyReminder', state: 'void', isServed: true, servedIn: null })
    expect([reminder?.number, reminder?.void?.reason]).toEqual([
      expect.stringMatching(/督复〔2026〕\d+号$/),
      '不再需要制发：公安机关已经书面回复',
    ])
  })

  it('must have been signed: a signed one is made void with a reason, keeps its number, and the next has the next', async () => {
    const matter = await drafted()
    await done(head, `/${matter}/actions`, { action: 'signNotice', form: {} }, 3)
    const before = (await documents(resident, matter)).at(-1)?.number ?? ''
    const asked = (reason: object | null) => send(head, `/${matter}/actions`, { action: 'voidNotice', reason }, 4)
    expect((await asked(null)).body.problems[0]).toMatchObject({ code: 'REASON_MISSING', place: 'reason' })
    expect((await asked({ code: 'wrongWords', words: '' })).body.problems[0].code).toBe('REASON_WORDS')
    expect((await send(clerk, `/${matter}/actions`, { action: 'voidNotice' }, 4)).body.code).toBe('MATTER_NOT_ALLOWED')
    expect((await asked({ code: 'wrongWords', words: '被监督单位名称写错' })).status).toBe(200)
    await done(verifier, `/${matter}/actions`, { action: 'draftNotice', form: NOTICE }, 5)
    await done(head, `/${matter}/actions`, { action: 'signNotice', form: {} }, 6)
    const [first, second] = (await documents(resident, matter)).slice(-2)
    expect([first?.state, first?.number, second?.state]).toEqual(['void', before, 'signed'])
    const counted = (number: string | null | undefined) => Number(/(\d+)号$/.exec(number ?? '')?.[1])
    expect(counted(second?.number)).toBe(counted(before) + 1)
    await done(clerk, `/${matter}/actions`, { action: 'serveNotice', form: SERVED }, 7)
    expect((await documents(liaison, matter)).map(({ id }) => id)).toEqual([second?.id])
  })
})

const CLUE = { source: 'complaint', clueKind: 'breach', foundOn: '2026-05-08', facts: '反映侦查活动中的违法情形。' }
const REQUEST = { action: 'requestMaterial', form: { missingMaterial: '身份证明复印件', supplyBy: '2026-05-20' } }

/** Asks for material in a new clue: a document with a number of its type. */
async function requested(): Promise<string> {
  const id = await done(clerk, '', { workflow: 'clue', action: 'register', form: CLUE })
  await done(clerk, `/${id}/actions`, REQUEST, 1)
  return id
}
const numbers = async (): Promise<readonly string[]> =>
  inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
    const { rows } = await client.query(
      `select text from document_number where type = 'materialRequest' order by number`,
    )
    return rows.map(({ text }) => text)
  })
const tried = (text: string, values: readonly unknown[] = []): Promise<string | undefined> =>
  inOffice(world.context.database, SCRATCH_OFFICE, (client) => client.query(text, [...values])).then(
    () => undefined,
    (error: { constraint?: string; code?: string }) => error.constraint ?? error.code,
  )

describe('the register of numbers', () => {
  it('has no gap and nothing twice, whoever signs at once and whatever fails', async () => {
    const failing = Array.from({ length: 4 }, () =>
      inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
        const numbered = { office: SCRATCH_OFFICE, document: randomUUID(), type: 'materialRequest', at } as const
        await giveNumber(client, numbered, { area: '青北', department: '侦' })
        throw new Error('cut off')
      }).catch(() => undefined),
    )
    await Promise.all([...Array.from({ length: 6 }, requested), ...failing])
    expect(await numbers()).toEqual([1, 2, 3, 4, 5, 6].map((one) => `青北检侦控补〔2026〕${one}号`))
  })

  it('keeps the number of a void document, and gives the next one to the next', async () => {
    const voidedMatter = await requested()
    const [before] = (await documents(clerk, voidedMatter)).slice(-1)
    const voiding = { office: SCRATCH_OFFICE, document: before?.id ?? '', by: head.login, at, reason: '文号误用' }
    const sealer = sealerOf(world.context.keyring, SCRATCH_OFFICE)
    const once = () =>
      inOffice(world.context.database, SCRATCH_OFFICE, (client) => voidDocument(client, voiding, sealer))
    expect([await once(), await once()]).toEqual([true, false])
    const [after] = (await documents(clerk, await requested())).slice(-1)
    const voided = (await documents(clerk, voidedMatter)).find(({ id }) => id === before?.id)
    expect(voided).toMatchObject({ state: 'void', void: { by: { login: head.login }, reason: '文号误用' } })
    expect([before?.number, after?.number]).toEqual(['青北检侦控补〔2026〕7号', '青北检侦控补〔2026〕8号'])
    const void7 = `select from document_void where type = 'materialRequest' and number = 7`
    const { rowCount } = await inOffice(world.context.database, SCRATCH_OFFICE, (client) => client.query(void7))
    expect(rowCount).toBe(1)
  })

  it('is shown whole with its voids, the reason to those who may read the matter', async () => {
    const ask = async (who: SignedIn, path = '') =>
      world.app.inject({ url: `/api/v1/documents/registers${path}`, headers: who.headers })
    const registers = registersSchema.parse((await ask(clerk)).json())
    expect(registers.find(({ type }) => type === 'materialRequest')).toEqual({
      ...{ type: 'materialRequest', title: { zh: '补正材料告知书', en: 'Request to complete the material' } },
      ...{ abbr: '控补', year: 2026, given: 8, last: 8, voids: 1, whole: true },
    })
    const page = registerPageSchema.parse((await ask(clerk, '/materialRequest/2026?before=8')).json())
    expect(page.rows.map(({ number }) => number)).toEqual([7, 6, 5, 4, 3, 2, 1])
    expect(page.rows[0]).toMatchObject({ state: 'void', void: { by: { login: head.login }, reason: '文号误用' } })
    expect(page.next).toBeNull()
    // Without a title in matters nobody reads a matter: there is the number, and that it is void.
    const untitled = await world.signInAs('clerk', [])
    const seen = registerPageSchema.parse((await ask(untitled, '/materialRequest/2026?before=8')).json())
    expect(seen.rows[0]).toMatchObject({ text: '青北检侦控补〔2026〕7号', matter: null, void: { reason: null } })
    expect((await ask(liaison)).json().code).toBe('FORBIDDEN')
  })

  it('cannot be brought out of order by the application in plain SQL', async () => {
    const leap = `insert into document_number (office, type, year, number, previous, text, document, given_at)
      select office, type, year, $1, $2, 'x', document, given_at from document_number
      where type = 'materialRequest' and number = 1`
    expect(await tried(leap, [20, null])).toBe('first_has_none_before')
    expect(await tried(leap, [20, 8])).toBe('follows_the_one_before')
    expect(await tried(leap, [20, 19])).toMatch(/^document_number_office_document_key|one_before_is_there$/)
    expect(await tried('update document_number set number = 99')).toBe('42501')
    expect(await tried('delete from document_number')).toBe('42501')
    expect(await tried('delete from document_file')).toBe('42501')
    expect(await tried(`update document_text set sealed = ''`)).toBe('42501')
    expect(await tried(`update document set state = 'served' where state = 'signed'`)).toBe('served_is_served')
  })
})

describe('the heading of the office', () => {
  it('stands for its name until it is set, and a blank area is refused', async () => {
    const other = await world.signIn('systemAdministrator')
    const ask = (payload: object) =>
      world.app.inject({ method: 'PUT', url: '/api/v1/office/heading', headers: other.headers, payload })
    expect((await ask({ name: '某院', area: ' ', department: '' })).statusCode).toBe(400)
    const answer = await world.app.inject({ url: '/api/v1/office/heading', headers: clerk.headers })
    expect(answer.json()).toEqual({ name: '青石市北原区人民检察院', area: '青北', department: '侦' })
  })
})
