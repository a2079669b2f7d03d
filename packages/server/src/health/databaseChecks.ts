import { existsSync } from 'node:fs'
import type pg from 'pg'
import { z } from 'zod'
import { systemClock } from '../clock'
import { appliedMigrations } from '../database/migrate'
import { excessRights } from '../database/roleRights'
import { rowOf } from '../database/rows'
import { masterKeyNamed } from '../keys/masterKey'
import { serverProblem } from '../problems/registry'
import { hasChineseTrigrams } from './chineseSearch'
import type { DoctorCheck } from './doctorCheck'

type Client = pg.ClientBase

const same = (text: string) => ({ zh: text, en: text })

async function checkVersion(client: Client): Promise<DoctorCheck> {
  const name = { zh: 'PostgreSQL 版本', en: 'PostgreSQL version' }
  const schema = z.object({ text: z.string(), number: z.coerce.number() })
  const query = `select current_setting('server_version') as text, current_setting('server_version_num') as number`
  const { text, number } = (await rowOf(client, schema, query)) ?? { text: '?', number: 0 }
  return number < 150_000
    ? {
        name,
        outcome: 'failed',
        found: same(text),
        problems: [serverProblem('DATABASE_VERSION', text, 'DATABASE_URL')],
      }
    : { name, outcome: 'fine', found: same(text), problems: [] }
}

async function checkRole(client: Client): Promise<DoctorCheck> {
  const name = { zh: '应用角色权限', en: 'rights of the application role' }
  const excess = await excessRights(client)
  if (excess.length === 0)
    return { name, outcome: 'fine', found: { zh: '仅有应用权限', en: 'the application’s only' }, problems: [] }
  const problems = [serverProblem('ROLE_TOO_STRONG', excess.join('; '), 'DATABASE_URL')]
  return { name, outcome: 'failed', found: same(excess.join('; ')), problems }
}

async function checkStructure(client: Client): Promise<DoctorCheck> {
  const name = { zh: '数据库结构', en: 'database structure' }
  const applied = await appliedMigrations(client)
  const last = applied.at(-1)
  return last === undefined
    ? { name, outcome: 'warning', found: { zh: '尚未建立', en: 'not made yet' }, problems: [] }
    : { name, outcome: 'fine', found: same(last), problems: [] }
}

async function checkSearch(client: Client): Promise<DoctorCheck> {
  const name = { zh: '中文检索', en: 'searching Chinese' }
  return (await hasChineseTrigrams(client))
    ? { name, outcome: 'fine', found: { zh: '有索引支持', en: 'supported by an index' }, problems: [] }
    : {
        name,
        outcome: 'warning',
        found: { zh: '无索引支持，检索较慢', en: 'without an index: correct, but slower' },
        problems: [serverProblem('CHINESE_SEARCH')],
      }
}

const SKEW_LIMIT_MS = 5000

async function checkClock(client: Client): Promise<DoctorCheck> {
  const name = { zh: '时钟', en: 'clock' }
  const query = 'select (extract(epoch from clock_timestamp()) * 1000)::float8 as at'
  const row = await rowOf(client, z.object({ at: z.number() }), query)
  const skew = Math.abs((row?.at ?? 0) - systemClock.now())
  const found = { zh: `与数据库相差 ${Math.round(skew)} 毫秒`, en: `${Math.round(skew)} ms from the database's` }
  return skew > SKEW_LIMIT_MS
    ? { name, outcome: 'failed', found, problems: [serverProblem('CLOCK_SKEW', String(Math.round(skew / 1000)))] }
    : { name, outcome: 'fine', found, problems: [] }
}

/** The fingerprint of the master key that the stored data keys name; undefined where there are none. */
async function storedMaster(client: Client): Promise<string | undefined> {
  const made = await rowOf(
    client,
    z.object({ table: z.string().nullable() }),
    `select to_regclass('data_key') as table`,
  )
  if (made?.table == null) return undefined
  await client.query(`select set_config('hengjian.office', '*', false)`)
  return (await rowOf(client, z.object({ master: z.string() }), 'select master from data_key limit 1'))?.master
}

async function checkKey(client: Client, keyFile: string): Promise<DoctorCheck> {
  const name = { zh: '密钥与数据', en: 'key and data' }
  const master = await storedMaster(client)
  if (master === undefined)
    return { name, outcome: 'fine', found: { zh: '尚无加密数据', en: 'nothing encrypted yet' }, problems: [] }
  if (masterKeyNamed(keyFile, master) !== undefined)
    return { name, outcome: 'fine', found: { zh: '相符', en: 'belong together' }, problems: [] }
  const code = existsSync(keyFile) ? 'KEY_WRONG' : 'KEY_MISSING'
  return { name, outcome: 'failed', found: same(master), problems: [serverProblem(code, keyFile, 'HENGJIAN_KEY_FILE')] }
}

/** What can be told about a database by its application role. */
export async function databaseChecks(client: Client, keyFile: string): Promise<readonly DoctorCheck[]> {
  return [
    await checkVersion(client),
    await checkRole(client),
    await checkStructure(client),
    await checkKey(client, keyFile),
    await checkSearch(client),
    await checkClock(client),
  ]
}
