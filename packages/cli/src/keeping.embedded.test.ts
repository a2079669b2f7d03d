import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { sessionSchema } from '@hengjian/contract'
import { readSettings, type Served, serve } from '@hengjian/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const command = fileURLToPath(new URL('../bin/hengjian.mjs', import.meta.url))
const PASSPHRASE = '三更灯火五更鸡·正是读书时'
const PASSWORD = 'correct horse battery'
const folder = mkdtempSync(join(tmpdir(), 'hengjian-keeping-'))
chmodSync(folder, 0o755)
const at = (name: string): string => join(folder, name)

/** Runs the command in a process of its own, on a data folder; what it needs beyond the system's is given. */
function hengjian(data: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { PATH = '', HOME = '' } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    input: '',
    env: { PATH, HOME, HENGJIAN_DATA: at(data), HENGJIAN_DEMO: '0', ...environment },
  })
  return { status, stdout, stderr }
}

async function served(data: string): Promise<Served> {
  const settings = readSettings({ PORT: '0', HENGJIAN_DEMO: '0', HENGJIAN_DATA: at(data) })
  if (!settings.ok) throw new Error('settings')
  return serve(settings.value)
}
const post = (url: string, body: object): Promise<Response> =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

beforeAll(async () => {
  const { url, setupUrl, stop } = await served('office')
  const token = new URL(setupUrl ?? '').searchParams.get('token')
  const made = await post(`${url}/api/v1/setup`, { token, login: 'admin', name: '首任管理员', password: PASSWORD })
  expect(made.status).toBe(200)
  await stop()
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the commands that keep an office', () => {
  it('back it up with its key apart, replace its keys, and restore it elsewhere as it was', async () => {
    const sealed = { HENGJIAN_PASSPHRASE: PASSPHRASE }
    const made = hengjian('office', ['backup', '--to', at('office.backup'), '--key-to', at('office.sealed')], sealed)
    expect([made.status, made.stderr]).toEqual([0, ''])
    expect(made.stdout).toContain('已备份')
    const rotated = hengjian('office', ['keys', 'rotate'])
    expect([rotated.status, rotated.stderr]).toEqual([0, ''])
    expect(rotated.stdout).toMatch(/[0-9a-f]{16} → [0-9a-f]{16}/)
    const from = ['--from', at('office.backup'), '--key-from', at('office.sealed')]
    const restored = hengjian('second', ['restore', ...from], sealed)
    expect([restored.status, restored.stderr]).toEqual([0, ''])
    for (const format of ['ocel', 'xes']) {
      const exported = hengjian('second', ['export', '--format', format, '--to', at(`office.${format}.gz`), '--gz'])
      expect([exported.status, exported.stderr]).toEqual([0, ''])
      expect(gunzipSync(readFileSync(at(`office.${format}.gz`))).toString()).toMatch(/"events": \[|<\/log>/)
    }
    const kept = ['--checkpoints', at('kept.jsonl')]
    const taken = hengjian('second', ['audit', 'checkpoint', '--to', at('kept.jsonl')])
    expect([taken.status, taken.stdout]).toEqual([0, readFileSync(at('kept.jsonl'), 'utf8')])
    expect(hengjian('second', ['audit', 'export', '--to', at('audit.ndjson')]).status).toBe(0)
    const alone = hengjian('second', ['audit', 'verify', '--file', at('audit.ndjson'), ...kept])
    expect([alone.status, alone.stderr, alone.stdout.includes('✓ office-1')]).toEqual([0, '', true])
    writeFileSync(at('audit.ndjson'), readFileSync(at('audit.ndjson'), 'utf8').replace('"id":1,', '"id":9,'))
    const changed = hengjian('second', ['audit', 'verify', '--file', at('audit.ndjson'), ...kept])
    expect([changed.status, changed.stdout.includes('first bad entry: 1 ')]).toEqual([1, true])
    for (const data of ['office', 'second']) {
      const verified = hengjian(data, ['audit', 'verify'])
      expect([verified.status, verified.stderr]).toEqual([0, ''])
      expect(verified.stdout).toMatch(/✓ office-1: \d+ /)
      const { url, setupUrl, stop } = await served(data)
      expect(setupUrl).toBeUndefined()
      expect((await post(`${url}/api/v1/session`, { login: 'admin', password: PASSWORD })).status).toBe(200)
      await stop()
    }
  }, 240_000)

  it('open a further office, whose security administrator signs in there', async () => {
    const wanted = ['office', 'open', '--name', '青石市北原区人民检察院', '--login', 'Beiyuan']
    const opened = hengjian('office', wanted)
    expect([opened.status, opened.stderr, opened.stdout.includes('office-2')]).toEqual([0, '', true])
    const again = hengjian('office', [...wanted.slice(0, -1), 'other'])
    expect([again.status, again.stderr.split(' ')[0]]).toEqual([2, 'OFFICE_EXISTS'])
    const taken = hengjian('office', ['office', 'open', '--name', '青石市南原区人民检察院', '--login', 'beiyuan'])
    expect([taken.status, taken.stderr.split(' ')[0]]).toEqual([2, 'USER_EXISTS'])
    const password = /first password: (\S+)/.exec(opened.stdout)?.[1]
    const { url, stop } = await served('office')
    const signedIn = await post(`${url}/api/v1/session`, { login: 'beiyuan', password })
    const { user } = sessionSchema.parse(await signedIn.json())
    expect(user).toMatchObject({ office: 'office-2', role: 'securityAdministrator', passwordDue: 'initial' })
    await stop()
  }, 120_000)

  it('say what is wrong and how to mend it, and change nothing', () => {
    const refused = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) => {
      const { status, stderr } = hengjian('office', args, environment)
      return `${status} ${stderr.split('\n')[0]?.split(':')[0]}`
    }
    const to = ['--to', at('other.backup')]
    expect(refused(['backup', '--to', at('office.backup')])).toBe('2 OUTPUT_EXISTS (--to)')
    expect(refused(['backup', ...to, '--key-to', at('k')])).toBe('2 PASSPHRASE_MISSING (HENGJIAN_PASSPHRASE)')
    expect(refused(['backup', ...to, '--key-to', at('k')], { HENGJIAN_PASSPHRASE: 'short' })).toBe(
      '2 PASSPHRASE_WEAK (HENGJIAN_PASSPHRASE)',
    )
    expect(refused(['restore', '--from', at('office.backup')])).toBe('2 RESTORE_NOT_EMPTY (HENGJIAN_DATA)')
    expect(refused(['restore', '--from', at('nothing')])).toBe('2 BACKUP_UNREADABLE (--from)')
    expect(refused(['export', '--format', 'xes', '--to', at('office.xes.gz')])).toBe('2 OUTPUT_EXISTS (--to)')
    const shown = ['export', '--format', 'xes', '--to', at('x.xes'), '--with-identities']
    expect(refused(shown)).toBe('2 EXPORT_REASON (--reason)')
    for (const wrong of [
      ['export', '--to', 'x'],
      ['export', '--format', 'csv', '--to', 'x'],

      ['backup'],
      ['restore'],
      ['keys'],
      ['office'],
      ['office', 'open', '--name', 'x'],
      ['audit'],
      ['backup', '--from', 'x'],
      ['keys', 'rotate', 'x'],
    ])
      expect(refused(wrong), wrong.join(' ')).toBe('2 衡鉴 · Hengjian')
    expect([existsSync(at('other.backup')), existsSync(at('k'))]).toEqual([false, false])
  }, 120_000)
})
