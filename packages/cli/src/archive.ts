import { stderr, stdout } from 'node:process'
import { exportVolume } from '@hengjian/server'
import type { ExitCode } from './exit-code'
import { optionsOf } from './options'
import { usage } from './usage'
import { withSettings } from './with-settings'

const OPTIONS = { to: { type: 'string' }, reason: { type: 'string' }, office: { type: 'string' } } as const

/** `hengjian archive`: the archive volume of one matter, named by its number. */
export async function archive([matter, ...rest]: readonly string[]): Promise<ExitCode> {
  const { to, reason, office } = optionsOf(rest, OPTIONS) ?? {}
  if (matter === undefined || matter.startsWith('-') || to === undefined || reason === undefined) {
    stderr.write(usage())
    return 2
  }
  return withSettings(async (settings) => {
    const { number, root } = await exportVolume(settings, { matter, to, reason, office })
    stdout.write(`已导出 ${number} 归档卷 · exported the volume of ${number}: ${to}\n`)
    stdout.write(`目录散列值 · root: ${root}\n`)
    return 0
  })
}
