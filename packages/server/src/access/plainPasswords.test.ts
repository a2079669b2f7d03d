import { expect, it } from 'vitest'
import { isCommonPassword } from './plainPasswords'

it.each([
  'password1234',
  'P@ssw0rd2026',
  'Password!2026',
  'qwertyuiop12',
  '1qaz2wsx3edc',
  'abcdefghijkl',
  '987654321000',
  'admin888admin',
  'woaini5201314',
  'jiancha123456',
  'Welcome-2026!!',
  'aaaabbbbcccc',
  'iloveyou1314',
  'ｐａｓｓｗｏｒｄ２０２６',
])('finds what everybody chooses in %s', (password) => {
  expect(isCommonPassword(password)).toBe(true)
})

it.each([
  'correct horse battery',
  'another horse battery',
  'new-password-2026-fhwq',
  'xK7m-pQ2r-Wd9t-Lb4n',
  '三更灯火五更鸡正是读书',
  'kept-for-the-test-2026',
  'autumn-of-2026-x',
])('leaves %s', (password) => {
  expect(isCommonPassword(password)).toBe(false)
})
