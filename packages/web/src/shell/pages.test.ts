import { describe, expect, it } from 'vitest'
import { mayOpen } from './pages'

describe('a page', () => {
  it('is opened with what lies beneath it by those who may, and the first and an unknown one by everyone', () => {
    expect(mayOpen('/cases/C-1', ['cases.read'])).toBe(true)
    expect(mayOpen('/cases/C-1', ['users.manage'])).toBe(false)
    expect(mayOpen('/users', ['cases.read', 'findings.read'])).toBe(false)
    expect(mayOpen('/backlog', ['users.manage'])).toBe(false)
    expect(mayOpen('/', [])).toBe(true)
    expect(mayOpen('/nowhere', [])).toBe(true)
  })
})
