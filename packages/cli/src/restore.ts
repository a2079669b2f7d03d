import { stderr, stdout } from 'node:process'
import { restore as restoreFrom } from '@hengjian/server'
import type { ExitCode } from './exit-code'
import { optionsOf } from './options'
import { passphrase } from './passphrase'
import { usage } from './usage'
import { withSettings } from './with-settings'

const OPTIONS = { from: { type: 'string' }, 'key-from': { type: 'string' } } as const

/** `hengjian restore`: fills an empty database with a backup, everything or nothing. */
export async function restore(args: readonly string[]): Promise<ExitCode> {
  const { from, 'key-from': keyFrom } = optionsOf(args, OPTIONS) ?? {}
  if (from === undefined) {
    stderr.write(usage())
    return 2
  }
  return withSettings(async (settings) => {
    const key = keyFrom === undefined ? undefined : { from: keyFrom, passphrase: () => passphrase(false) }
    const { madeAt, version, tables, rows } = await restoreFrom(settings, { from, key })
    stdout.write(`已恢复 ${madeAt} 的备份（衡鉴 ${version}）：${tables} 个表、${rows} 行\n`)
    stdout.write(`restored the backup of ${madeAt} (Hengjian ${version}): ${tables} tables, ${rows} rows\n`)
    return 0
  })
}
