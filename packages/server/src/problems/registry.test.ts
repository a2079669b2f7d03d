import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { serverProblem } from './registry'

const folder = new URL('../', import.meta.url)

it('puts what was found into both languages, as it is', () => {
  expect(serverProblem('USER_EXISTS', '$& $1', 'login')).toEqual({
    code: 'USER_EXISTS',
    place: 'login',
    message: { zh: '用户名“$& $1”已被使用。', en: 'The user name “$& $1” is taken.' },
    cure: { zh: '换一个用户名。', en: 'Choose another.' },
  })
})

it('gives each code to one catalogue only, so that none stands for another', () => {
  const codes = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /(?:^problems\/|\/problems\.ts$)/.test(name) && !name.endsWith('.test.ts'))
    .flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+): \{$/gm)])
    .map(([, code = '']) => code)
  expect(codes).toContain('USER_EXISTS')
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([])
})
