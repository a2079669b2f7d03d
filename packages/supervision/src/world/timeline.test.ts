import { describe, expect, it } from 'vitest'
import { fact, model, verdicts } from '../trial'

type Facts = readonly ReturnType<typeof fact>[]
const LATE = '2026-06-01T00:00:00'
/** The facts `asked` on each party's timeline. */
const timelines = (facts: Facts) =>
  verdicts(model({ presence: { of: { event: 'asked' } } }, { over: 'party' }), facts, LATE).map(
    ({ object, anchor }) => `${object.id}: ${anchor}`,
  )
const opened = (matter: string, party: string) =>
  fact('opened', '2026-05-06T08:00:00', { roles: { matter, party }, id: `${matter} ${party}` })
const asked = (id: string, roles: object) => fact('asked', '2026-05-06T09:00:00', { roles: { ...roles }, id })

describe('the timeline of an object', () => {
  it('holds the facts that name it', () => {
    expect(timelines([asked('x', { matter: 'm', party: 'p' })])).toEqual(['p: x'])
  })

  it('holds what names none of its type but the object it lies within', () => {
    expect(timelines([opened('m', 'p'), opened('m', 'q'), asked('x', { matter: 'm' })])).toEqual(['p: x', 'q: x'])
    expect(timelines([opened('m', 'p'), opened('m', 'q'), asked('x', { matter: 'm', party: 'q' })])).toEqual(['q: x'])
    expect(timelines([opened('m', 'p'), asked('x', { matter: 'other' })])).toEqual([])
  })

  it('learns what lies within what from the kinds that join them alone', () => {
    expect(timelines([asked('x', { matter: 'm', party: 'p' }), asked('y', { matter: 'm' })])).toEqual(['p: x'])
  })

  it('holds what happened before it was joined, too', () => {
    const joined = fact('joined', '2026-05-20T00:00:00', { roles: { matter: 'm', party: 'p' } })
    expect(timelines([asked('x', { matter: 'm' }), joined])).toEqual(['p: x'])
  })
})
