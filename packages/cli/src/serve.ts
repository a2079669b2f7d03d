import { stdout } from 'node:process'
import { Refused, readSettings, serve as start } from '@hengjian/server'
import type { ExitCode } from './exit-code'
import { printProblems } from './failure'

/** Waits for Ctrl-C or SIGTERM; a second one does not wait any longer. */
const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })

/** `hengjian serve`: brings everything up, says where, and stops everything on a signal. */
export async function serve(): Promise<ExitCode> {
  const settings = readSettings(process.env)
  if (!settings.ok) {
    printProblems(settings.problems)
    return 2
  }
  try {
    const stopped = stopSignal()
    const served = await start(settings.value)
    stdout.write(`衡鉴已启动 · Hengjian is running: ${served.url}\n`)
    if (served.demo) stdout.write('演示数据：所有人员均为虚构 · DEMO: everybody is invented\n')
    for (const { login, name, password } of served.demoAccounts) {
      stdout.write(`  ${name}  用户名 login: ${login}  密码 password: ${password}\n`)
    }
    if (served.setupUrl !== undefined) {
      stdout.write(
        `用此一次性链接建立首个管理员 · this one-time link makes the first administrator:\n  ${served.setupUrl}\n`,
      )
    }
    printProblems(served.notes)
    await stopped
    stdout.write('正在停止… · stopping…\n')
    await served.stop()
    return 0
  } catch (failure) {
    if (!(failure instanceof Refused)) throw failure
    printProblems(failure.problems)
    return 2
  }
}
