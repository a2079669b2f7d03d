import { describe, expect, it } from 'vitest'
import { mayRead } from '../permission'
import { course, doneBy, somebody } from '../trial'
import { patrol } from '.'

const problems = ['plan', 'start', 'checkPerson', 'talk', ['finish', { found: 'yes' }], 'handle', 'sign'] as const

describe('a patrol', () => {
  it('that finds nothing is signed and archived', () => {
    const matter = course(patrol, 'plan', 'start', ['finish', { found: 'no' }], 'sign', 'archive')
    expect([matter.state, matter.answer?.kind]).toEqual(['archived', 'reply'])
  })

  it('that finds something is not archived before it was rechecked', () => {
    const signed = course(patrol, ...problems)
    const refused = doneBy(patrol, signed, 'archive')
    expect(refused?.ok === false && refused.refusals.map(({ message }) => message.en)).toEqual([
      'A condition of closing is not met: Problems found must be rechecked.',
    ])
    expect(course(patrol, ...problems, 'recheck', 'archive').closed).toBe(true)
  })

  it('is done by two or more, and names what it found', () => {
    const alone = doneBy(patrol, null, 'plan', { inspectors: ['clerk-1'] })
    expect(alone?.ok === false && alone.refusals.map(({ code, place }) => [code, place])).toEqual([
      ['FIELD_RANGE', 'inspectors'],
    ])
    const started = course(patrol, 'plan', 'start')
    const silent = doneBy(patrol, started, 'finish', { found: 'yes', problems: ' ' })
    expect(silent?.ok === false && silent.refusals.map(({ code, place }) => [code, place])).toEqual([
      ['FIELD_MISSING', 'problems'],
    ])
  })

  it('looks at every item of the first 24 hours, and at what was taken', () => {
    const { met } = patrol.actions.checkPerson.form
    const points = met?.kind === 'choices' ? Object.keys(met.options) : []
    expect([points.length, points.at(-1)]).toEqual([16, 'property'])
  })

  it('is shown to the police once they sign', () => {
    const liaison = somebody('policeLiaison-1', 'policeLiaison')
    expect(mayRead(patrol, course(patrol, 'plan', 'start'), liaison)).toBe(false)
    expect(mayRead(patrol, course(patrol, ...problems), liaison)).toBe(true)
  })
})
