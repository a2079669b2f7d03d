import { stderr, stdout } from 'node:process'
import { openOffice } from '@hengjian/server'
import type { ExitCode } from './exit-code'
import { optionsOf } from './options'
import { usage } from './usage'
import { withSettings } from './with-settings'

const OPTIONS = { name: { type: 'string' }, login: { type: 'string' } } as const

/** `hengjian office open`: a further office in the same database, with its security administrator. */
export async function office([action, ...rest]: readonly string[]): Promise<ExitCode> {
  const given = optionsOf(rest, OPTIONS) ?? {}
  const name = given.name?.trim() ?? ''
  const login = given.login?.trim() ?? ''
  if (action !== 'open' || name === '' || login.length < 2 || login.length > 64) {
    stderr.write(usage())
    return 2
  }
  return withSettings(async (settings) => {
    const { id, password } = await openOffice(settings, { name, login })
    stdout.write(`已开设 ${name} · opened the office: ${id}\n`)
    stdout.write(`  安全管理员 security administrator  用户名 login: ${login}  初始密码 first password: ${password}\n`)
    stdout.write('密码仅显示这一次，首次登录须修改。 It is shown this once and must be changed at the first sign-in.\n')
    return 0
  })
}
