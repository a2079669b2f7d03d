import { describe, expect, it } from 'vitest'
import { course, doneBy } from '../trial'
import { modelCase as workflow } from '.'

const codes = (...[matter, name, form]: [Parameters<typeof doneBy>[1], string, Parameters<typeof doneBy>[3]?]) => {
  const outcome = doneBy(workflow, matter, name, form)
  return outcome === undefined
    ? 'nobody'
    : outcome.ok
      ? 'done'
      : outcome.refusals.map(({ code, place }) => `${code} ${place ?? ''}`).join()
}

describe('a model case', () => {
  it('is not kept while somebody can be known by it', () => {
    expect(codes(null, 'open', { caseFacts: '被告人王某，身份证号990000199001021234，醉酒驾驶。' })).toBe(
      'NOT_MASKED caseFacts',
    )
    expect(codes(null, 'open', { headline: '王某危险驾驶案（晋A12345）' })).toBe('NOT_MASKED headline')
    const drafted = course(workflow, 'open')
    expect(codes(drafted, 'revise', { significance: '住和平路12号的群众反映良好。' })).toBe('NOT_MASKED significance')
  })

  it('is published by somebody who did not write it and says that the masking was checked', () => {
    const review = course(workflow, 'open', 'submit')
    expect(codes(review, 'decide', { publishing: 'publish', maskingChecked: '' })).toBe('FIELD_MISSING maskingChecked')
    const published = course(workflow, 'open', 'submit', ['decide', { publishing: 'publish' }])
    expect([published.state, published.answer?.kind]).toEqual(['published', 'reply'])
    const back = course(workflow, 'open', 'submit', ['decide', { publishing: 'back' }], 'revise')
    expect(back.state).toBe('drafted')
  })

  it('can be withdrawn, and is put away then', () => {
    const matter = course(workflow, 'open', 'submit', ['decide', { publishing: 'publish' }], 'withdraw')
    expect(matter.state).toBe('withdrawn')
  })
})
