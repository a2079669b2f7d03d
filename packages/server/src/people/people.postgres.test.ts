import { personPageSchema, personSchema } from '@hengjian/contract'
import { maskingSchema } from '@hengjian/contract/modelCases'
import type { Instant } from '@hengjian/law'
import { parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'

const now: Instant = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (Number.NaN as Instant)
let server: ScratchApp
let procurator: SignedIn

const OFFICER = { role: 'officers', id: 'O-1', attributes: { name: '秦守正', policeNumber: '099001' } }

const line = (record: string, kind: string, at: string, person: object, caseId: string): string =>
  JSON.stringify({
    source: 'policeProcessSystem',
    sourceRecord: record,
    kind,
    occurredAt: at,
    objects: [
      { role: 'measure', id: `M-${caseId}`, attributes: { kind: 'detention', track: 'criminal' } },
      { role: 'person', ...person },
      ...(kind === 'detentionBegan' ? [OFFICER] : []),
      { role: 'case', id: caseId, attributes: { number: `${caseId}号`, track: 'criminal', charge: '盗窃' } },
    ],
  })

/** A guardian whose name nobody entered. */
const attendance = JSON.stringify({
  source: 'policeProcessSystem',
  sourceRecord: 'a1',
  kind: 'attendanceBegan',
  occurredAt: '2026-05-01T09:00:00+08:00',
  objects: [{ role: 'attendant', id: 'P-wang-legalRepresentative' }],
  data: { personRole: 'legalRepresentative' },
})

const wang = { id: 'P-wang', attributes: { name: '王安柏', idNumber: '990000199001021234', phone: '13800001234' } }
const li = { id: 'P-li', attributes: { name: '李大山', idNumber: '990000199001021234' } }

beforeAll(async () => {
  server = await scratchApp({ now: () => now })
  procurator = await server.signIn('procurator')
  const headers = await server.ingestHeaders('policeProcessSystem')
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/v1/facts',
    headers: { ...headers, 'content-type': 'application/x-ndjson' },
    payload: [
      line('w1', 'detentionBegan', '2026-05-06T14:20:00+08:00', wang, 'C1'),
      line('w2', 'detentionBegan', '2026-05-07T14:20:00+08:00', wang, 'C2'),
      line('l1', 'detentionBegan', '2026-05-05T09:00:00+08:00', li, 'C3'),
      line('l2', 'released', '2026-05-06T09:00:00+08:00', li, 'C3'),
      attendance,
    ].join('\n'),
  })
  expect(answer.json()).toMatchObject({ accepted: 5 })
  await judgeOffice(server.context, modelsInForce(), SCRATCH_OFFICE)
})
afterAll(() => server.close())

it('are found by name in a text that is to be published, each masked without having been named', async () => {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/v1/model-cases/masking',
    headers: procurator.headers,
    payload: { text: '被告人王安柏与李大山、陈一（13900000000）驾驶晋A·12345相撞。民警秦守正到场。', names: ['陈一'] },
  })
  expect(maskingSchema.parse(answer.json())).toMatchObject({
    text: '被告人王某与李某、陈某（（电话略））驾驶（车牌略）相撞。民警秦某到场。',
    found: ['李大山', '王安柏', '秦守正'],
    replaced: { name: 4, phone: 1, plate: 1 },
  })
})

