import { describe, expect, it } from 'vitest'
import type { Form } from '../form'
import type { Matter } from '../matter'
import { mayRead } from '../permission'
import { seenForm } from '../reading'
import { course, doneBy, somebody } from '../trial'
import { patrol } from '.'

const dealtWith = [
  'plan',
  'start',
  'checkPerson',
  'talk',
  ['finish', { found: 'yes' }],
  'handle',
  'signRecord',
] as const
const problems = [...dealtWith, 'sign'] as const

describe('a patrol', () => {
  it('that finds nothing is signed and archived', () => {
    const matter = course(patrol, 'plan', 'start', ['finish', { found: 'no' }], 'signRecord', 'sign', 'archive')
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

  it('says of what was not kept by what it is shown, and of a talk why it was not alone', () => {
    const started = course(patrol, 'plan', 'start')
    const refused = (action: string, form: Form) => {
      const done = doneBy(patrol, started, action, form)
      return done?.ok === false ? done.refusals.map(({ code, place }) => [code, place]) : done?.ok
    }
    expect(refused('checkPerson', { unmet: ['family'], evidence: ' ' })).toEqual([['FIELD_MISSING', 'evidence']])
    expect(refused('checkPerson', { unmet: [], evidence: ' ' })).toBe(true)
    expect(refused('checkPerson', { met: ['family', 'property'], unmet: ['property'] })).toEqual([
      ['POINT_TWICE', 'unmet'],
    ])
    expect(refused('checkPerson', { met: ['family'], unmet: ['property'] })).toBe(true)
    expect(refused('talk', { individually: false, notIndividually: ' ' })).toEqual([
      ['FIELD_MISSING', 'notIndividually'],
    ])
    for (const talkWith of ['suspect', 'officer', 'lawyer']) expect(refused('talk', { talkWith })).toBe(true)
  })

  it('goes to the unit, which signs in its own page and says what it mended', () => {
    const delivered = course(patrol, ...dealtWith, 'deliver')
    const liaison = somebody('policeLiaison-1', 'policeLiaison')
    const seen = delivered.records.flatMap((record) => seenForm(patrol, delivered, record, liaison)['problems'] ?? [])
    expect(seen).toEqual(['依照规定核对查明的情况，记录如下，供审查。'])
    const byUnit = (matter: Matter, action: string): Matter => {
      const done = doneBy(patrol, matter, action, {}, [liaison])
      if (done?.ok !== true) throw new Error(action)
      return done.matter
    }
    const told = ['signOnline', 'reportMended'].reduce(byUnit, delivered)
    const mended = doneBy(patrol, told, 'recheck')
    expect(mended?.ok === true && [mended.matter.state, mended.matter.answer?.kind]).toEqual(['rechecked', 'reply'])
  })

  it('is shown to the police once they sign', () => {
    const liaison = somebody('policeLiaison-1', 'policeLiaison')
    expect(mayRead(patrol, course(patrol, 'plan', 'start'), liaison)).toBe(false)
    expect(mayRead(patrol, course(patrol, ...problems), liaison)).toBe(true)
  })
})
