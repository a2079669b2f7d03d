import { describe, expect, it } from 'vitest'
import { permitted } from './permitted'
import { course, somebody } from './trial'
import { clue, investigationSupervision } from './workflows'

const entry = (standing: ReturnType<typeof permitted>, name: string) =>
  standing.actions.find(({ action }) => action === name)

describe('what may be done', () => {
  it('says whose turn it is, the one next action, and who may do it', () => {
    const standing = permitted(clue, course(clue, 'register', 'assign'), somebody('clerk-1', 'clerk'))
    expect([standing.turn, standing.next]).toEqual(['office', 'accept'])
    expect(entry(standing, 'accept')).toMatchObject({
      refusal: { code: 'ROLE_MISSING' },
      by: [{ relations: ['handler'], holders: ['departmentProcurator-1'] }],
    })
  })

  it('names the unit that has to answer', () => {
    const served = course(
      investigationSupervision,
      'open',
      'verify',
      'draftCorrection',
      'agreeCorrection',
      'decideCorrection',
      'serveCorrection',
    )
    const standing = permitted(investigationSupervision, served, somebody('clerk-1', 'clerk'))
    expect([standing.turn, standing.next]).toEqual(['police', 'answer'])
    expect(entry(standing, 'answer')?.by[0]).toEqual({
      roles: ['policeLiaison'],
      relations: ['ownUnit'],
      holders: ['unit-1'],
    })
  })

  it('opens a matter where there is none, and offers only a reopening where it has ended', () => {
    const head = somebody('departmentHead-1', 'departmentHead')
    expect(permitted(clue, null, head).actions.map(({ action }) => action)).toEqual(['register'])
    const archived = course(clue, 'register', 'assign', 'accept', 'conclude', 'approve', 'reply', 'archive')
    const standing = permitted(clue, archived, head)
    expect([standing.turn, standing.next, standing.actions.map(({ action }) => action)]).toEqual([
      null,
      null,
      ['reopen'],
    ])
  })
})
