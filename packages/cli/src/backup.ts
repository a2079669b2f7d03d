import { stderr, stdout } from 'node:process'
import { backUp, checkPassphrase } from '@hengjian/server'
import type { ExitCode } from './exit-code'
import { optionsOf } from './options'
import { passphrase } from './passphrase'
import { usage } from './usage'
import { withSettings } from './with-settings'

const OPTIONS = { to: { type: 'string' }, 'key-to': { type: 'string' } } as const

/** `hengjian backup`: everything in one file, and where asked the key to it in another, sealed under a passphrase. */
export async function backup(args: readonly string[]): Promise<ExitCode> {
  const { to, 'key-to': keyTo } = optionsOf(args, OPTIONS) ?? {}
  if (to === undefined) {
    stderr.write(usage())
    return 2
  }
  return withSettings(async (settings) => {
    const key = keyTo === undefined ? undefined : { to: keyTo, passphrase: checkPassphrase(await passphrase(true)) }
    const { tables, rows, master } = await backUp(settings, { to, key })
    stdout.write(`已备份 ${tables} 个表、${rows} 行 · backed up ${tables} tables, ${rows} rows: ${to}\n`)
    stdout.write(
      keyTo === undefined
        ? `备份不含主密钥 ${master}，请另行保管密钥文件。 · The master key ${master} is not in it: keep the key file, apart.\n`
        : `主密钥 ${master} 封存于 ${keyTo}，请与备份分开保管。 · The master key ${master} is sealed there: keep it apart.\n`,
    )
    return 0
  })
}
