import { stdout } from 'node:process'
import { serve as start } from '@hengjian/server'
import type { ExitCode } from './exit-code'
import { printProblems } from './failure'
import { withSettings } from './with-settings'

/** Waits for Ctrl-C or SIGTERM; a second one does not wait any longer. */
const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })

/** `hengjian serve`: brings everything up, says where, and stops everything on a signal. */
export function serve(): Promise<ExitCode> {
  return withSettings(async (settings) => {
    const stopped = stopSignal()
    const served = await start(settings)
    stdout.write(`衡鉴已启动 · Hengjian is running: ${served.url}\n`)
    if (served.demo) stdout.write('演示数据：所有人员均为虚构 · DEMO: everybody is invented\n')
    for (const { login, name, password } of served.demoAccounts) {
      stdout.write(`  ${name}  用户名 login: ${login}  密码 password: ${password}\n`)
    }
    if (served.setupUrl !== undefined) {
      stdout.write(
        `用此一次性链接建立首个安全管理员 · this one-time link makes the first security administrator:\n  ${served.setupUrl}\n`,
      )
    }
    printProblems(served.notes)
    await stopped
    stdout.write('正在停止… · stopping…\n')
    await served.stop()
    return 0
  })
}
