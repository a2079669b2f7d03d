import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cusIdentityApproval } from './CUS-IDENTITY-approval'

const declared = (data: Record<string, string> = { approverLevel: 'countyHead' }) =>
  fact('identityUnknownDeclared', '2026-05-06T10:00:00+08:00', { person: 'p', case: 'c' }, { data })
const LATER = '2026-08-01T00:00:00+08:00'

describe('CUS-IDENTITY/approval', () => {
  it('needs the county head', () => {
    expect(stateOf(cusIdentityApproval, [declared()], LATER)).toBe('satisfied')
    expect(stateOf(cusIdentityApproval, [declared({ approverLevel: 'departmentHead' })], LATER)).toBe('violated')
    expect(stateOf(cusIdentityApproval, [declared({})], LATER)).toBe('unknown')
    expect(stateOf(cusIdentityApproval, [], LATER)).toBe('none')
  })
})
