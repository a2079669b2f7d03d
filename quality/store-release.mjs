// Stores a small office of this release for all that come after: an invented case taken in, judged and decided over HTTP, then
// `hengjian backup`. A test restores every stored release with the code of its day. Run it once a release, when it is made.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const command = join(root, 'packages/cli/bin/hengjian.mjs')
const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8'))
const folder = join(root, 'packages/server/fixtures/releases', version)
const LIMIT = 300_000
/** Protects nothing: the office is invented, and the test must open it. */
const PASSPHRASE = 'every release is restored'
const PASSWORD = 'kept-for-the-test-2026'

if (existsSync(folder)) {
  console.error(`${folder} is there already: a release is stored once. Remove it only while the release is not out.`)
  process.exit(2)
}

const scratch = mkdtempSync(join(tmpdir(), 'hengjian-release-'))
chmodSync(scratch, 0o755)
const env = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  HENGJIAN_DATA: join(scratch, 'data'),
  HENGJIAN_DEMO: '0',
  SECOND_FACTOR: 'none',
  HENGJIAN_PASSPHRASE: PASSPHRASE,
  PORT: '0',
}

/** Starts the server and answers its address, the setup link's token, and what stops it. */
async function start() {
  const child = spawn(process.execPath, [command, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  process.once('exit', () => child.kill('SIGTERM'))
  for await (const line of createInterface({ input: child.stdout })) {
    const link = /(http:\S+)\/setup\?token=(\S+)/.exec(line)
    if (link === null) continue
    const stop = async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    return { url: `${link[1]}/api/v1`, token: link[2], stop }
  }
  throw new Error('the server did not start')
}

/** One signed-in browser. */
function browser(url) {
  let headers = {}
  const ask = async (path, { method = 'GET', body, ...more } = {}) => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...more },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const json = await answer.json()
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(json)}`)
    const cookie = answer.headers.get('set-cookie')?.split(';')[0]
    if (cookie !== undefined) headers = { cookie, 'x-csrf-token': json.csrf }
    return json
  }
  return { ask, post: (path, body, more = {}) => ask(path, { method: 'POST', body, ...more }) }
}

const person = (id, name, idNumber) => ({
  role: 'person',
  id,
  attributes: { name, idNumber, birthDate: '1990-01-02', sex: 'male', nationality: 'CHN' },
})
const lawCase = (id) => ({
  role: 'case',
  id,
  attributes: { number: `A〔2026〕${id}号`, track: 'criminal', charge: '盗窃' },
})
const measure = (id) => ({ role: 'measure', id, attributes: { number: id, kind: 'detention', track: 'criminal' } })
const line = (sourceRecord, kind, occurredAt, objects, more = {}) =>
  JSON.stringify({ source: 'policeProcessSystem', sourceRecord, kind, occurredAt, objects, ...more })

const first = person('P-1', '王安柏', '990000199001021234')
const second = person('P-2', '欧阳明', '990000199001029877')
const messages = [
  [
    line('D-1', 'detentionBegan', '2026-05-06T14:20:00+08:00', [measure('M-1'), first, lawCase('1')]),
    line('D-2', 'detentionBegan', '2026-05-06T15:00', [measure('M-2'), second, lawCase('2')]),
    line('I-2', 'interrogationBegan', '2026-05-07T09:00:00+08:00', [
      { role: 'interrogation', id: 'I-2', attributes: { kind: 'interrogation' } },
      second,
      lawCase('2'),
    ]),
    'not a record',
  ],
  [
    line('D-1', 'detentionBegan', '2026-05-06T14:25:00+08:00', [measure('M-1'), first, lawCase('1')]),
    line('R-2', 'released', '2026-05-07', [second, lawCase('2')]),
    line('D-2b', 'detentionBegan', '2026-05-06T15:10', [measure('M-2'), second, lawCase('2')], {
      supersedes: 'policeProcessSystem:D-2',
    }),
  ],
]

/** Takes the messages in and waits until they are judged. */
async function takeIn(url, key) {
  for (const lines of messages) {
    const answer = await fetch(`${url}/facts`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
      body: lines.join('\n'),
    })
    if (!answer.ok) throw new Error(await answer.text())
  }
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const metrics = await (await fetch(url.replace('/api/v1', '/metrics'))).text()
    if (/^hengjian_judging_queue\{[^}]*\} 0$/m.test(metrics)) return
    await pause(200)
  }
  throw new Error('the facts were not judged in a minute')
}

async function decide(procurator) {
  const { rows } = await procurator.ask('/findings?state=open')
  const decisions = [
    { action: 'confirm', text: '属实' },
    { action: 'dismiss', reason: 'recordError', text: '笔录已补' },
  ]
  if (rows.length <= decisions.length) throw new Error(`only ${rows.length} findings`)
  for (const [index, decision] of decisions.entries()) {
    const path = `/findings/${rows[index].id}`
    const { revision } = await procurator.ask(path)
    await procurator.post(`${path}/decisions`, decision, { 'if-match': `"${revision}"` })
  }
}

/** What must still be so after every restore. */
async function expectationOf(procurator) {
  const facts = []
  for (const record of ['D-1', 'D-2', 'I-2', 'R-2', 'D-2b']) {
    const { id, kind, occurredAt, receivedAt, supersededBy, raw } = await procurator.ask(
      `/facts/${encodeURIComponent(`policeProcessSystem:${record}`)}`,
    )
    facts.push({ id, kind, occurredAt, receivedAt, supersededBy, sha256: raw.sha256 })
  }
  const findings = []
  for (const row of (await procurator.ask('/findings?limit=200')).rows) {
    const { id, model, state, arose, history } = await procurator.ask(`/findings/${row.id}`)
    findings.push({ id, model, state, arose, history })
  }
  return { facts, findings: findings.sort((left, right) => (left.id < right.id ? -1 : 1)) }
}

function run(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`hengjian ${args[0]}: ${stderr}`)
  return stdout
}

try {
  const { url, token, stop } = await start()
  const administrator = browser(url)
  await administrator.post('/setup', {
    token,
    login: 'admin',
    name: '管理员',
    password: PASSWORD,
    officeName: '试验院',
  })
  const { password } = await administrator.post('/users', { login: 'procurator', name: '检察官', role: 'procurator' })
  const system = browser(url)
  const made = await administrator.post('/users', { login: 'system', name: '系统', role: 'systemAdministrator' })
  await system.post('/session', { login: 'system', password: made.password })
  await system.post('/session/password', { current: made.password, next: PASSWORD })
  const { key } = await system.post('/ingest-keys', { source: 'policeProcessSystem' })
  const procurator = browser(url)
  await procurator.post('/session', { login: 'procurator', password })
  await procurator.post('/session/password', { current: password, next: PASSWORD })
  await takeIn(url, key)
  await decide(procurator)
  const expected = await expectationOf(procurator)
  await stop()
  const [, lines] = /✓ office-1: (\d+) /.exec(run(['audit', 'verify'])) ?? []
  mkdirSync(folder, { recursive: true })
  run(['backup', '--to', join(folder, 'office.backup'), '--key-to', join(folder, 'office.key')])
  const { size } = statSync(join(folder, 'office.backup'))
  if (size > LIMIT) throw new Error(`the backup has ${size} bytes, more than ${LIMIT}`)
  const text = { passphrase: PASSPHRASE, password: PASSWORD, readLogLines: Number(lines), ...expected }
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(text, null, 2)}\n`)
  console.log(`${folder}: ${size} bytes, ${expected.facts.length} facts, ${expected.findings.length} findings`)
} catch (error) {
  rmSync(folder, { recursive: true, force: true })
  throw error
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
