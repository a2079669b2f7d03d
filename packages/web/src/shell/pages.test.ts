import { describe, expect, it } from 'vitest'
import { mayOpen, modulesFor } from './pages'

describe('a page', () => {
  it('is opened with what lies beneath it by those who may, and the first and an unknown one by everyone', () => {
    expect(mayOpen('/cases/C-1', ['cases.read'])).toBe(true)
    expect(mayOpen('/cases/C-1', ['users.manage'])).toBe(false)
    expect(mayOpen('/users', ['cases.read', 'findings.read'])).toBe(false)
    expect(mayOpen('/open', ['users.manage'])).toBe(false)
    expect(mayOpen('/', [])).toBe(true)
    expect(mayOpen('/nowhere', [])).toBe(true)
  })
})

describe('the navigation', () => {
  it('has the desk, the four modules and the system, each with the pages one may open', () => {
    const all = modulesFor(['desk.read', 'cases.read', 'findings.read', 'ledgers', 'workLog', 'matters', 'health.read'])
    expect(all.map(({ of, pages }) => [of, pages.map(({ word }) => word)])).toEqual([
      [null, ['desk']],
      ['information', ['centre', 'cases', 'people']],
      ['standards', ['registers', 'ledgers', 'workLog']],
      ['supervision', ['findings', 'matters', 'board', 'lanes', 'special']],
      ['team', ['roster', 'team']],
      ['system', ['about']],
    ])
    expect(modulesFor(['served', 'matters']).map(({ of, pages }) => [of, pages.map(({ word }) => word)])).toEqual([
      ['supervision', ['served', 'lanes']],
    ])
  })
})
