import { expect, it } from 'vitest'
import { course, doneBy } from '../trial'
import { bulletin as workflow } from '.'

it('is approved by the head and the chief, served, and answered by the police', () => {
  const matter = course(workflow, 'open', 'revise', 'agree', 'sign', 'serve', 'feedBack', 'archive')
  expect([matter.state, matter.answer?.kind]).toEqual(['archived', 'reply'])
})

it('ends without feedback only for a reason, and never before it was served', () => {
  const signed = course(workflow, 'open', 'agree', 'sign')
  expect(doneBy(workflow, signed, 'recordNoFeedback')).toBeUndefined()
  const closed = course(workflow, 'open', 'agree', 'sign', 'serve', 'recordNoFeedback')
  expect([closed.state, closed.answer?.kind]).toEqual(['closed', 'lawfulReason'])
})