const get = async (url: string, { headers }: SignedIn = procurator) => {
  const answer = await server.app.inject({ url, headers })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const unmask = (id: string, payload: object, { headers }: SignedIn = procurator) =>
  server.app.inject({ method: 'POST', url: `/api/v1/people/${id}/unmask`, headers, payload })
const asOwner = async (text: string) => (await withClient(server.ownerUrl, (client) => client.query(text))).rows

describe('people', () => {
  it('are listed with their cases and what restrains them now', async () => {
    const { rows, total } = personPageSchema.parse(await get('/api/v1/people'))
    expect(total).toBe(3)
    expect(
      rows.map(({ id, label, cases, measures }) => [
        id,
        label,
        cases.map((one) => one.label),
        measures.map(({ interval }) => interval),
      ]),
    ).toEqual([
      ['P-wang', '王某某', ['C2号', 'C1号'], ['detention']],
      ['P-li', '李某某', ['C3号'], []],
      [
        'P-wang-legalRepresentative',
        { zh: '法定代理人（姓名未录入）', en: 'Legal representative (name not recorded)' },
        [],
        [],
      ],
    ])
    const sought = personPageSchema.parse(await get('/api/v1/people?q=lds'))
    expect([sought.rows.map(({ id }) => id), sought.total]).toEqual([['P-li'], 1])
  })

  it('are shown over all cases, masked, and with others of the same number, who are not joined', async () => {
    const answer = await get('/api/v1/people/P-wang')
    const person = personSchema.parse(answer)
    expect(person.cases.map(({ id }) => id)).toEqual(['C2', 'C1'])
    expect(person.facts.map(({ sourceRecord }) => sourceRecord)).toEqual(['w1', 'w2'])
    expect(person.sameNumber).toEqual([{ id: 'P-li', label: '李某某', cases: [{ id: 'C3', label: 'C3号' }] }])
    expect(person.names).toEqual(['王某某'])
    expect(person.findings.map(({ model }) => model)).toContain('CM-DET-24H')
    expect(person.attributes.map(({ name, value, masked }) => [name, value.zh, masked])).toEqual([
      ['idNumber', '990000********1234', true],
      ['name', '王某某', true],
      ['phone', '138****1234', true],
    ])
    expect(JSON.stringify(answer)).not.toMatch(/王安柏|李大山|19900102|13800001234/)
  })

  it('are in the read log whenever they are looked at', async () => {
    const reader = await server.signIn('leader')
    await get('/api/v1/people', reader)
    await get('/api/v1/people/P-wang', reader)
    const rows = await asOwner(`select action, subject from audit_entry where actor = '${reader.login}' order by id`)
    expect(rows).toEqual([
      { action: 'person.list', subject: '' },
      { action: 'person.read', subject: 'P-wang' },
    ])
  })

  it('are unknown where nobody reported them', async () => {
    const answer = await server.app.inject({ url: '/api/v1/people/P-nobody', headers: procurator.headers })
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'PERSON_UNKNOWN'])
  })
})

describe('one value in full', () => {
  it('is shown for a reason, is in the read log, and is kept by no cache', async () => {
    const assistant = await server.signIn('assistant')
    const asked = { attribute: 'idNumber', reason: 'inquiry', text: '向户籍系统核实王安柏' }
    const answer = await unmask('P-wang', asked, assistant)
    expect([answer.statusCode, answer.json()]).toEqual([200, { attribute: 'idNumber', values: ['990000199001021234'] }])
    expect(answer.headers['cache-control']).toBe('no-store')
    const [entry, ...more] = await asOwner(
      `select action, subject, detail from audit_entry where actor = '${assistant.login}'`,
    )
    expect(more).toEqual([])
    expect(entry).toMatchObject({ action: 'person.unmask', subject: 'P-wang' })
    const detail = JSON.parse(entry.detail)
    expect(detail).toMatchObject({ attribute: 'idNumber', reason: 'inquiry' })
    expect(entry.detail).not.toContain('王安柏')
    const opened = server.context.keyring.open(SCRATCH_OFFICE, detail.textKey, Buffer.from(detail.text, 'base64'))
    expect(opened.toString()).toBe('向户籍系统核实王安柏')
  })

  it('asks for words where no listed reason fits', async () => {
    const silent = await unmask('P-wang', { attribute: 'name', reason: 'other', text: ' ' })
    expect([silent.statusCode, silent.json().code]).toEqual([400, 'REQUEST_INVALID'])
    const without = await unmask('P-wang', { attribute: 'name', text: '' })
    expect(without.statusCode).toBe(400)
    const told = await unmask('P-wang', { attribute: 'name', reason: 'other', text: '制作笔录' })
    expect(told.json().values).toEqual(['王安柏'])
  })

  it('is not for everybody, and not everything', async () => {
    for (const role of ['clerk', 'leader', 'systemAdministrator'] as const) {
      const answer = await unmask(
        'P-wang',
        { attribute: 'name', reason: 'contact', text: '' },
        await server.signIn(role),
      )
      expect([answer.statusCode, answer.json().code], role).toEqual([403, 'FORBIDDEN'])
    }
    expect((await unmask('P-wang', { attribute: 'sex', reason: 'contact', text: '' })).statusCode).toBe(400)
    const unsaid = await unmask('P-wang', { attribute: 'address', reason: 'contact', text: '' })
    expect([unsaid.statusCode, unsaid.json().code]).toEqual([404, 'UNMASK_NOTHING'])
  })
})
