import { describe, expect, it } from 'vitest'
import { permitted } from '../permitted'
import { course, somebody } from '../trial'
import { fileReview } from '.'

const approved = ['open', 'take', 'noteFinding', 'report', 'approve'] as const

describe('a file review', () => {
  it('is fed back to the unit and answered', () => {
    const matter = course(fileReview, ...approved, 'feedBack', 'answer', 'archive')
    expect([matter.state, matter.answer?.kind]).toEqual(['archived', 'reply'])
  })

  it('ends without feedback only with a reason', () => {
    const matter = course(fileReview, ...approved, 'finishWithout', 'archive')
    expect([matter.state, matter.answer?.kind]).toEqual(['archived', 'lawfulReason'])
  })

  it('is not approved by who read the file', () => {
    const reader = somebody('departmentProcurator-1', 'departmentProcurator', 'departmentHead')
    const reported = course(fileReview, 'open', 'take', 'report')
    const approval = permitted(fileReview, reported, reader).actions.find(({ action }) => action === 'approve')
    expect(approval?.refusal?.code).toBe('SEPARATION')
  })
})
