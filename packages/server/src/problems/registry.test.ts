import { expect, it } from 'vitest'
import { serverProblem } from './registry'

it('puts what was found into both languages, as it is', () => {
  expect(serverProblem('USER_EXISTS', '$& $1', 'login')).toEqual({
    code: 'USER_EXISTS',
    place: 'login',
    message: { zh: '用户名“$& $1”已被使用。', en: 'The user name “$& $1” is taken.' },
    cure: { zh: '换一个用户名。', en: 'Choose another.' },
  })
})
