import { describe, expect, it } from 'vitest'
import { fact, instant, model, trialVocabulary, verdicts } from './trial'
import { unlinked } from './unlinked'
import { createWorld } from './world/world'

const nobody = { ...fact('joined', '2026-05-06T09:00:00', { id: 'x', roles: { party: 'p' } }), objects: [] }
const half = fact('joined', '2026-05-06T10:00:00', { id: 'y', receivedAt: '2026-05-20T00:00:00' })
const whole = fact('joined', '2026-05-06T11:00:00', { id: 'z', roles: { party: 'p' } })

describe('unlinked', () => {
  it('lists facts that lack an object they should name, and no others', () => {
    expect([...unlinked(createWorld(trialVocabulary, [nobody, half, whole]))]).toEqual([
      { fact: 'x', kind: 'joined', roles: ['matter', 'party'] },
      { fact: 'y', kind: 'joined', roles: ['party'] },
    ])
  })

  it('lists only what is known', () => {
    const world = createWorld(trialVocabulary, [nobody, half, whole], { knownAt: instant('2026-05-10T00:00:00') })
    expect([...unlinked(world)].map(({ fact: id }) => id)).toEqual(['x'])
  })

  it('leaves such a fact without a verdict', () => {
    expect(verdicts(model({ presence: { of: { event: 'joined' } } }), [nobody], '2026-06-01')).toEqual([])
  })
})
