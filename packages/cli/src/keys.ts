import { stderr, stdout } from 'node:process'
import { rotateKeysOf } from '@hengjian/server'
import type { ExitCode } from './exit-code'
import { usage } from './usage'
import { withSettings } from './with-settings'

/** `hengjian keys rotate`: replaces the master key and begins new data keys, whether the server runs or not. */
export async function keys([action, ...rest]: readonly string[]): Promise<ExitCode> {
  if (action !== 'rotate' || rest.length > 0) {
    stderr.write(usage())
    return 2
  }
  return withSettings(async (settings) => {
    const { former, next, formerKeyFile } = await rotateKeysOf(settings)
    stdout.write(`密钥已更换 · key replaced: ${former} → ${next}\n`)
    stdout.write(
      `原密钥保存于 ${formerKeyFile}，以前的备份须用它恢复；不再需要时删除。\n` +
        'The former one lies there: backups made before need it; delete it when none does.\n',
    )
    return 0
  })
}
