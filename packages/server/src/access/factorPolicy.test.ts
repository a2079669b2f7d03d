import { expect, it } from 'vitest'
import { DEFAULT_FACTOR_POLICY, needsFactor, readFactorPolicy } from './factorPolicy'

it('asks the administrators and those who may have sealed data opened, unless told otherwise', () => {
  const asks = (role: 'clerk' | 'leader' | 'procurator' | 'auditAdministrator', ...titles: ('clerk' | 'chief')[]) =>
    needsFactor(DEFAULT_FACTOR_POLICY, { role, titles })
  expect([asks('auditAdministrator'), asks('leader', 'chief'), asks('clerk', 'clerk'), asks('procurator')]).toEqual([
    true,
    true,
    false,
    false,
  ])
})

it('is read from names with commas', () => {
  expect(readFactorPolicy('none')).toEqual(new Set())
  expect(readFactorPolicy('police, chief')).toEqual(new Set(['police', 'chief']))
  expect(readFactorPolicy('police,king')).toBeUndefined()
})
